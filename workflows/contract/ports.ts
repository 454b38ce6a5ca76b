import type { AppointmentFact, BatchClock } from '../../domain/appointment/decisions.ts';
import type { RecordedAppointmentEvent } from '../../domain/appointment/events.ts';
import type { BulkCounts, RecordedBulkEvent, Signer } from '../../domain/bulk/bulk.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { RefusalCode } from '../../domain/case/refusal.ts';
import type { DueDate, DueDateRequest, UnitCalendar } from '../../domain/clock/due-date.ts';
import type { RecordedConversionBatchEvent } from '../../domain/conversion-batch/events.ts';
import type { RecordedDecreeEvent, RetimeCounts } from '../../domain/decree/decree.ts';
import type { DigestEnd, DigestEvent, DigestKind } from '../../domain/digest/events.ts';
import type { RecordedEmploymentEvent } from '../../domain/employment/events.ts';
import type { Term } from '../../domain/employment/term.ts';
import type { RecordedFormationEvent } from '../../domain/formation/events.ts';
import type { RecordedIntakeEvent } from '../../domain/intake/intake.ts';
import type { RuleId } from '../../domain/rules/register.ts';
import type { RecordedSelectionEvent } from '../../domain/selection/events.ts';

/** Events of one stream, in order and without a gap, starting at `fromSeq`. */
export type Commit = {
  readonly stream: string;
  readonly instansi: string;
} & (
  | { readonly process: 'appointment'; readonly events: readonly RecordedAppointmentEvent[] }
  | { readonly process: 'employment'; readonly events: readonly RecordedEmploymentEvent[] }
  | { readonly process: 'formation'; readonly events: readonly RecordedFormationEvent[] }
  | { readonly process: 'conversion'; readonly events: readonly RecordedConversionBatchEvent[] }
  | { readonly process: 'selection'; readonly events: readonly RecordedSelectionEvent[] }
  | { readonly process: 'decree'; readonly events: readonly RecordedDecreeEvent[] }
  | { readonly process: 'bulk'; readonly events: readonly RecordedBulkEvent[] }
  | { readonly process: 'intake'; readonly events: readonly RecordedIntakeEvent[] }
  | { readonly process: 'digest'; readonly events: readonly Recorded<DigestEvent>[] }
);

/** The ledger: the only way in which a workflow's events become known. */
export type LedgerPort = {
  /** One transaction: events, read model, clocks, tasks. Repeating it changes nothing. */
  commit(commit: Commit): Promise<{
    /** Running clocks among the events that were counted by an older calendar than the one that holds by now. */
    readonly outdated: readonly { readonly clock: string; readonly decree: string }[];
  }>;
};

/** The statutory calendar. Writes nothing. */
export type ClockPort = {
  dueDates(requests: readonly DueDateRequest[]): Promise<readonly DueDate[]>;
};

type PageOf = {
  readonly formation: string;
  readonly instansi: string;
  readonly afterRow: number;
  readonly size: number;
};
export type PageDone = { readonly files: number; readonly lastRow: number; readonly more: boolean };

/** The batch and its files. */
export type FormationPort = {
  /** Starts the files of one page of a determination; those already started are left alone. */
  startFiles(
    page: PageOf & { readonly determination: string; readonly clocks: readonly BatchClock[] },
  ): Promise<PageDone>;
  /** Tells the files of one page about clocks of the batch, or that it is concluded. */
  tellFiles(
    page: PageOf & {
      readonly determination?: string;
      readonly news:
        | Extract<AppointmentFact, { kind: 'batch-clocks-set' }>
        | Extract<AppointmentFact, { kind: 'batch-concluded' }>;
      readonly now: Instant;
    },
  ): Promise<PageDone>;
  /** Sees to it that one poller follows this instansi at BKN while files wait there. */
  followAtBkn(query: { readonly instansi: string; readonly year: number }): Promise<void>;
  /** How many files still have to do what this rule asks, and the last day on which one did it. */
  openFiles(query: {
    readonly formation: string;
    readonly determination?: string;
    readonly rule: RuleId;
  }): Promise<{ readonly open: number; readonly lastDoneOn?: CivilDate }>;
};

