import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word, wordsOf } from './words.ts';

/** Why a decision has no authority to stand on, and why an authority or an absence is not entered. */
export const authorityTexts = {
  ABSENCES_OVERLAP: refusal({
    title: 'Ketidakhadiran bertumpang tindih',
    happened: 'Akun ini sudah tercatat tidak di tempat pada sebagian hari itu.',
    specifically: ({ from, until }) =>
      `Sudah tercatat tidak di tempat sejak ${day(from)} sampai sebelum ${day(until)}.`,
    act: 'Akhiri yang lama lebih awal, atau pilih hari lain.',
  }),
  ABSENCE_ALREADY_ENDED: refusal({
    title: 'Ketidakhadiran sudah berakhir',
    happened: 'Ketidakhadiran hanya dapat diakhiri lebih awal, tidak diperpanjang.',
    specifically: ({ until }) => `Ketidakhadiran ini berakhir ${day(until)}.`,
    act: 'Catat ketidakhadiran baru bila masih diperlukan.',
  }),
  ABSENCE_DAYS_PASSED: refusal({
    title: 'Hari penggantian sudah berjalan',
    happened: 'Hari yang sudah digantikan tetap tercatat, juga hari ini.',
    specifically: ({ earliest }) => `Ketidakhadiran dapat diakhiri paling awal ${day(earliest)}.`,
    act: 'Akhiri mulai besok atau sesudahnya; tugas Anda tetap dapat Anda kerjakan hari ini.',
  }),
  ABSENCE_OF_SOMEBODY_ELSE: refusal({
    title: 'Bukan ketidakhadiran Anda',
    happened: 'Setiap orang mencatat ketidakhadirannya sendiri; administrator mencatat milik siapa pun.',
    act: 'Minta yang bersangkutan atau administrator mencatatnya.',
  }),
  ABSENCE_UNKNOWN: refusal({
    title: 'Ketidakhadiran tidak ada',
    happened: 'Tidak ada ketidakhadiran dengan nomor ini.',
    act: 'Lihat daftar ketidakhadiran.',
  }),
  ACTING_NEEDS_APPROVAL: refusal({
    title: 'Pejabat sementara memerlukan persetujuan Kepala BKN',
    happened: 'Plt., Plh., atau Pj. tidak mengambil keputusan ini tanpa persetujuan Kepala BKN.',
    specifically: ({ kind, paper, policy }) =>
      kind === 'plh'
        ? `Plh. menurut surat ${paper} tidak mengambil keputusan yang mengubah kedudukan kepegawaian.`
        : policy === 'refused'
          ? `Instansi ini tidak membolehkan ${word(kind)} (surat ${paper}) mengambil keputusan ini.`
          : `Pada surat ${paper} (${word(kind)}) belum ada persetujuan Kepala BKN yang berlaku pada tanggal keputusan.`,
    act: 'Lampirkan persetujuan Kepala BKN pada dasar kewenangannya, atau minta pejabat definitif memutuskan.',
  }),
  APPROVAL_NOT_NEEDED: refusal({
    title: 'Persetujuan tidak diperlukan',
    happened: 'Persetujuan Kepala BKN hanya dilampirkan pada surat perintah Plt. atau Pj.',
    specifically: ({ kind }) => `Dasar kewenangan ini milik ${word(kind)}.`,
    act: 'Periksa nomor dasar kewenangannya.',
  }),
  AUTHORITY_ALREADY_ENDED: refusal({
    title: 'Dasar kewenangan sudah berakhir',
    happened: 'Dasar kewenangan ini sudah berakhir, atau sudah dicabut dengan surat dan tanggal yang sama.',
    specifically: ({ until }) => `Dasar kewenangan ini tidak berlaku lagi sejak ${day(until)}.`,
    act: 'Lihat daftar kewenangan. Pencabutan yang keliru diperbaiki dengan pencabutan lain.',
  }),
  AUTHORITY_AMBIGUOUS: refusal({
    title: 'Jabatan yang dipakai belum jelas',
    happened: 'Akun ini memegang beberapa jabatan yang masing-masing berwenang memutuskan ini.',
    specifically: ({ choices }) =>
      `Akun ini memegang beberapa jabatan yang masing-masing berwenang memutuskan ini: ${Array.isArray(choices) ? choices.map(choiceWords).join('; ') : ''}.`,
    act: 'Sebut nomor dasar kewenangannya pada kepala Acting-Authority, lalu kirim lagi dengan kunci baru.',
  }),
  AUTHORITY_FOR_ONESELF: refusal({
    title: 'Kewenangan sendiri dicatat orang lain',
    happened: 'Kewenangan, persetujuan, dan pencabutan yang menyangkut akun sendiri dicatat oleh orang lain.',
    act: 'Minta administrator lain mencatatnya.',
  }),
  AUTHORITY_NOT_VALID: refusal({
    title: 'Dasar kewenangan tidak berlaku pada tanggal itu',
    happened: 'Dasar kewenangan harus berlaku pada tanggal keputusan dan pada hari keputusan itu diterima.',
    specifically: ({ paper, from, until, on, because }) =>
      `Surat ${paper} berlaku sejak ${day(from)}${until === undefined ? '' : `, dan ${because === 'revoked' ? 'dicabut' : 'berakhir'} pada ${day(until)} pukul 00.00`}; keputusan ini memerlukannya pada ${day(on)}.`,
    act: 'Minta pejabat yang berwenang pada tanggal itu memutuskan, atau catat surat kewenangan yang baru.',
  }),
  AUTHORITY_OTHER_UNIT: refusal({
    title: 'Dasar kewenangan untuk unit lain',
    happened: 'Dasar kewenangan ini tidak menjangkau unit berkas.',
    specifically: ({ paper, unit }) => `Surat ${paper} hanya menjangkau unit ${unit}.`,
    act: 'Minta pejabat yang berwenang atas unit ini memutuskan.',
  }),
  AUTHORITY_REQUIRED: refusal({
    title: 'Tidak ada dasar kewenangan',
    happened: 'Keputusan ini memerlukan dasar kewenangan yang tercatat atas nama yang memutuskan.',
    specifically: ({ power }) => `Tidak ada dasar kewenangan atas nama akun ini untuk ${word(power)}.`,
    act: 'Minta administrator mencatat surat kewenangannya, atau minta pejabat yang berwenang memutuskan.',
  }),
  AUTHORITY_UNKNOWN: refusal({
    title: 'Dasar kewenangan tidak ada',
    happened: 'Tidak ada dasar kewenangan dengan nomor ini.',
    act: 'Lihat daftar kewenangan.',
  }),
  BASIS_NOT_ALLOWED: refusal({
    title: 'Dasar ini tidak diambil dari kewenangan lain',
    happened: 'Hanya delegasi dan kuasa yang menyebut kewenangan asalnya.',
    act: 'Hapus nomor kewenangan asal, atau perbaiki jenisnya.',
  }),
  BASIS_NOT_SUFFICIENT: refusal({
    title: 'Kewenangan asal tidak cukup',
    happened: 'Delegasi dan kuasa tidak melebihi kewenangan asalnya.',
    specifically: ({ paper, lacking, from }) =>
      Array.isArray(lacking) && lacking.length > 0
        ? `Surat ${paper} tidak memuat: ${wordsOf(lacking)}.`
        : `Surat ${paper} tidak berlaku pada ${day(from)}, atau tidak menjangkau unit itu.`,
    act: 'Periksa kewenangan asal, masa berlaku, dan unitnya.',
  }),
  BASIS_NOT_TO_BE_PASSED_ON: refusal({
    title: 'Kewenangan ini tidak dapat diteruskan',
    happened: 'Delegasi dan kuasa diberikan pejabat definitif atau Pj., satu tingkat saja.',
    specifically: ({ kind }) => `Kewenangan asal yang disebut milik ${word(kind)}.`,
    act: 'Sebut kewenangan pejabat definitif yang memberinya.',
  }),
  BASIS_REQUIRED: refusal({
    title: 'Kewenangan asal belum disebut',
    happened: 'Delegasi dan kuasa menyebut nomor kewenangan asalnya.',
    act: 'Catat dahulu kewenangan pemberinya, lalu sebut nomornya.',
  }),
  DEPUTY_OF_ONESELF: refusal({
    title: 'Pengganti harus orang lain',
    happened: 'Yang tidak di tempat tidak dapat menjadi pengganti dirinya sendiri.',
    act: 'Pilih pengganti lain.',
  }),
  FOUR_EYES: refusal({
    title: 'Penyiap tidak boleh memutuskan',
    happened: 'Yang menyiapkan berkas, dan penggantinya, tidak boleh memutuskan berkas itu.',
    specifically: ({ as, preparedOn, power }) =>
      power === 'evaluate'
        ? `Evaluasi ini dibuat akun ini, atau akun yang menggantikan atau digantikannya, pada ${day(preparedOn)}; yang mengesahkan orang lain.`
        : as === 'preparer'
          ? `Akun ini sendiri yang menyiapkan berkas ini pada ${day(preparedOn)}.`
          : `Akun ini menggantikan, atau digantikan oleh, yang menyiapkan berkas ini pada ${day(preparedOn)}.`,
    act: 'Minta pejabat lain yang berwenang memutuskan.',
  }),
  NOT_IN_DISPUTE: refusal({
    title: 'Wewenangnya tidak dipersoalkan',
    happened: 'Keputusan ini tidak, atau tidak lagi, dipersoalkan wewenangnya.',
    act: 'Muat ulang daftar wewenang yang dipersoalkan.',
  }),
  OFFICE_MAY_NOT_APPOINT: refusal({
    title: 'Jabatan ini tidak dapat diberi kuasa mengangkat',
    happened:
      'PermenPANRB 6/2024 Pasal 61 menentukan siapa yang dapat diberi kuasa mengangkat pada tiap jenis instansi.',
    specifically: ({ office, instansi }) =>
      `Pada instansi ${word(instansi)}, jabatan ${word(office)} tidak dapat diberi kuasa mengangkat.`,
    act: 'Beri kuasa kepada jabatan yang disebut Pasal 61, atau kuasa lain.',
  }),
  PERIOD_EMPTY: refusal({
    title: 'Masa berlaku kosong',
    happened: 'Hari berakhirnya tidak boleh mendahului, atau sama dengan, hari mulainya.',
    specifically: ({ from, until }) => `Mulai ${day(from)} dan berakhir ${day(until)}.`,
    act: 'Perbaiki tanggalnya, lalu kirim lagi dengan kunci baru.',
  }),
  POLICY_BY_PPK: refusal({
    title: 'Hanya PPK',
    happened: 'Kebijakan tentang dasar kewenangan hanya disetel atau diakhiri oleh PPK.',
    act: 'Minta PPK menetapkannya.',
  }),
  SETTLED_BY_ONESELF: refusal({
    title: 'Keputusan sendiri dinilai orang lain',
    happened: 'Yang mengambil keputusan tidak menegaskan sendiri wewenangnya yang dipersoalkan.',
    act: 'Minta pejabat lain yang berwenang sebagai PPK memutuskan.',
  }),
  TMT_BEFORE_SK: refusal({
    title: 'TMT mendahului SK',
    happened: 'Instansi ini tidak membolehkan TMT mendahului tanggal SK.',
    specifically: ({ tmt, effectiveOn }) => `TMT ${tmt} mendahului tanggal SK ${effectiveOn}.`,
    act: 'Perbaiki TMT atau tanggal SK, atau minta instansi menyetel kebijakan retroactive-tmt.',
  }),
} satisfies Partial<Record<RefusalCode, ProblemText>>;

/** `number/office/kind/paper`, in words. */
function choiceWords(choice: string): string {
  const [number, office, kind, ...paper] = choice.split('/');
  return `nomor ${number}, ${word(office)} (${word(kind)}, surat ${paper.join('/')})`;
}
