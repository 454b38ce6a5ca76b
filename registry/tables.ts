import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { InstansiKind } from '../domain/authority/kuasa.ts';
import type { Office } from '../domain/authority/offices.ts';
import type { AuthorityRegister } from '../domain/authority/register.ts';
import type { BulkState, ItemState } from '../domain/bulk/bulk.ts';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { WorkWeek } from '../domain/calendar/work-week.ts';
import type { Zone } from '../domain/calendar/zone.ts';
import type { Actor } from '../domain/case/event.ts';
import type { Pause } from '../domain/clock/clock.ts';
import type { UnitCalendar } from '../domain/clock/due-date.ts';
import type { ConversionBatchState } from '../domain/conversion-batch/state.ts';
import type { DecreeState } from '../domain/decree/decree.ts';
import type { DigestKind, DigestState, MailError } from '../domain/digest/events.ts';
import type { DigestText } from '../domain/digest/write.ts';
import type { FileDecision, FileProcess, FileState } from '../domain/file/law.ts';
import type { EligibilityCategory, Priority } from '../domain/formation/eligibility.ts';
import type { ExclusionReason } from '../domain/formation/excluded-rows.ts';
import type { FormationState } from '../domain/formation/state.ts';
import type { DeclaredContract } from '../domain/intake/declared-contract.ts';
import type { IntakeState } from '../domain/intake/intake.ts';
import type { ErasureState } from '../domain/people/erasure.ts';
import type { Purpose } from '../domain/people/purpose.ts';
import type { AppliedPolicy } from '../domain/policies/count-with.ts';
import type { PolicyState } from '../domain/policies/stream.ts';
import type { LadderStep } from '../domain/rules/rule.ts';
import type { SelectionState } from '../domain/selection/state.ts';
import type { Education } from '../domain/wages/base-pay.ts';
import type { WebhookError, WebhookState } from '../domain/webhooks/webhook.ts';

/** JSON is written as text and read as the value it holds. */
type Json<T extends object> = JSONColumnType<T, string, string>;
/** An instant: read as Date, written as Date. */
type Moment = ColumnType<Date, Date, Date>;

