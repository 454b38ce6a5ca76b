import type { MinedEvent } from './fold.ts';
import type { ObjectType, Related } from './ocel-types.ts';

/** An object that has no stream of its own: it is known by being named. */
export type NamedObject = Related & {
  readonly type: ObjectType;
  readonly says?: Readonly<Record<string, unknown>>;
  /** What it is a part of, or comes from. */
  readonly of?: Related;
};

/** Where the events of a stream stand: its process, its instansi, its own name. */
export type Where = {
  readonly stream: string;
  readonly process: string;
  readonly instansi: string;
  /** The streams of decrees that there are: one of the instansi's own comes before one that was shipped. */
  readonly decrees: ReadonlySet<string>;
};

export const clockId = (stream: string, clock: unknown) => `${stream}#${clock}`;
const authorityId = (instansi: string, n: unknown) => `authority/${instansi}/${n}`;

/** Everything that an event names beside its own stream and the units of the instansi. */
export function relationsOf(event: MinedEvent, where: Where): readonly NamedObject[] {
  const { type, by, cause, letter, of, seq } = event as MinedEvent & { cause?: { decree?: string; letter?: string } };
  const { instansi, process } = where;
  const found: NamedObject[] = [];
  const add = (kind: ObjectType, qualifier: string, objectId: string, more?: Pick<NamedObject, 'says' | 'of'>) =>
    found.push({ type: kind, qualifier, objectId, ...more });
  if (by.kind === 'official' && by.authority) add('authority', 'under', authorityId(instansi, by.authority.id));
  if ('clock' in event) add('clock', 'clock', clockId(where.stream, event.clock));
  if (cause?.decree !== undefined) add('decree', 'by-decree', decreeOf(cause.decree, where));
  // Elsewhere a letter is the number of a paper in the file, and no letter that fixes windows.
  const scheduled = 'clock' in event || process === 'formation' || process === 'appointment';
  const lettered = cause?.letter ?? (scheduled && typeof letter === 'string' ? letter : undefined);
  if (lettered !== undefined) add('letter', 'by-letter', `letter/${lettered}`);
  switch (type) {
    case 'letter-recorded': {
      const { id, letterOn } = event.letter as { id: string; letterOn: string };
      add('letter', 'letter', `letter/${id}`, { says: { letterOn } });
      break;
    }
    case 'determination-received':
      add('determination', 'determination', determinationId(event.determination), {
        says: pick(event, 'issuedOn', 'rows'),
        of: { objectId: where.stream, qualifier: 'of-formation' },
      });
      break;
    case 'files-started':
      add('determination', 'determination', determinationId(event.determination));
      break;
    case 'case-opened':
      add('formation', 'of-formation', `formation/${instansi}/${event.formation}`);
      add('determination', 'of-determination', determinationId(event.determination));
      break;
    case 'employment-opened':
      found.push(originOf(event.origin as Origin, instansi));
      break;
    case 'conversion-opened':
      for (const { employment } of event.rows as readonly { employment: string }[]) {
        add('employment', 'listed', `employment/${instansi}/${employment}`);
      }
      break;
    case 'selection-handed-over':
      add('formation', 'handed-over-to', `formation/${instansi}/${event.formation}`);
      break;
    case 'authority-granted': {
      const grant = event.grant as { basis?: number };
      add('authority', 'granted', authorityId(instansi, seq), {
        says: pick(grant, 'office', 'kind', 'from', 'until'),
        ...(grant.basis !== undefined && {
          of: { objectId: authorityId(instansi, grant.basis), qualifier: 'from-authority' },
        }),
      });
      break;
    }
    case 'authority-revoked':
      add('authority', 'revoked', authorityId(instansi, of), { says: { revokedOn: event.on } });
      break;
    case 'approval-attached':
      add('authority', 'approved', authorityId(instansi, of));
      break;
    case 'dispute-settled': {
      const { stream, authority } = of as { stream: string; authority: number };
      add(stream.split('/')[0] as ObjectType, 'disputed', stream);
      add('authority', 'disputed', authorityId(instansi, authority));
      break;
    }
  }
  return found;
}

type Origin = { kind: 'appointment'; case: string } | { kind: 'import'; import: string };

function originOf(origin: Origin, instansi: string): NamedObject {
  return origin.kind === 'appointment'
    ? { type: 'appointment', qualifier: 'follows', objectId: `appointment/${instansi}/${origin.case}` }
    : { type: 'intake', qualifier: 'taken-in-by', objectId: `intake/${instansi}/${origin.import}` };
}

function decreeOf(id: string, { instansi, decrees }: Where): string {
  const own = `decree/${instansi}/${id}`;
  return decrees.has(own) ? own : `decree/shipped/${id}`;
}

const determinationId = (id: unknown) => `determination/${id}`;

function pick(from: object, ...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
