import { civilDate } from '../calendar/civil-date.ts';
import { cite } from './cite.ts';
import type { Rule } from './rule.ts';

/** What is owed to whoever a file is about, beside the file. */
export const peopleRules = [
  {
    id: 'HAPUS-DATA-PRIBADI',
    statement:
      'Pengendali data menghapus dan memusnahkan data pribadi yang tidak diperlukan lagi, habis masa retensinya menurut jadwal retensi arsip, diminta penghapusannya oleh orangnya, atau diperoleh dengan melawan hukum, sesuai peraturan perundang-undangan.',
    kind: 'statutory',
    citation: cite(
      'UU 27/2022',
      'Pasal 43 dan 44',
      'reported',
      'https://id.scribd.com/document/602607430/2022-Bag-2-Perlindungan-Data-Pribadi-Dalam-UU-No-27-Tahun-2022',
    ),
    lastKnownValidOn: civilDate('2022-10-24'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Akibatnya diatur UU 27/2022, tidak di sini.',
    openQuestion:
      'Apakah pemusnahan kunci cukup sebagai pemusnahan menurut Pasal 44? Aturan pelaksananya belum ditemukan.',
  },
  {
    id: 'SALINAN-DATA-PRIBADI',
    statement:
      'Setiap orang berhak mengakses dan memperoleh salinan data pribadi tentang dirinya, beserta tujuan dan dasar pemrosesannya.',
    kind: 'statutory',
    citation: cite(
      'UU 27/2022',
      'Pasal 5 dan 7',
      'reported',
      'https://ricaldocs.github.io/posts/panduan-lengkap-undang-undang-perlindungan-data-pribadi',
    ),
    lastKnownValidOn: civilDate('2022-10-24'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Akibatnya diatur UU 27/2022, tidak di sini.',
    openQuestion: 'Nomor pasalnya belum dicocokkan dengan naskah.',
  },
  {
    id: 'RETENSI-ARSIP',
    statement: 'Arsip kepegawaian disimpan selama masa retensi menurut jadwal retensi arsip instansi.',
    kind: 'statutory',
    citation: cite(
      'Peraturan ANRI 22/2017',
      'Pedoman retensi arsip urusan kepegawaian',
      'reported',
      'https://123dok.com/document/z1lk288q-peraturan-nasional-republik-indonesia-tentang-pedoman-retensi-kepegawaian.html',
    ),
    lastKnownValidOn: civilDate('2021-01-01'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Penghapusan sebelum waktunya ditolak.',
    openQuestion:
      'Berapa tahun retensi berkas PPPK Paruh Waktu? Jumlahnya kebijakan instansi menurut jadwalnya sendiri.',
  },
] as const satisfies readonly Rule[];
