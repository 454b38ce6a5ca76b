import type { RecordedAppointmentEvent } from '../domain/appointment/events.ts';
import { evolve } from '../domain/appointment/evolve.ts';
import type { AppointmentState } from '../domain/appointment/state.ts';
import type { RecordedEmploymentEvent } from '../domain/employment/events.ts';
import { evolveEmployment } from '../domain/employment/evolve.ts';
import type { EmploymentState } from '../domain/employment/state.ts';
import type { Message } from './webhook-inbox.ts';

/** A file as the receiver has come to know it. */
type ReceivedFile = {
  readonly id: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
};

type Received = {
  readonly files: readonly ReceivedFile[];
  readonly messages: number;
  /** Messages that were not the next of their subject when they came: out of order, or after one that is missing. */
  readonly outOfOrder: readonly string[];
};

/** Folds what was received into files by the law, and looks whether each came in its turn. */
export function foldFiles(messages: readonly Message[]): Received {
  const last = new Map<string, number>();
  const outOfOrder = messages.filter(({ subject, subjectsequence }) => {
    const turn = (last.get(subject) ?? 0) + 1;
    last.set(subject, subjectsequence);
    return subjectsequence !== turn;
  });
  const torn = new Set(outOfOrder.map(({ subject }) => subject));
  const whole = messages.filter(({ subject }) => !torn.has(subject));
  const files = [...Map.groupBy(whole, ({ subject }) => subject)].flatMap(([subject, own]): ReceivedFile[] => {
    const [process = '', id = ''] = subject.split('/');
    const state = folds[process]?.(own.map(eventOf));
    return state ? [{ id, stage: state.stage, outcome: state.outcome ?? null, version: state.version }] : [];
  });
  return { files, messages: messages.length, outOfOrder: outOfOrder.map(({ id }) => id) };
}

type Fold = (events: readonly object[]) => AppointmentState | EmploymentState | undefined;

/** The files about one person; of all else the receiver only looks at the order. */
const folds: Readonly<Record<string, Fold>> = {
  appointment: (events) =>
    (events as readonly RecordedAppointmentEvent[]).reduce<AppointmentState | undefined>(evolve, undefined),
  employment: (events) =>
    (events as readonly RecordedEmploymentEvent[]).reduce<EmploymentState | undefined>(evolveEmployment, undefined),
};

/** A message as the event that it tells of: `id.tenggat.<process>.<type>.v1`. */
function eventOf({ type, subjectsequence, effectiveon, time, data }: Message) {
  return {
    ...data,
    type: type.split('.')[3],
    seq: subjectsequence,
    effectiveOn: effectiveon,
    recordedAt: Date.parse(time),
  };
}
