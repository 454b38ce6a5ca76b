import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { RuleId } from '../rules/register.ts';

/** The rule of each step, in the order of the procedure. The Minister's window and the stage 2 intake bind nobody here. */
const RULE_OF = {
  'pppk-stage-2': undefined,
  'needs-proposal': 'JENDELA-USUL-KEBUTUHAN',
  'needs-determination': undefined,
  'allocation-announcement': 'JENDELA-PENGUMUMAN',
  drh: 'JENDELA-DRH',
  'ni-proposal': 'JENDELA-NI-USUL',
  'ni-determination': 'JENDELA-NI-TERIMA',
  spmt: 'JENDELA-SPMT',
} as const satisfies Record<string, RuleId | undefined>;

/** The steps that a schedule letter can name. */
export type WindowStep = keyof typeof RULE_OF;
export const windowSteps = Object.keys(RULE_OF) as readonly WindowStep[];

/** First and last day, both inclusive, that a letter gives to a step. */
export type LetterStep = {
  readonly step: WindowStep;
  /** `unknown` when no source gives it. It is never guessed from an earlier letter. */
  readonly opens: CivilDate | 'unknown';
  /** `unknown` when the letter changes the step without a date that anybody has seen: then nothing in force moves. */
  readonly closes: CivilDate | 'unknown';
};

/**
 * A letter that fixes windows. Its four days differ in practice: the one it bears, the one it arrived, the one it was
 * entered here, and the earliest it can have been written when nobody has seen the first.
 */
export type Letter = {
  readonly id: string;
  readonly number: string;
  readonly letterOn: CivilDate | 'unknown';
  /** Puts letters in order: `letterOn`, or where that is unknown the earliest day on which it may have been issued. */
  readonly notBefore: CivilDate;
  readonly receivedOn: CivilDate | 'unknown';
  readonly enteredAt: Instant | 'unknown';
  /** True when the letter lets in again those who were deemed resigned under an earlier one. */
  readonly reopens: boolean;
  readonly confidence: 'primary' | 'reported';
  readonly source: string;
  readonly windows: readonly LetterStep[];
};

/** What a letter says, without the day it arrived and the instant it was entered: those belong to who records it. */
export type LetterText = Omit<Letter, 'receivedOn' | 'enteredAt'>;

/** A window in force. */
export type Window = {
  readonly step: WindowStep;
  /** The rule whose clock the window closes; none for a step in which the instansi has no duty. */
  readonly rule?: RuleId;
  readonly opens: CivilDate | 'unknown';
  readonly closes: CivilDate;
  readonly letter: Letter;
};

/**
 * The windows in force once these letters are known, in the order of the procedure. A later letter replaces the steps it
 * names, wholly, and leaves the others; letters count in the order of issue, in whatever order they are given.
 */
export function windowsAfter(letters: readonly Letter[]): readonly Window[] {
  const inForce = new Map<WindowStep, Window>();
  for (const letter of [...letters].sort(byIssue))
    for (const { step, opens, closes } of letter.windows) {
      const rule = RULE_OF[step];
      if (closes !== 'unknown') inForce.set(step, { step, ...(rule && { rule }), opens, closes, letter });
    }
  return [...inForce.values()].sort((a, b) => windowSteps.indexOf(a.step) - windowSteps.indexOf(b.step));
}

/** Two letters of one day have no order of their own; their ids give one that does not depend on who lists them. */
function byIssue(a: Letter, b: Letter): number {
  return a.notBefore !== b.notBefore ? (a.notBefore < b.notBefore ? -1 : 1) : a.id < b.id ? -1 : 1;
}
