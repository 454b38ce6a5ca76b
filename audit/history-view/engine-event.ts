import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { optionalTsToMs, tsToMs } from '@temporalio/common/lib/time.js';
import type { History } from '../archive/history.ts';

export type RawEvent = NonNullable<History['events']>[number];

/** By what a page is filtered. */
export const engineKinds = ['decision', 'ledger', 'activity', 'timer', 'signal', 'run', 'task'] as const;
export type EngineKind = (typeof engineKinds)[number];

/** One event of the engine's history, in words. */
export type EngineEvent = {
  readonly id: number;
  /** Milliseconds since the epoch, by the engine's clock. */
  readonly at: number;
  readonly kind: EngineKind;
  readonly sentence: string;
  /** The numbers of earlier events of its run that it answers. */
  readonly of?: number;
  /** Of a timer that was set: when it is to ring, milliseconds since the epoch. */
  readonly until?: number;
  /** Everything that it says, payloads opened; absent of the engine's own housekeeping. */
  readonly says?: unknown;
};

type Described = Pick<EngineEvent, 'kind' | 'sentence' | 'of' | 'until'> & { readonly silent?: true };
type Attributes = Readonly<Record<string, unknown>>;

/** Reads an event; `kindOf` tells of which kind the activity with a number was. */
export function engineEvent(event: RawEvent, kindOf: (scheduled: number) => EngineKind | undefined): EngineEvent {
  const [name, attributes] = attributesOf(event);
  const { silent, ...described } = describe(name, attributes, event, kindOf);
  return {
    id: Number(event.eventId),
    at: event.eventTime ? tsToMs(event.eventTime) : 0,
    ...described,
    ...(!silent && { says: plain(attributes) }),
  };
}

/** Whether an event came from outside, so that a new turn of the process begins with it or after it. */
export function comesIn(event: RawEvent): boolean {
  const [name] = attributesOf(event);
  return INCOMING.some((one) => name.startsWith(one));
}

/** Whether an event ends what the process did in one go; what comes after it is another turn. */
export function endsTurn(event: RawEvent): boolean {
  return !comesIn(event) || /^workflowTask(Completed|Failed|TimedOut)/.test(attributesOf(event)[0]);
}

const INCOMING = [
  'workflowTask',
  'timerFired',
  'activityTaskStarted',
  'activityTaskCompleted',
  'activityTaskFailed',
  'activityTaskTimedOut',
  'workflowExecutionSignaled',
  'workflowExecutionUpdateAdmitted',
  'workflowExecutionOptionsUpdated',
  'workflowExecutionTimeSkipping',
];

function attributesOf(event: RawEvent): readonly [string, Attributes] {
  const found = Object.entries(event).find(([key, value]) => key.endsWith('EventAttributes') && value);
  return found ? [found[0], found[1] as Attributes] : ['', {}];
}

function describe(
  name: string,
  says: Attributes,
  event: RawEvent,
  kindOf: (scheduled: number) => EngineKind | undefined,
): Described {
  const scheduled = Number(says.scheduledEventId ?? 0);
  const ofActivity = { kind: kindOf(scheduled) ?? 'activity', of: scheduled } as const;
  switch (name) {
    case 'workflowExecutionStartedEventAttributes':
      return { kind: 'run', sentence: 'Run dimulai' };
    case 'workflowExecutionCompletedEventAttributes':
      return { kind: 'run', sentence: 'Proses selesai' };
    case 'workflowExecutionContinuedAsNewEventAttributes':
      return { kind: 'run', sentence: `Dilanjutkan oleh run ${says.newExecutionRunId}` };
    case 'workflowExecutionUpdateAcceptedEventAttributes': {
      const { acceptedRequest } = event.workflowExecutionUpdateAcceptedEventAttributes ?? {};
      return { kind: 'decision', sentence: `Permintaan diterima (${acceptedRequest?.input?.name})` };
    }
    case 'workflowExecutionUpdateCompletedEventAttributes':
      return { kind: 'decision', sentence: 'Permintaan dijawab', of: Number(says.acceptedEventId ?? 0) };
    case 'workflowExecutionSignaledEventAttributes':
      return { kind: 'signal', sentence: `Kabar masuk (${says.signalName})` };
    case 'activityTaskScheduledEventAttributes': {
      const type = event.activityTaskScheduledEventAttributes?.activityType?.name ?? '';
      if (type === 'commit') return { kind: 'ledger', sentence: 'Diserahkan kepada buku besar' };
      return { kind: 'activity', sentence: `Pekerjaan ${type} diminta` };
    }
    case 'activityTaskStartedEventAttributes':
      return { ...ofActivity, sentence: `Dikerjakan, percobaan ke-${says.attempt}`, silent: true };
    case 'activityTaskCompletedEventAttributes':
      return {
        ...ofActivity,
        sentence: ofActivity.kind === 'ledger' ? 'Tercatat di buku besar' : 'Selesai dikerjakan',
      };
    case 'activityTaskFailedEventAttributes':
    case 'activityTaskTimedOutEventAttributes':
      return { ...ofActivity, sentence: 'Tidak selesai' };
    case 'timerStartedEventAttributes': {
      const { startToFireTimeout: span } = event.timerStartedEventAttributes ?? {};
      const until = (event.eventTime ? tsToMs(event.eventTime) : 0) + (optionalTsToMs(span) ?? 0);
      return { kind: 'timer', sentence: `Pewaktu ${says.timerId} dipasang`, until };
    }
    case 'timerFiredEventAttributes':
      return { kind: 'timer', sentence: `Pewaktu ${says.timerId} berbunyi`, of: Number(says.startedEventId ?? 0) };
    case 'timerCanceledEventAttributes':
      return { kind: 'timer', sentence: `Pewaktu ${says.timerId} dilepas`, of: Number(says.startedEventId ?? 0) };
    case 'markerRecordedEventAttributes':
      return { kind: 'activity', sentence: 'Hasil pekerjaan setempat dicatat' };
    case 'workflowTaskScheduledEventAttributes':
      return { kind: 'task', sentence: 'Giliran kerja diminta', silent: true };
    case 'workflowTaskStartedEventAttributes':
      return { kind: 'task', sentence: 'Giliran kerja dimulai', silent: true };
    case 'workflowTaskCompletedEventAttributes':
      return { kind: 'task', sentence: 'Giliran kerja selesai', silent: true };
    default:
      return { kind: 'task', sentence: name.replace(/EventAttributes$/, '') || 'Kejadian tidak dikenal' };
  }
}

/** What an event says as JSON: payloads as what they hold, numbers of 64 bits as numbers, and nothing that is empty. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  if ('low' in value && 'high' in value) return Number(value);
  if (isPayload(value)) return opened(value);
  const entries = Object.entries(value).map(([key, inner]) => [key, plain(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => !isEmpty(inner)));
}

function isPayload(value: object): value is Payload {
  return 'metadata' in value && 'data' in value && value.data instanceof Uint8Array;
}

function opened(payload: Payload): unknown {
  try {
    return defaultPayloadConverter.fromPayload(payload);
  } catch {
    return 'tersegel: kunci muatannya tidak ada di sini';
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
