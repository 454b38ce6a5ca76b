import { isAbove } from '../../domain/authority/escalation.ts';
import type { Office } from '../../domain/authority/offices.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { Role } from '../../domain/case/event.ts';
import { type Reach, reachesOn, reachesUnit } from '../../domain/tasks/whose.ts';
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
  integration: [],
};

/** Whom a request comes from, as the worklist sees it: now, today, and whose tasks are theirs. */
export type Desk = { readonly now: Instant; readonly today: CivilDate; readonly reaches: readonly Reach[] };

/** The tasks of the caller today: those of the register of authorities, and those of the desk of the role. */
export async function deskOf(use: Dependencies, { account, role, instansi, unit }: Official): Promise<Desk> {
  const zone = await zoneOf(use.db, instansi);
  if (zone === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const now = await use.clock();
  const today = civilDateOf(now, zone);
  const held = reachesOn(await readAuthorities(use.db, instansi), today).get(account) ?? [];
  const own = desks[role].map((office) => ({ office, ...(unit !== undefined && { unit }) }));
  return { now, today, reaches: [...held, ...own] };
}

type About = { readonly office: Office; readonly unit: string | null };

/** Whether the task is within one of these reaches. */
export function has(reaches: readonly Reach[], { office, unit }: About): boolean {
  return reaches.some((one) => one.office === office && reachesUnit(one, unit));
}

/** Whether one of these offices lies above the task's, for its unit. */
export function isOver(reaches: readonly Reach[], { office, unit }: About): boolean {
  return reaches.some((one) => isAbove(one.office, office) && reachesUnit(one, unit));
}
