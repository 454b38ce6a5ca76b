import { word } from '../../api/problems/words.ts';
import { tell } from '../../api/timeline/tell.ts';
import type { DossierDecision, Field } from '../../audit/dossier/dossier.ts';
import type { ProvenStream } from '../../audit/evidence/evidence.ts';
import { standingOf as disputeStanding } from '../../domain/authority/disputes.ts';
import type { AuthorityRegister, HeldGrant, Paper } from '../../domain/authority/register.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import { civilDateOf, type Zone } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import { eventsOf } from './standing-of.ts';
import { when } from './when.ts';

type Event = Recorded<{ readonly type: string; readonly of?: number; readonly to?: CivilDate }>;

/** The authority behind an event, where one was needed. */
export function grantBehind({ by }: Pick<Event, 'by'>, { grants }: AuthorityRegister): HeldGrant | undefined {
  return by.kind === 'official' ? grants.find(({ id }) => id === by.authority?.id) : undefined;
}

/** Every decision that needed an authority: by which office and paper, when that held, and whether it is disputed. */
export function tellDecisions(
  { stream, events }: ProvenStream,
  register: AuthorityRegister,
  zone: Zone,
): readonly DossierDecision[] {
  const all = eventsOf<Event>(events);
  return all.flatMap((event) => {
    const grant = grantBehind(event, register);
    if (grant === undefined) return [];
    const { seq, effectiveOn, recordedAt } = event;
    const corrected = all.findLast(({ type, of }) => type === 'fact-corrected' && of === seq)?.to ?? effectiveOn;
    const recordedOn = civilDateOf(recordedAt, zone);
    const taken = { stream, seq, authority: grant.id, decidedFor: effectiveOn, effectiveOn: corrected, recordedOn };
    const standing = disputeStanding(register, taken);
    const dispute = standing && ('as' in standing ? settled[standing.as] : 'dipersoalkan, menunggu penegasan PPK');
    return {
      title: `No. ${seq}: ${tell(event).words}`,
      facts: [
        ['Berlaku; dicatat', `${shortDate(corrected)}; ${when(recordedAt, zone)}`],
        ['Jabatan', `${word(grant.office)}${grant.unit ? `, unit ${grant.unit}` : ''}`],
        ['Dasar kewenangan', `${word(grant.kind)} menurut ${paperWords(grant.paper)}`],
        ...basisOf(grant, register),
        ['Masa berlaku', validity(grant)],
        ...(grant.approvals ?? []).map((one): Field => ['Persetujuan Kepala BKN', paperWords(one)]),
        ...(dispute ? [['Wewenang', dispute] as const] : []),
      ],
    };
  });
}

const settled = {
  confirmed: 'pernah dipersoalkan, ditegaskan PPK',
  'to-be-redone': 'dipersoalkan, PPK meminta diulang',
};

function basisOf({ basis }: HeldGrant, { grants }: AuthorityRegister): readonly Field[] {
  const from = grants.find(({ id }) => id === basis);
  return from ? [['Bersumber dari', `${word(from.office)}, ${paperWords(from.paper)}`]] : [];
}

function validity({ from, until, revoked }: HeldGrant): string {
  return [
    `sejak ${shortDate(from)}`,
    until && `sampai sebelum ${shortDate(until)}`,
    revoked && `dicabut per ${shortDate(revoked.on)} menurut ${paperWords(revoked.paper)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function paperWords({ number, on }: Paper): string {
  return `${number} tanggal ${shortDate(on)}`;
}
