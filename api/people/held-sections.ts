import { type RuleId, ruleOf } from '../../domain/rules/register.ts';

type Section = { readonly what: string; readonly from: string; readonly rule: RuleId };

/** What each part of an export is, where it came from, and by which rule it is held. */
const sections = {
  identity: {
    what: 'Data diri pada setiap daftar, dan nomor induk',
    from: 'Daftar nominatif, daftar pelamar, atau daftar perjanjian berjalan yang dimuat instansi; nomor induk dari BKN',
    rule: 'USUL-SELURUH-CALON',
  },
  lists: {
    what: 'Baris pada usulan kebutuhan dan perjanjian yang dimuat',
    from: 'Daftar yang dimuat instansi',
    rule: 'USUL-SELURUH-CALON',
  },
  files: {
    what: 'Berkas beserta seluruh riwayatnya',
    from: 'Keputusan dan catatan pejabat, serta jawaban BKN',
    rule: 'PENGANGKATAN',
  },
  wages: {
    what: 'Upah dan penghasilan terakhir',
    from: 'Perjanjian kerja dan bukti yang disebut',
    rule: 'UPAH-TERENDAH',
  },
  selections: {
    what: 'Lamaran pada seleksi instansi dan hasilnya',
    from: 'Daftar pelamar dan hasil yang dimuat instansi',
    rule: 'SELEKSI-LIMA-TAHAP',
  },
  conversions: {
    what: 'Usul dan penetapan kebutuhan PPPK',
    from: 'Usul instansi dan penetapan Menteri',
    rule: 'KONVERSI-USUL-KEBUTUHAN',
  },
  asnRegister: {
    what: 'Tanda bahwa NIK ini ada pada daftar ASN instansi',
    from: 'Daftar PNS dan PPPK yang dimuat instansi',
    rule: 'KELAYAKAN-CALON',
  },
  views: {
    what: 'Siapa melihat data ini, kapan, dan untuk apa',
    from: 'Dicatat sistem setiap kali data dibuka',
    rule: 'SALINAN-DATA-PRIBADI',
  },
} as const satisfies Readonly<Record<string, Section>>;

type SectionName = keyof typeof sections;

/** A part of an export with what it is; the basis is the citation of its rule. */
export function section<Data>(name: SectionName, data: Data) {
  const { what, from, rule } = sections[name];
  const { instrument, clause } = ruleOf(rule).citation;
  return { what, from, basis: { rule, instrument, clause }, data };
}
