import type { NoticeChannel } from '../appointment/decisions.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Absences } from './absences.ts';
import type { DisciplineLadder, DisciplineLevel, SanctionCode } from './sanctions.ts';

/** What is found in a matter; `not-proven` ends it without a sanction. */
export const findings = ['light', 'medium', 'severe', 'not-proven'] as const;
export type Finding = (typeof findings)[number];

/** What happens in a matter of discipline; `matter` is its number within the employment, from 1. */
export type DisciplineEvent =
  | {
      readonly type: 'violation-reported';
      readonly matter: number;
      /** The duty or the clause of the agreement that it is about, and the report. */
      readonly about: string;
      readonly suspected: DisciplineLevel;
      readonly absences?: Absences;
    }
  | {
      readonly type: 'discipline-summoned';
      readonly matter: number;
      readonly round: number;
      readonly appearOn: CivilDate;
      readonly channel: NoticeChannel;
    }
  | { readonly type: 'summons-unanswered'; readonly matter: number; readonly round: number }
  /** Berita acara pemeriksaan; the employee was given the opportunity to be heard. */
  | { readonly type: 'discipline-examined'; readonly matter: number; readonly bapNumber: string }
  /** Of what may be severe the employee is heard once more, by whoever prepares the decision. */
  | { readonly type: 'discipline-heard'; readonly matter: number; readonly minutes: string }
  | {
      readonly type: 'discipline-decided';
      readonly matter: number;
      readonly level: Finding;
      readonly ladder: DisciplineLadder;
      readonly sanction?: SanctionCode;
      /** What an otherwise meaningless sanction means here: the clause that says so. */
      readonly basis?: string;
      readonly skNumber: string;
      readonly reason: string;
    };
