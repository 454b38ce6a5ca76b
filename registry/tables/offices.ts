import type { Generated, JSONColumnType } from 'kysely';
import type { HeldAccount } from '../../domain/accounts/accounts.ts';
import type { Office } from '../../domain/authority/offices.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { DigestKind, DigestState, MailError } from '../../domain/digest/events.ts';
import type { DigestText } from '../../domain/digest/write.ts';
import type { Json, Moment } from './column.ts';

/** What is asked of which office, and how its holders are told. */
export type OfficeTables = {
  /** What an instansi keeps of an account of its issuer: folded from its stream. */
  accounts: {
    instansi: string;
    account: string;
    state: Json<HeldAccount>;
    version: number;
    updated_at: Moment;
  };
  /** In which unit an office sits: by whose working time it is told. */
  office_units: { instansi: string; office: Office; unit: string };
  tasks: {
    /** Opaque: says nothing of the stream. */
    id: string;
    stream: string;
    instansi: string;
    /** What it is about, within its stream: of one key at most one task is open. */
    key: string;
    kind: string;
    office: Office;
    clock: string | null;
    /** Code of the unit, where it is a file's. */
    unit: string | null;
    rule: string | null;
    due_date: CivilDate | null;
    due_at: Date | null;
    opened_at: Moment;
    closed_at: Date | null;
    closed_by: number | null;
  };
  /** Who looks after a task and when they look again; the ledger does not depend on it. */
  task_care: {
    task: string;
    instansi: string;
    claimed_by: string | null;
    claimed_at: Date | null;
    follow_up_on: CivilDate | null;
  };
  /** Every change of `task_care`, in order; nothing is taken out. */
  task_moves: {
    id: Generated<number>;
    instansi: string;
    task: string;
    at: Moment;
    by: string;
    what: 'claim' | 'release' | 'follow-up' | 'reassign';
    /** The account, or the day of the follow-up; null when it was taken away. */
    to: string | null;
  };
  /** Who was told of a rung, and when; written once, and no fold of the ledger. */
  notices: {
    id: Generated<number>;
    instansi: string;
    task: string;
    stream: string;
    kind: string;
    /** Administrators hold no office: they are told of what their part of the system does. */
    office: Office | 'administrator';
    /** The office that should have been told, where nobody holds it. */
    instead_of: Office | null;
    /** Null: nobody holds the office, nor any above it. */
    account: string | null;
    /** Number of the authority in the register. */
    grant: number | null;
    deputy_of: string | null;
    /** In the worklist of the account; `failed` where there is none. */
    state: Generated<'delivered' | 'failed'>;
    told_at: Moment;
    delivered_at: Date | null;
  };
  /** Name and address of an official, sealed under a key of their own. */
  officials: {
    instansi: string;
    account: string;
    /** By whose calendar they are written to; by the instansi's without it. */
    unit: string | null;
    key_id: string;
    wrapped_key: Buffer;
    sealed: Buffer;
    updated_at: Moment;
  };
  /** One message to one official. Its id is the local part of its Message-ID. */
  digests: {
    id: string;
    instansi: string;
    account: string;
    day: CivilDate;
    kind: DigestKind;
    tasks: number;
    state: DigestState;
    attempts: Generated<number>;
    last_error: MailError | null;
    /** What it says, until it has ended; nothing of it is personal. */
    message: JSONColumnType<DigestText, string, string | null> | null;
    /** Number of the first event of the ledger that may say how it ended. */
    told_in: number | null;
    created_at: Moment;
    attempted_at: Date | null;
    ended_at: Date | null;
  };
  /** By which message an official was first told of a task. */
  digest_tasks: { digest: string; task: string };
  /** Whether the digests of an instansi have been called because something went past its due date. */
  digest_calls: { instansi: string; called: boolean };
};
