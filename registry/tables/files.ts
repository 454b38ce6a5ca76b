import type { Generated } from 'kysely';
import type { BulkState, ItemState } from '../../domain/bulk/bulk.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { FileDecision, FileProcess, FileState } from '../../domain/file/law.ts';
import type { DeclaredContract } from '../../domain/intake/declared-contract.ts';
import type { Json, Moment } from './column.ts';

/** Every file about one person, what it is paid, and what is decided for many. */
export type FileTables = {
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
};
