import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { RuleId } from '../rules/register.ts';
import schedule2025 from './data/windows-2025.json' with { type: 'json' };

/** The versions of the 2025 schedule, in the order in which they were issued. */
export const letterIds = ['jadwal-2025-1', 'jadwal-2025-2', 'jadwal-2025-3', 'jadwal-2025-4'] as const;
export type LetterId = (typeof letterIds)[number];

/** The steps that a schedule letter can name, in the order of the procedure. */
export type WindowStep =
  | 'pppk-stage-2'
  | 'needs-proposal'
  | 'needs-determination'
  | 'allocation-announcement'
  | 'drh'
  | 'ni-proposal'
  | 'ni-determination'
  | 'spmt';

/** First and last day, both inclusive, that a letter gives to a step. */
export type Window = {
  readonly step: WindowStep;
  /** The rule whose clock the window closes; none for a step in which the instansi has no duty. */
  readonly rule?: RuleId;
  /** `unknown` when no source gives it. It is never guessed from an earlier letter. */
  readonly opens: CivilDate | 'unknown';
  readonly closes: CivilDate;
  readonly letter: LetterId;
};

/** A letter that fixes windows. When it reached the instansi is a fact of the instansi, not of the letter. */
export type Letter = {
  readonly id: LetterId;
  readonly number: string;
  readonly issuedOn: CivilDate | 'unknown';
  /** What is known of the issue date, in words. */
  readonly issuedAbout: string;
  readonly receivedOn: 'unknown';
  readonly confidence: 'reported';
  readonly source: string;
  readonly windows: readonly Window[];
};

/** The rule of each step. The window of the Minister and the stage 2 intake bind nobody here. */
const RULE_OF: Record<WindowStep, RuleId | undefined> = {
  'pppk-stage-2': undefined,
  'needs-proposal': 'JENDELA-USUL-KEBUTUHAN',
  'needs-determination': undefined,
  'allocation-announcement': 'JENDELA-PENGUMUMAN',
  drh: 'JENDELA-DRH',
  'ni-proposal': 'JENDELA-NI-USUL',
  'ni-determination': 'JENDELA-NI-TERIMA',
  spmt: 'JENDELA-SPMT',
};
const STEPS = Object.keys(RULE_OF);

/** The four letters of 2025 as shipped; provenance in `data/README.md`. */
export const shippedLetters: readonly Letter[] = schedule2025.map((entry) => {
  const id = entry.id as LetterId;
  return {
    id,
    number: entry.letter,
    issuedOn: dateOrUnknown(entry.issuedOn),
    issuedAbout: entry.issuedAbout,
    receivedOn: 'unknown',
    confidence: 'reported',
    source: entry.source,
    windows: entry.windows.map(({ step, opens, closes }) => {
      const rule = RULE_OF[step as WindowStep];
      return {
        step: step as WindowStep,
        ...(rule && { rule }),
        opens: dateOrUnknown(opens),
        closes: civilDate(closes),
        letter: id,
      };
    }),
  };
});

/**
 * The windows in force once these letters are known, in the order of the procedure. A later letter replaces the steps it
 * names, wholly, and leaves the others; letters count in the order of issue, in whatever order they were received.
 */
export function windowsAfter(known: readonly LetterId[]): readonly Window[] {
  const inForce = new Map<WindowStep, Window>();
  for (const letter of shippedLetters)
    if (known.includes(letter.id)) for (const window of letter.windows) inForce.set(window.step, window);
  return [...inForce.values()].sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
}

function dateOrUnknown(text: string): CivilDate | 'unknown' {
  return text === 'unknown' ? text : civilDate(text);
}
