import { word } from '../../api/problems/words.ts';
import { tell } from '../../api/timeline/tell.ts';
import type { DossierEvent } from '../../audit/dossier/dossier.ts';
import type { ProvenStream } from '../../audit/evidence/evidence.ts';
import type { AuthorityRegister } from '../../domain/authority/register.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import type { Actor, Recorded, SystemName } from '../../domain/case/event.ts';
import { eventsOf } from './standing-of.ts';
import { grantBehind } from './tell-decisions.ts';
import { when } from './when.ts';

const systems: Readonly<Record<SystemName, string>> = {
  clock: 'sistem: penjaga tenggat',
  siasn: 'sistem: pembaca SIASN',
  formation: 'sistem: usulan kebutuhan',
  appointment: 'sistem: pengangkatan',
  intake: 'sistem: impor perjanjian berjalan',
  conversion: 'sistem: perubahan status',
  selection: 'sistem: seleksi',
  decree: 'sistem: keputusan hari libur',
  bulk: 'sistem: keputusan massal',
  digest: 'sistem: ringkasan harian',
  webhook: 'sistem: pemberitahuan keluar',
  shipped: 'sistem: bawaan Tenggat',
};

/** What happened in a case, in order: both times of each event, who stood behind it, and by which authority and rule. */
export function tellTimeline(
  { events }: ProvenStream,
  register: AuthorityRegister,
  zone: Zone,
): readonly DossierEvent[] {
  return eventsOf<Recorded<{ readonly type: string; readonly clock?: string }>>(events).map((event) => {
    const { words, rule } = tell(event);
    const grant = grantBehind(event, register);
    return {
      seq: String(event.seq),
      effectiveOn: shortDate(event.effectiveOn),
      recordedAt: when(event.recordedAt, zone),
      sentence: words,
      ...(rule && { rule }),
      by: byWords(event.by),
      ...(grant && { basis: `${word(grant.office)}, ${word(grant.kind)}, ${grant.paper.number}` }),
    };
  });
}

function byWords(by: Actor): string {
  return by.kind === 'official' ? word(by.role) : systems[by.name];
}
