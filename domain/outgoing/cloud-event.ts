import type { CivilDate } from '../calendar/civil-date.ts';
import type { Actor, Head } from '../case/event.ts';

/** An event of the ledger in its global place. */
export type Sequenced = Head & {
  readonly type: string;
  /** `process/instansi/id`. */
  readonly stream: string;
  /** From 1, without a gap over the whole ledger; within a stream it grows as `seq` does. */
  readonly position: number;
};

/**
 * An event of the ledger as others read it: CloudEvents 1.0. Who stands behind it is said by role, never by account; what
 * else it says is what a timeline shows.
 */
export type CloudEvent = {
  readonly specversion: '1.0';
  /** The same however often and by whatever way it is read: who reads it twice knows it by this. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** `process/id` of the case, batch, decree, register. */
  readonly subject: string;
  /** When it was recorded. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** The day on which it happened, by its evidence. */
  readonly effectiveon: CivilDate;
  /** The position, with leading zeros: sorts as text too. */
  readonly sequence: string;
  /** The number of the event in its subject, from 1 without a gap. */
  readonly subjectsequence: number;
  readonly data: { readonly by: ReturnType<typeof behind> } & Readonly<Record<string, unknown>>;
};

export function cloudEvent({
  stream,
  position,
  seq,
  type,
  effectiveOn,
  recordedAt,
  by,
  request: _,
  ...data
}: Sequenced) {
  const [process = '', instansi = '', id = ''] = stream.split('/');
  return {
    specversion: '1.0',
    id: `${stream}/${seq}`,
    source: `urn:tenggat:instansi:${instansi}`,
    type: typeOf(process, type),
    subject: `${process}/${id}`,
    time: new Date(recordedAt).toISOString(),
    datacontenttype: 'application/json',
    effectiveon: effectiveOn,
    sequence: String(position).padStart(16, '0'),
    subjectsequence: seq,
    data: { ...data, by: behind(by) },
  } as const satisfies CloudEvent;
}

/** The name of a kind of event for ever; what it means differently one day is called `v2`. */
function typeOf(process: string, type: string): string {
  return `id.tenggat.${process}.${type}.v1`;
}

function behind(by: Actor) {
  return by.kind === 'official' ? { kind: by.kind, role: by.role } : by;
}
