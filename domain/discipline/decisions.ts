import type { NoticeChannel } from '../appointment/decisions.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Absences } from './absences.ts';
import type { Finding } from './events.ts';
import type { DisciplineLevel, SanctionCode } from './sanctions.ts';

/** What is decided, or recorded, about a matter of discipline; `matter` is its number. */
export type DisciplineDecision =
  | {
      readonly kind: 'report-violation';
      readonly about: string;
      readonly suspected: DisciplineLevel;
      readonly absences?: Absences;
    }
  | {
      readonly kind: 'summon';
      readonly matter: number;
      readonly round: number;
      readonly appearOn: CivilDate;
      readonly channel: NoticeChannel;
    }
  | { readonly kind: 'record-no-show'; readonly matter: number; readonly round: number }
  | { readonly kind: 'examine'; readonly matter: number; readonly bapNumber: string; readonly heard: true }
  | { readonly kind: 'hear'; readonly matter: number; readonly minutes: string }
  | {
      readonly kind: 'decide-discipline';
      readonly matter: number;
      readonly level: Finding;
      readonly sanction?: SanctionCode;
      readonly basis?: string;
      readonly skNumber: string;
      readonly reason: string;
    };
