import type { Evidence } from './evidence.ts';
import { headIn } from './head.ts';

/** BACA-SAYA.txt: what lies in a berkas bukti, how it is verified without us, what that proves and what not. */
export function readMe({ madeAt, people, checkpoint, cases }: Evidence): string {
  const { origin, size, root, signedBy } = headIn(checkpoint);
  return `BERKAS BUKTI
============

Dibuat ${madeAt} (UTC), memuat ${cases.length} berkas atau usulan:
${cases.map(({ stream }) => `  ${stream}`).join('\n')}

Data orang: ${people === 'included' ? 'disertakan. Simpan dan serahkan berkas ini seperti data pribadi lainnya.' : 'disamarkan. Tidak ada nama, NIK, atau NI di dalamnya.'}

Isi
---
${
  cases.length === 1
    ? '  dossier.pdf          berkas yang sama untuk dibaca orang'
    : `  dossier.pdf          daftar berkasnya untuk dibaca orang, dengan aturan dan surat yang dipakai bersama
  dossier/*.pdf        setiap berkas untuk dibaca orang`
}
  evidence.json        kejadian, keputusan, dasar, dan bukti-buktinya, untuk mesin
  histories/*.pb       riwayat proses yang sudah selesai, sebagaimana disimpan mesin Temporal (protobuf)
  bundles/*.js         alur kerja yang menjalankan proses itu
  BACA-SAYA.txt        keterangan ini

Cara memeriksa
--------------
Diperlukan Node 20 atau lebih baru dan satu berkas pemeriksa (verifier) dari Tenggat; jaringan tidak diperlukan.
Ambil pemeriksa dan kunci log dari tempat lain daripada berkas ini: kunci di dalamnya hanya menurut pengakuan log sendiri.

Kepala log:  ${origin}
Ukuran:      ${size}
Akar:        ${root.toString('base64')}
Tanda tangan atas nama: ${signedBy.join(', ')}

Pemeriksa menghitung ulang sidik setiap kejadian, riwayat, dan alur kerja, lalu memeriksa bahwa masing-masing berdiri di
bawah kepala log itu dan bahwa kepala itu ditandatangani dengan kunci yang Anda percayai.

Yang terbukti
-------------
  - Kejadian, riwayat, dan alur kerja di sini sama dengan yang dicatat log saat kepalanya ditandatangani; yang diubah,
    dihilangkan, atau ditukar urutannya sesudah itu ketahuan.
  - Dengan tanda tangan saksi: kepala itu satu dengan yang ditunjukkan kepada saksi.
  - Dengan menjalankan ulang riwayat memakai alur kerjanya: keputusan yang sama menghasilkan kejadian yang sama.

Yang tidak terbukti
-------------------
  - Bahwa yang dicatat itu benar terjadi: Tenggat mencatat apa yang disampaikan pejabat, dengan suratnya.
  - Bahwa naskah yang disebut nomornya memang ada; naskah tidak disimpan di sini.
  - Apa pun sesudah kepala log itu, dan proses yang belum selesai, yang riwayatnya belum masuk log.
  - Data orang dan hasil pemeriksaan terakhir di evidence.json: keduanya tidak termasuk bukti mana pun.
  - Dossier sendiri: ia disusun dari evidence.json; yang mengikat adalah evidence.json yang sudah diperiksa.
`;
}
