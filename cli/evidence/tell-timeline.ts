import { word } from '../../api/problems/words.ts';
import { tell } from '../../api/timeline/tell.ts';
import type { KnownCase } from '../../audit/checks/lawful/case-types.ts';
import type { DossierEvent } from '../../audit/dossier/dossier.ts';
import type { AuthorityRegister, HeldGrant } from '../../domain/authority/register.ts';
import { shortDate } from '../../domain/calendar/date-words.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import type { Actor, SystemName } from '../../domain/case/event.ts';
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
export function tellTimeline({ steps, law }: KnownCase, zone: Zone): readonly DossierEvent[] {
  return steps.map(({ event }) => {
    const { words, rule } = tell(event);
    const { clock } = event as { readonly clock?: string };
    const grant = grantBehind(event.by, law.register);
    return {
      seq: String(event.seq),
      effectiveOn: shortDate(event.effectiveOn),
      recordedAt: when(event.recordedAt, zone),
      sentence: words,
      // The clock's own name leads to how each of its dates was found; it begins with the rule.
      ...((clock ?? rule) && { rule: clock ?? rule }),
      by: byWords(event.by),
      ...(grant && { basis: `${word(grant.office)}, ${word(grant.kind)}, ${grant.paper.number}` }),
    };
  });
}

function grantBehind(by: Actor, { grants }: AuthorityRegister): HeldGrant | undefined {
  return by.kind === 'official' ? grants.find(({ id }) => id === by.authority?.id) : undefined;
}

function byWords(by: Actor): string {
  return by.kind === 'official' ? word(by.role) : systems[by.name];
}
