import { isAbove } from '../../domain/authority/escalation.ts';
import { reaches } from '../../domain/authority/holders.ts';
import type { Office } from '../../domain/authority/offices.ts';
import { type HeldOffice, officesOf } from '../../domain/authority/offices-of.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { Role } from '../../domain/case/event.ts';
import { readAuthorities } from '../../registry/authority/authority-reads.ts';
import { zoneOf } from '../../registry/instansi.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import type { Official } from '../sign-in/caller.ts';

/** The desk that comes with a role, also where no paper names it: verifiers work beside the operators. */
const desks: Readonly<Record<Role, readonly Office[]>> = {
  operator: ['operator'],
  verifier: ['verifikator', 'operator'],
  pyb: ['pyb'],
  ppk: ['ppk'],
  'unit-head': ['kepala-unit'],
  auditor: ['inspektorat'],
  administrator: [],
};

/** Whom a request comes from, as the worklist sees it: now, today, and with which offices. */
export type Desk = { readonly now: Instant; readonly today: CivilDate; readonly offices: readonly HeldOffice[] };

/** The offices of the caller today: by the register of authorities, and the desk of the role. */
export async function deskOf(use: Dependencies, { account, role, instansi, unit }: Official): Promise<Desk> {
  const zone = await zoneOf(use.db, instansi);
  if (zone === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const now = await use.clock();
  const today = civilDateOf(now, zone);
  const held = officesOf(await readAuthorities(use.db, instansi), account, today);
  const own = desks[role].map((office) => ({ office, ...(unit !== undefined && { unit }) }));
  return { now, today, offices: [...held, ...own] };
}

type About = { readonly office: Office; readonly unit: string | null };

/** Whether one of these offices is the task's own, for its unit. */
export function holds(offices: readonly HeldOffice[], { office, unit }: About): boolean {
  return offices.some((one) => one.office === office && reaches(one, unit ?? undefined));
}

/** Whether one of these offices lies above the task's, for its unit. */
export function isOver(offices: readonly HeldOffice[], { office, unit }: About): boolean {
  return offices.some((one) => isAbove(one.office, office) && reaches(one, unit ?? undefined));
}
