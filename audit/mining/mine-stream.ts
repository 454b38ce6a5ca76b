import { epochDay } from '../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/event.ts';
import { isStaged, type MinedEvent, type MinedState, statesOf } from './fold.ts';
import { clockId, type NamedObject, relationsOf, type Where } from './ocel-relations.ts';
import { labelOf, type ObjectType, type OcelEvent, type OcelObject, type Related } from './ocel-types.ts';

/** What a stream is in an object-centric log. */
export type MinedStream = {
  /** The stream itself, where it is a thing and not a register, and its clocks. */
  readonly objects: readonly OcelObject[];
  /** What its events name and no stream stands for. */
  readonly named: readonly (NamedObject & { readonly time: string })[];
  readonly events: readonly OcelEvent[];
};

/** The rule under which an event happened, where there is one. */
export type RuleOf = (event: MinedEvent) => string | undefined;

const lasting = ['of-formation', 'of-determination', 'follows', 'taken-in-by', 'listed', 'handed-over-to'];
const streamless: readonly ObjectType[] = ['instansi', 'unit', 'determination', 'letter', 'authority'];

/** One stream as objects and events; nothing of what people wrote in words, and nobody's account. */
export function mineStream(events: readonly MinedEvent[], where: Where, ruleOf: RuleOf): MinedStream {
  const { stream, process, instansi } = where;
  const states = isStaged(process) ? statesOf(process, events) : [];
  const itself = typeOf(process);
  const subject = itself && recordedObject(itself, stream);
  const clocks = new Map<string, ReturnType<typeof recordedObject>>();
  const named: (NamedObject & { readonly time: string })[] = [];
  const home: NamedObject = { type: 'instansi', objectId: `instansi/${instansi}`, qualifier: 'of-instansi' };
  const mined = events.map((event, n): OcelEvent => {
    const [before, after] = [states[n - 1], states[n]];
    const time = new Date(event.recordedAt).toISOString();
    const closed = closedBy(event, after);
    const related = [...relationsOf(event, where), ...placeOf(before, after, instansi), ...(n === 0 ? [home] : [])];
    for (const clock of changedClocks(before, after)) {
      const object = clocks.get(clock.id) ?? recordedObject('clock', clockId(stream, clock.id));
      clocks.set(clock.id, object);
      const { rule, triggerOn, dueDate, status, breached, letter } = clock;
      object.says({ rule, triggerOn, dueDate, status, breached }, time);
      object.relate({ objectId: stream, qualifier: 'of' });
      if (letter !== undefined) object.relate({ objectId: `letter/${letter}`, qualifier: 'by-letter' });
      if (letter !== undefined) named.push({ type: 'letter', objectId: `letter/${letter}`, qualifier: '', time });
    }
    for (const one of related) {
      if (streamless.includes(one.type)) named.push({ ...one, time });
      if (one.type === 'decree') clocks.get(String(event.clock))?.relate({ ...one, qualifier: 'moved-by' });
      if (lasting.includes(one.qualifier) || one.type === 'unit' || one === home) subject?.relate(one);
    }
    subject?.says({ ...(after && { stage: after.stage, outcome: after.outcome }), ...ofOpening(event) }, time);
    const late = closed.some(({ status }) => status === 'met-late') || event.kind === 'breach';
    return {
      id: `${stream}/${event.seq}`,
      type: event.type,
      time,
      attributes: attributesOf({
        label: labelOf(event.type),
        seq: event.seq,
        effectiveOn: event.effectiveOn,
        recordedAt: time,
        daysUntilRecorded:
          epochDay(civilDateOf(event.recordedAt, after?.unit?.zone ?? 'WIB')) - epochDay(event.effectiveOn),
        actor: actorOf(event.by),
        rule: ruleOf(event),
        late,
      }),
      relationships: distinct([
        ...(itself ? [{ objectId: stream, qualifier: 'subject' }] : [{ ...home, qualifier: 'subject' }]),
        ...related.filter((one) => one !== home),
        ...closed.map(({ id }) => ({ objectId: clockId(stream, id), qualifier: 'closes' })),
      ]),
    };
  });
  const objects = [...(subject ? [subject] : []), ...clocks.values()].map((one) => one.object());
  return { objects, named, events: mined };
}

/** The object that a stream is; a register of authorities is none, each authority is one. */
function typeOf(process: string): ObjectType | undefined {
  if (process === 'policy') return 'policies';
  return process === 'authority' ? undefined : (process as ObjectType);
}

/** An object as it grows: each value is kept with the instant from which on it is so. */
export function recordedObject(type: ObjectType, id: string) {
  const attributes: { name: string; time: string; value: string }[] = [];
  const now = new Map<string, string>();
  const relationships: Related[] = [];
  return {
    says(values: Readonly<Record<string, unknown>>, time: string) {
      for (const { name, value } of attributesOf(values)) {
        if (now.get(name) === value) continue;
        now.set(name, value);
        attributes.push({ name, time, value });
      }
    },
    relate: ({ objectId, qualifier }: Related) => void relationships.push({ objectId, qualifier }),
    object: (): OcelObject => ({ id, type, attributes, relationships: distinct(relationships) }),
  };
}

function attributesOf(values: Readonly<Record<string, unknown>>) {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === 'unknown' ? [] : [{ name, value: String(value) }],
  );
}

function distinct(related: readonly Related[]): readonly Related[] {
  const byName = new Map(
    related.map(({ objectId, qualifier }) => [`${qualifier} ${objectId}`, { objectId, qualifier }]),
  );
  return [...byName.values()];
}

function changedClocks(before: MinedState | undefined, after: MinedState | undefined) {
  const known = new Set(before?.clocks ?? []);
  return (after?.clocks ?? []).filter((clock) => !known.has(clock));
}

function closedBy({ seq }: MinedEvent, after: MinedState | undefined) {
  return (after?.clocks ?? []).filter((clock) => clock.closedBy === seq);
}

function placeOf(before: MinedState | undefined, after: MinedState | undefined, instansi: string): NamedObject[] {
  const unit = after?.unit?.place?.unit;
  if (unit === undefined || unit === before?.unit?.place?.unit) return [];
  const of = { objectId: `instansi/${instansi}`, qualifier: 'of-instansi' };
  return [{ type: 'unit', objectId: `unit/${instansi}/${unit}`, qualifier: 'at-unit', of }];
}

/** What a bulk run and a decree say of themselves when they are opened. */
function ofOpening({ type, plan, decree }: MinedEvent): Readonly<Record<string, unknown>> {
  if (type === 'bulk-prepared') {
    const { template, total } = plan as { template: { kind: string }; total: number };
    return { decision: template.kind, files: total };
  }
  return type === 'decree-recorded' ? { issuedOn: (decree as { issuedOn: string }).issuedOn } : {};
}

function actorOf(by: Actor): string {
  return by.kind === 'official' ? by.role : `system:${by.name}`;
}