/** Employments, each a process of its own. */
export type EmploymentPort = {
  /** Starts the employment of somebody who is on duty; once, however often it is asked. */
  startEmployment(of: {
    /** The stream of the candidate's file. */
    readonly stream: string;
    readonly instansi: string;
    readonly unit: UnitCalendar;
    readonly openedOn: CivilDate;
    readonly term: Term;
  }): Promise<void>;
};

/** The contracts of an import. */
export type IntakePort = {
  /** Starts the employments of one page of the list; those that run already are left alone. */
  startContracts(page: {
    readonly instansi: string;
    readonly import: string;
    /** The day of the import, on which its employments are opened. */
    readonly openedOn: CivilDate;
    readonly afterRow: number;
    readonly size: number;
  }): Promise<PageDone>;
};

/** The employees of a conversion batch, each in a file of their own. */
export type ConversionPort = {
  /** Tells the employees of one page of a determination that their need is determined; telling them again changes nothing. */
  tellEmployees(page: {
    readonly conversion: string;
    readonly instansi: string;
    readonly determination: string;
    readonly receivedOn: CivilDate;
    readonly clock: BatchClock;
    readonly now: Instant;
    readonly afterRow: number;
    readonly size: number;
  }): Promise<PageDone>;
  /** How many employees of a determination are still to be proposed, and the last day on which one was. */
  unproposed(query: {
    readonly conversion: string;
    readonly determination: string;
  }): Promise<{ readonly open: number; readonly lastDoneOn?: CivilDate }>;
};

/** A running clock in the registry: its case and its id there. */
export type ClockKey = { readonly stream: string; readonly clock: string };

/** The clocks that a decree may move. */
export type DecreePort = {
  /** Tells one page of running clocks what the decree makes of them; telling them again changes nothing. */
  retimeClocks(page: {
    readonly instansi: string;
    readonly decree: string;
    readonly now: Instant;
    /** Which time around: a clock that counted anew meanwhile is told once more. */
    readonly round: number;
    readonly after?: ClockKey;
    readonly size: number;
  }): Promise<{ readonly answers: Partial<RetimeCounts>; readonly last?: ClockKey }>;
};

/** The files of a bulk run. Each answers how all files of the run stand then. */
export type BulkPort = {
  /**
   * Decides in the files of one page, each once, and keeps what became of it. Repeating the page finds the same answers.
   * With `lacking` the signer's authority did not carry a decision: that file and those after it still wait.
   */
  decidePage(page: {
    readonly instansi: string;
    readonly run: string;
    readonly round: number;
    readonly after: number;
    readonly size: number;
    readonly signer: Signer;
  }): Promise<{
    readonly counts: BulkCounts;
    readonly files: number;
    /** Number of the last file of the page; absent when no other comes after it. */
    readonly last?: number;
    readonly lacking?: RefusalCode;
  }>;
  /** Lets what failed, and what was refused too where asked, wait again for a round. */
  reopenFiles(retry: { readonly run: string; readonly round: number; readonly refused: boolean }): Promise<void>;
  /** Lets go of what still waits. */
  skipFiles(of: { readonly run: string }): Promise<BulkCounts>;
};

/** BKN's official interface. */
export type SiasnPort = {
  /** Sends the SK of a file to SIASN, once: an attempt whose end is unknown is looked up, never repeated blindly. */
  uploadSk(file: { readonly stream: string; readonly skNumber: string; readonly skOn: CivilDate }): Promise<void>;
  /** Reads the list of an instansi, keeps new NI in the registry and tells the files they belong to. */
  pollPengadaan(query: {
    readonly instansi: string;
    readonly year: number;
    readonly now: Instant;
  }): Promise<{ readonly told: number; readonly waiting: number }>;
};

/** Mail to the officials of an instansi. */
export type DigestPort = {
  /** Keeps a message for each official who is to be told; those already kept are left alone. Nothing is sent. */
  composeDigests(occasion: {
    readonly instansi: string;
    readonly kind: DigestKind;
    /** The morning, or the first breach. */
    readonly at: Instant;
    readonly now: Instant;
  }): Promise<void>;
  /**
   * Sends what has not gone out, unless it is quiet. Answers how messages ended for event `toldIn` of the ledger, also by
   * an attempt that did not live to say so, and how many wait to be tried again.
   */
  sendDigests(query: {
    readonly instansi: string;
    readonly now: Instant;
    readonly toldIn: number;
  }): Promise<{ readonly ends: readonly DigestEnd[]; readonly waiting: number }>;
};
