import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type EntitlementKind, entitlementKinds } from '../../domain/entitlements/kinds.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word } from './words.ts';

/** Why the law refuses a decision about hours, wage and entitlements. Amounts are the person's: no sentence has one. */
export const entitlementTexts = {
  ACCOUNT_NOT_OF_FUNDING: refusal({
    title: 'Kode rekening tidak sesuai sumber dana',
    happened: 'Kode rekening ini bukan milik belanja yang disebut.',
    specifically: ({ account }) => `Kode rekening ${account} bukan milik belanja yang disebut.`,
    act: 'Pakai salah satu kode 5.1.02.02.01.0083 sampai .0090 untuk belanja barang dan jasa daerah, atau perbaiki belanjanya.',
  }),
  DAY_OUTSIDE_TERM: refusal({
    title: 'Tanggal di luar masa perjanjian',
    happened: 'Tanggal berlakunya tidak jatuh dalam masa perjanjian yang disebut.',
    specifically: ({ on, from, until }) =>
      `${day(on)} tidak jatuh dalam masa itu: ${day(from)}${until === undefined ? ' dan seterusnya' : ` sampai ${day(until)}`}.`,
    act: 'Perbaiki tanggalnya, atau sebut masa perjanjian yang dimaksud.',
  }),
  ENTITLEMENT_ALREADY_SO: refusal({
    title: 'Sudah demikian',
    happened: 'Pengecualian yang sama sudah tercatat untuk perjanjian ini.',
    specifically: ({ entitlement, from }) =>
      `Untuk ${entitlementKinds[entitlement as EntitlementKind].words} hal yang sama sudah tercatat sejak ${day(from)}.`,
    act: 'Muat ulang berkas; catat hanya yang berubah.',
  }),
  FUNDING_NOT_AS_ANSWERED: refusal({
    title: 'Belanja lain dari kebijakan instansi',
    happened: 'Belanja yang disebut bukan yang ditetapkan instansi untuk upah.',
    specifically: ({ given, answered }) =>
      `Yang disebut ${word(given)}; kebijakan instansi menetapkan ${word(answered)} (funding-source).`,
    act: 'Perbaiki belanjanya, atau ubah kebijakan funding-source sejak tanggal yang sesuai.',
  }),
  HOURS_HEAVIER_THAN_FULL_TIME: refusal({
    title: 'Jam kerja melebihi penuh waktu',
    happened: 'Jam kerja paruh waktu tidak boleh lebih berat daripada jam kerja penuh.',
    specifically: ({ minutes, full }) =>
      `Jam kerja ini ${minutes} menit seminggu; penuh waktu ${full} menit (37 jam 30 menit).`,
    act: 'Kurangi jam, jam tatap muka, atau gilirannya, lalu kirim lagi.',
  }),
  WAGE_ALREADY_SET: refusal({
    title: 'Upah sudah ditetapkan',
    happened: 'Upah yang berlaku sejak tanggal itu sudah ditetapkan lebih dahulu.',
    specifically: ({ from, seq }) => `Upah sejak ${day(from)} sudah ditetapkan (peristiwa ${seq}).`,
    act: 'Bila keliru, sebut nomor peristiwanya pada replaces; bila berubah, pakai tanggal berlaku lain.',
  }),
  WAGE_BELOW_FLOOR: refusal({
    title: 'Upah di bawah batas',
    happened: 'Upah ini di bawah batas upah, dan alasannya belum ditulis.',
    act: 'Naikkan upahnya, atau isi exception dengan alasan tertulis; penjelasan batasnya ada di lembar hak.',
  }),
  WAGE_EXCEPTION_CLOSED: refusal({
    title: 'Upah di bawah batas tidak dibolehkan',
    happened: 'Upah ini di bawah batas upah, dan kebijakan instansi tidak membolehkan pengecualian.',
    act: 'Naikkan upahnya, atau ubah kebijakan below-floor-exception.',
  }),
  WAGE_UNKNOWN: refusal({
    title: 'Upah yang diganti tidak ada',
    happened: 'Nomor pada replaces bukan penetapan upah yang masih berlaku untuk masa ini.',
    specifically: ({ replaces }) => `Peristiwa ${replaces} bukan penetapan upah yang masih berlaku untuk masa ini.`,
    act: 'Lihat linimasa berkas, lalu sebut nomor penetapan yang keliru.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
