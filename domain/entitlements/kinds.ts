import type { RuleId } from '../rules/register.ts';

type Kind = {
  readonly words: string;
  /** By which it is due. */
  readonly rule: RuleId;
  /** How much it is, in words: amounts are only of the sheets. */
  readonly formula: string;
};

const SOCIAL = 'iuran menurut peraturan jaminan sosial, dihitung dari upah';
const LEAVE = 'lamanya menurut perjanjian kerja; upah tetap dibayar';

/** Diktum KEDUA PULUH SATU: the wage, and what else may be due beside it, in words for people. */
export const entitlementKinds = {
  wage: { words: 'upah', rule: 'UPAH-TERENDAH', formula: 'upah sebulan menurut lembar upah' },
  thr: { words: 'tunjangan hari raya (THR)', rule: 'THR-GAJI-13', formula: 'upah sebulan' },
  thirteenth: { words: 'gaji ketiga belas', rule: 'THR-GAJI-13', formula: 'upah sebulan' },
  'bpjs-kesehatan': { words: 'jaminan kesehatan (BPJS Kesehatan)', rule: 'HAK-DI-LUAR-UPAH', formula: SOCIAL },
  jkk: { words: 'jaminan kecelakaan kerja (JKK)', rule: 'HAK-DI-LUAR-UPAH', formula: SOCIAL },
  jkm: { words: 'jaminan kematian (JKM)', rule: 'HAK-DI-LUAR-UPAH', formula: SOCIAL },
  'bpjs-ketenagakerjaan': {
    ...{ words: 'jaminan hari tua (BPJS Ketenagakerjaan)', rule: 'UPAH-DAN-FASILITAS', formula: SOCIAL },
  },
  transport: {
    ...{ words: 'bantuan transportasi', rule: 'UPAH-DAN-FASILITAS', formula: 'menurut peraturan instansi' },
  },
  'job-allowance': {
    ...{ words: 'tunjangan pekerjaan', rule: 'UPAH-DAN-FASILITAS', formula: 'menurut peraturan instansi' },
  },
  'work-facilities': { words: 'sarana kerja', rule: 'HAK-DI-LUAR-UPAH', formula: 'bukan uang' },
  'annual-leave': { words: 'cuti tahunan', rule: 'HAK-DI-LUAR-UPAH', formula: LEAVE },
  'sick-leave': { words: 'cuti sakit', rule: 'HAK-DI-LUAR-UPAH', formula: LEAVE },
  'maternity-leave': { words: 'cuti melahirkan', rule: 'HAK-DI-LUAR-UPAH', formula: LEAVE },
  'joint-leave': { words: 'cuti bersama', rule: 'HAK-DI-LUAR-UPAH', formula: LEAVE },
  'competence-development': { words: 'pengembangan kompetensi', rule: 'HAK-DI-LUAR-UPAH', formula: 'bukan uang' },
} as const satisfies Readonly<Record<string, Kind>>;

export type EntitlementKind = keyof typeof entitlementKinds;
/** What is granted beside the wage, which has decisions of its own. */
export type GrantedKind = Exclude<EntitlementKind, 'wage'>;

export const grantedKinds = (Object.keys(entitlementKinds) as EntitlementKind[]).filter(
  (kind): kind is GrantedKind => kind !== 'wage',
);