export type Tables = {
  instansi: {
    id: string;
    name: string;
    zone: Zone;
    work_week: WorkWeek;
    /** Kemendagri code of its province, kabupaten or kota. */
    region: string | null;
    kind: Generated<InstansiKind>;
    /** Head-counts with the civil date on which they held. */
    pns: number | null;
    pppk: number | null;
    head_count_on: CivilDate | null;
  };
  units: { instansi: string; code: string; name: string; work_week: WorkWeek; region: string | null };
  people: {
    id: string;
    instansi: string;
    /** Null, as is everything that is sealed or found by, once the person's key is destroyed. */
    nik_digest: Buffer | null;
    /** Null for who came with a running contract: nobody asks for their number any more. */
    participant_digest: Buffer | null;
    ni_digest: Buffer | null;
    key_id: string;
    wrapped_key: Buffer | null;
    sealed: Buffer;
    /** The NI, sealed under the person's key. */
    sealed_ni: Buffer | null;
    /** The NI that somebody got when they became PPPK, where it changed. */
    new_ni_digest: Buffer | null;
    sealed_new_ni: Buffer | null;
  };
  /** Who is already PNS or PPPK, by digest: an instansi's own list. */
  asn_register: { instansi: string; nik_digest: Buffer; status: 'pns' | 'pppk' };
  formations: {
    id: string;
    instansi: string;
    label: string;
    state: Json<FormationState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  formation_rows: {
    formation: string;
    row_no: number;
    person: string;
    unit: string;
    category: string;
    position_group: string;
    position: string;
    education: string;
    determination: string | null;
    case_id: string | null;
    /** By which category somebody may be proposed, and their priority; null where the list does not say enough. */
    eligibility: EligibilityCategory | null;
    priority: Priority | null;
    /** Why the row is not in the proposal, and by which paper. */
    excluded: ExclusionReason | null;
    excluded_by: string | null;
  };
  determinations: {
    id: string;
    formation: string;
    number: string;
    issued_on: CivilDate;
    rows: number;
  };
  /** Every file about one person, of whatever process. */
  cases: {
    id: string;
    process: FileProcess;
    /** Name of its stream, and id of its workflow. */
    stream: string;
    instansi: string;
    /** Of a candidate's file only. */
    formation: string | null;
    /** The list that it came from, a formation or an import, and its place in that. */
    batch: string;
    row_no: number;
    person: string;
    unit: string;
    position: string;
    /** When something happens in it that no clock rings for. */
    next_at: Date | null;
    /** The first due date of its open clocks; `infinity` while none is open. */
    next_due_on: Generated<CivilDate | 'infinity'>;
    /** Whether a clock of it went past its due date. */
    breached: Generated<boolean>;
    state: Json<FileState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  /** One proposal of PPPK needs for employees who are PPPK Paruh Waktu. */
  conversions: {
    id: string;
    instansi: string;
    state: Json<ConversionBatchState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  /** Whom it is about, in the order of the list, and what was determined for each. */
  /** Selections that an instansi holds itself; who applied and how it went stands under the digests that were decided about. */
  selections: {
    id: string;
    instansi: string;
    state: Json<SelectionState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  selection_applicants: {
    selection: string;
    list: string;
    row_no: number;
    person: string;
    unit: string;
    category: string;
    position_group: string;
    position: string;
    education: string;
    documents: string[];
  };
  selection_results: {
    selection: string;
    results: string;
    row_no: number;
    passes: boolean;
    reason: string | null;
    scores: ColumnType<string[], number[], number[]>;
  };
  conversion_rows: {
    conversion: string;
    row_no: number;
    employment: string;
    reason: string | null;
    /** Number of the determination, and the content of the need; all null until it is received. */
    determination: string | null;
    position: string | null;
    education: Education | null;
    unit: string | null;
  };
  /** Whose an employment is and where it came from: written before its first event. */
  employments: {
    id: string;
    instansi: string;
    person: string;
    batch: string;
    row_no: number;
    unit: string;
    position: string;
    /** The candidate's file that it follows. */
    appointment: string | null;
    /** What the instansi declared, of one that was imported. */
    declared: Json<DeclaredContract> | null;
  };
  events: {
    stream: string;
    seq: number;
    type: string;
    data: Json<object>;
    effective_on: CivilDate;
    recorded_at: Moment;
    by: Json<Actor>;
    request: string | null;
    committed_at: Generated<Date>;
  };
  unsequenced: { id: Generated<number>; stream: string; seq: number };
  ledger: { position: number; stream: string; seq: number };
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
  bulk_runs: {
    id: string;
    instansi: string;
    state: Json<BulkState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  /** The list of a bulk run, and what became of each file; the ledger has the decisions themselves. */
  bulk_items: {
    run: string;
    /** Its place in the list, from 1. */
    n: number;
    case_id: string;
    unit: string;
    /** Of the file when the list was made. */
    revision: number;
    body: Json<FileDecision & { readonly effectiveOn: CivilDate }>;
    /** `would-decide`, or the code of the refusal, when the list was made. */
    expected: string;
    /** In which round it is, or was, to be decided. */
    round: number;
    state: ItemState;
    code: string | null;
    rule: string | null;
    detail: Json<object> | null;
    seqs: readonly number[] | null;
    /** When the case received the decision. */
    decided_at: Date | null;
    /** When its state was written, by the clock of the database. */
    settled_at: Date | null;
  };
  /** Lists of running contracts that were taken in. */
  imports: {
    id: string;
    instansi: string;
    state: Json<IntakeState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
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
  refusals: {
    id: Generated<number>;
    at: Moment;
    instansi: string | null;
    account: string | null;
    role: string | null;
    route: string;
    stream: string | null;
    code: string;
    rule: string | null;
    request: string | null;
  };
  idempotency_keys: {
    digest: string;
    instansi: string;
    account: string;
    body_digest: string;
    received_at: Moment;
    status: number | null;
    answer: Json<object> | null;
  };
  outbound_calls: {
    kind: string;
    key: string;
    stream: string;
    state: 'begun' | 'done';
    begun_at: Moment;
    ended_at: Date | null;
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
  /** The amounts of a wage, sealed under the key of the person; the ledger names the sheet. */
  wage_sheets: { case_id: string; sheet: string; person: string; sealed: Buffer };
  /** What an instansi recorded of decrees on minimum wages; nothing is taken out, the last one speaks. */
  minimum_wages: {
    id: Generated<number>;
    instansi: string;
    region: string;
    year: number;
    /** Hundredths of a rupiah a month. */
    sen: number;
    decree: string;
    issued_on: CivilDate;
    recorded_at: Moment;
    recorded_by: string;
  };
  /** Under which people are looked up; sealed as a person is, so that it outlives master keys. One row. */
  lookup_key: { id: number; key_id: string; wrapped_key: Buffer; sealed: Buffer };
  /** Who looked at whom in the clear, and why; nothing is changed or taken out. */
  person_views: {
    id: Generated<number>;
    instansi: string;
    person: string;
    /** The file through which it was looked. */
    case_id: string | null;
    account: string;
    role: string;
    what: 'view' | 'search' | 'export';
    purpose: Purpose;
    reference: string | null;
    fields: readonly string[];
    at: Moment;
  };
  /** How it stands with the erasure of somebody's data, where it was asked for; by the entry that it was asked for. */
  erasures: {
    person: string;
    instansi: string;
    state: Json<ErasureState>;
    stage: string;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  /** Where the events of an instansi go out to. Its number is that of its registration in the ledger. */
  webhooks: {
    instansi: string;
    seq: number;
    url: string;
    types: Json<readonly string[]>;
    state: WebhookState;
    /** Whoever registered or last resumed it: is told when it is suspended. */
    answerable: string;
    /** Everything up to here was delivered, or not wanted. */
    position: number;
    key_id: string;
    wrapped_key: Buffer;
    /** The secret that signs, and the one before it as long as both sign. */
    sealed: Buffer;
    previous_sealed: Buffer | null;
    previous_until: Date | null;
    /** In a row, and since when; by the clock of the database, as all that follows. */
    failures: Generated<number>;
    failing_since: Date | null;
    last_error: WebhookError | null;
    next_attempt_at: Generated<Date>;
    /** Whose turn it is, and until when nobody else takes it. */
    lease: string | null;
    leased_until: Generated<Date>;
  };
  /** Each attempt at a delivery: what became of it, never what was said. */
  webhook_deliveries: {
    id: Generated<number>;
    instansi: string;
    webhook: number;
    /** Id of the event, and of the message on every attempt. */
    message: string;
    type: string;
    position: number;
    /** Of HTTP; null where nobody answered. */
    status: number | null;
    /** Null: delivered. */
    error: WebhookError | null;
    took_ms: number;
    at: Moment;
  };
  sandbox: { id: number; now: number; started_at: number };
  sandbox_times: { workflow: string; reached: number };
};
