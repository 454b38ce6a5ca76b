import type { BtsCause, ReturnFixer } from '../domain/appointment/terms.ts';
import type { PlannedReturn } from './plan.ts';
import type { Random } from './random.ts';

type Kind = { readonly weight: number; readonly fixers: readonly ReturnFixer[]; readonly remark: string };

/** Causes of BTS. Identity is about a quarter of them (28 of 107 in Lumajang); the remark is what the portal shows. */
const kinds: Readonly<Record<BtsCause, Kind>> = {
  'name-mismatch': { weight: 15, fixers: ['dukcapil', 'campus'], remark: 'Nama pada DRH berbeda dengan ijazah/KTP' },
  'birth-date-mismatch': {
    weight: 8,
    fixers: ['dukcapil', 'campus'],
    remark: 'Tanggal lahir pada DRH berbeda dengan ijazah/KTP',
  },
  'nik-mismatch': { weight: 3, fixers: ['dukcapil'], remark: 'NIK tidak sesuai data Dukcapil' },
  'unreadable-upload': { weight: 36, fixers: ['candidate'], remark: 'Dokumen unggahan tidak terbaca' },
  'wrong-document': { weight: 28, fixers: ['candidate'], remark: 'Dokumen unggahan tidak sesuai persyaratan' },
  'unit-unknown': { weight: 10, fixers: ['operator'], remark: 'Unit organisasi tidak ditemukan pada SIASN' },
};
const byWeight = (Object.keys(kinds) as BtsCause[]).map((cause) => [cause, kinds[cause].weight] as const);

const fixDays: Readonly<Record<ReturnFixer, readonly [number, number]>> = {
  operator: [1, 3],
  candidate: [2, 6],
  dukcapil: [4, 9],
  campus: [8, 15],
};

const byHaste = {
  hurried: [
    [2, 3],
    [3, 4],
    [4, 2],
  ],
  usual: [
    [2, 15],
    [3, 30],
    [4, 26],
    [5, 18],
    [6, 11],
  ],
  slow: [
    [8, 4],
    [9, 3],
    [11, 2],
    [14, 1],
  ],
} as const;

/** Working days until BKN answers. */
export function answerDays(random: Random, haste: keyof typeof byHaste): number {
  return random.weighted<number>(byHaste[haste]);
}

export function planReturn(random: Random): PlannedReturn {
  const cause = random.weighted(byWeight);
  const fixer = random.pick(kinds[cause].fixers);
  const [least, most] = fixDays[fixer];
  return { cause, fixer, answerDays: answerDays(random, 'usual'), fixDays: random.int(least, most) };
}

/** What BKN's verifier writes into `uraian_perbaikan`. */
export function remarkOn(planned: PlannedReturn): string {
  return kinds[planned.cause].remark;
}
