import { labels, type MinedEventType } from './labels.ts';

type AttributeType = 'string' | 'time' | 'integer' | 'float' | 'boolean';
type Attributes = Readonly<Record<string, AttributeType>>;

/** A relation to an object, and what the object is in it. */
export type Related = { readonly objectId: string; readonly qualifier: string };

/** OCEL 2.0 writes every value as text, whatever its type. `time`: from when on it has that value, RFC 3339. */
export type OcelObject = {
  readonly id: string;
  readonly type: ObjectType;
  readonly attributes: readonly { readonly name: string; readonly time: string; readonly value: string }[];
  readonly relationships: readonly Related[];
};
export type OcelEvent = {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relationships: readonly Related[];
};

const staged: Attributes = { stage: 'string', outcome: 'string' };

/** What the events are about. Days are civil days (`YYYY-MM-DD`) and therefore text: OCEL's `time` is an instant. */
const objectAttributes = {
  instansi: {},
  unit: {},
  selection: staged,
  formation: staged,
  determination: { issuedOn: 'string', rows: 'integer' },
  appointment: staged,
  intake: staged,
  employment: staged,
  conversion: staged,
  bulk: { ...staged, decision: 'string', files: 'integer' },
  decree: { ...staged, issuedOn: 'string' },
  letter: { letterOn: 'string' },
  policies: {},
  authority: { office: 'string', kind: 'string', from: 'string', until: 'string', revokedOn: 'string' },
  clock: { rule: 'string', triggerOn: 'string', dueDate: 'string', status: 'string', breached: 'boolean' },
} as const satisfies Record<string, Attributes>;
export type ObjectType = keyof typeof objectAttributes;

const eventAttributes: Attributes = {
  label: 'string',
  /** Its number in its stream: what was recorded in one instant is in this order. */
  seq: 'integer',
  effectiveOn: 'string',
  recordedAt: 'time',
  daysUntilRecorded: 'integer',
  actor: 'string',
  rule: 'string',
  late: 'boolean',
};

const declared = (name: string, attributes: Attributes) => ({
  name,
  attributes: Object.entries(attributes).map(([attribute, type]) => ({ name: attribute, type })),
});

export const objectTypes = Object.entries(objectAttributes).map(([name, attributes]) => declared(name, attributes));
export const eventTypes = Object.keys(labels).map((name) => declared(name, eventAttributes));

/** The name of a kind of event; the kind itself of one that is younger than this build. */
export function labelOf(type: string): string {
  return labels[type as MinedEventType] ?? type;
}
