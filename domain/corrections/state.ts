import type { CivilDate } from '../calendar/civil-date.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { Term } from '../employment/term.ts';

/** What can be put right: the SK of appointment, that of a renewal, and the perjanjian kerja of a term. */
export const correctedPapers = ['appointment-sk', 'renewal-sk', 'contract'] as const;
export type CorrectedPaper = (typeof correctedPapers)[number];

/** An SK is rectified (*ralat*), replaced or revoked; an agreement has an addendum. */
export const correctionForms = ['ralat', 'replacement', 'revocation', 'addendum'] as const;
type CorrectionForm = (typeof correctionForms)[number];

/** What the paper says from now on. A name is never written down here: only that the document bears another. */
type Replaced = {
  readonly position?: string;
  readonly unit?: string;
  readonly tmt?: CivilDate;
  readonly until?: CivilDate;
  readonly number?: string;
  readonly nameAsDocument?: true;
  readonly other?: true;
};

/** What is to be put right in the paper of one term. */
export type WantedCorrection = {
  readonly paper: CorrectedPaper;
  /** Number of the term for which the paper holds. */
  readonly term: number;
  readonly form: CorrectionForm;
  readonly to: Replaced;
  /** How the unit of `to` works. */
  readonly calendar?: UnitCalendar;
};

/** Waits for the authority that issued the paper; `correction` is the number of its event. */
type PreparedCorrection = WantedCorrection & {
  readonly correction: number;
  readonly account?: string;
  readonly on: CivilDate;
};

type IssuedCorrection = Omit<WantedCorrection, 'calendar'> & {
  readonly correction: number;
  /** Number and day of the correcting paper. */
  readonly number: string;
  readonly on: CivilDate;
  /** Of an SK: whether SIASN has it as it is now. */
  readonly uploadedAgain?: boolean;
  /** Of a revoked appointment: the papers that rested on it and are to be undone one by one. */
  readonly reverses?: readonly string[];
};

/** What was put right in an SK or a perjanjian kerja after it was signed. */
export type SkCorrectionState = {
  readonly prepared: readonly PreparedCorrection[];
  readonly issued: readonly IssuedCorrection[];
  /** Terms whose renewal was revoked. */
  readonly undone: readonly Term[];
};

export const noSkCorrections: SkCorrectionState = { prepared: [], issued: [], undone: [] };

/** Whether an SK that was put right is still to be uploaded to SIASN again. */
export function isUploadOwed({ skCorrections }: { readonly skCorrections: SkCorrectionState }): boolean {
  return skCorrections.issued.some(({ uploadedAgain }) => uploadedAgain === false);
}
