import type { CivilDate } from '../calendar/civil-date.ts';
import type { EvidenceKind } from './grounds.ts';

/** A paper that a ground rests on: its kind and where it is found, never what it says. */
export type Evidence = { readonly kind: EvidenceKind; readonly reference: string };

/** A judgment that has become final on `on`, with the months of prison where the ground asks for them. */
export type Judgment = {
  readonly number: string;
  readonly on: CivilDate;
  readonly court: string;
  readonly monthsImposed?: number;
  readonly monthsThreatened?: number;
};

/** The papers by which something that a termination rests on is undone outside the file, or after it was closed. */
export const undoingPapers = [
  'jawaban keberatan',
  'putusan BPASN',
  'putusan pengadilan',
  'putusan peninjauan kembali',
  'pencabutan dokumen dasar',
] as const;
export type UndoingPaper = { readonly kind: (typeof undoingPapers)[number]; readonly reference: string };

/** What a review of somebody's performance found; what follows from it the PPK decides. */
export const reviewFindings = ['performing', 'not-performing'] as const;
export type ReviewFinding = (typeof reviewFindings)[number];
