import type { AuthorityRegister } from '../../domain/authority/register.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Pause } from '../../domain/clock/clock.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { DecreeState } from '../../domain/decree/decree.ts';
import type { AppliedPolicy } from '../../domain/policies/count-with.ts';
import type { PolicyState } from '../../domain/policies/stream.ts';
import type { LadderStep } from '../../domain/rules/rule.ts';
import type { Json, Moment } from './column.ts';

/** Running clocks, and what they are counted and decided by. */
export type ClockTables = {
  clocks: {
    stream: string;
    clock: string;
    instansi: string;
    rule: string;
    status: string;
    trigger_on: CivilDate;
    due_date: CivilDate;
    due_at: Moment;
    next_rung_at: Date | null;
    provisional: boolean;
    breached: boolean;
    recorded_late: boolean;
    calendar_version: string;
    letter: string | null;
    closed_on: CivilDate | null;
    unit: Json<UnitCalendar>;
    pauses: Json<readonly Pause[]>;
    /** The answers of the instansi that it counts by, where they are not the default. */
    policies: Json<readonly AppliedPolicy[]> | null;
    /** The instansi's own ladder, where it is not the rule's. */
    ladder: Json<readonly LadderStep[]> | null;
  };
  decrees: {
    /** The instansi that recorded it; `shipped` for those that come with the product. */
    owner: string;
    id: string;
    state: Json<DecreeState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    /** When it was confirmed here; for the shipped history, when it was issued. */
    known_at: Date | null;
    updated_at: Moment;
  };
  /** What each running clock said when it was told of a decree. */
  retimings: {
    owner: string;
    decree: string;
    stream: string;
    clock: string;
    rule: string;
    due_from: CivilDate;
    due_to: CivilDate;
    answer: string;
    answered_at: Moment;
  };
  /** What each instansi answered where the law is silent. */
  policies: {
    instansi: string;
    state: Json<PolicyState>;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  /** Who holds which office and power in each instansi. */
  authorities: {
    instansi: string;
    state: Json<AuthorityRegister>;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  /** Decisions whose authority was revoked as of a day before them, or did not hold on their corrected day, and what the PPK said. */
  disputes: {
    stream: string;
    seq: number;
    instansi: string;
    /** Number of the authority in the register, and of its revocation; without one it did not hold on `effective_on`. */
    authority: number;
    effective_on: CivilDate;
    revocation: number | null;
    settled_by: number | null;
    settled_as: 'confirmed' | 'to-be-redone' | null;
  };
};
