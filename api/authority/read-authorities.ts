import { type HeldGrant, holdsOn } from '../../domain/authority/register.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { readAuthorities } from '../../registry/authority/authority-reads.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** Every authority that was ever entered, and how it stands today. */
export const listAuthorities: Handler<'listAuthorities'> = async (use, { official }) => {
  const today = await todayAt(use, official.instansi);
  const { grants, version } = await readAuthorities(use.db, official.instansi);
  const authorities = grants.map(({ recordedAt, approvals, revoked, ...grant }) => ({
    ...grant,
    state: stateOn({ ...grant, ...(revoked && { revoked }) }, today),
    recordedAt: new Date(recordedAt).toISOString(),
    ...(approvals && {
      approvals: approvals.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt).toISOString() })),
    }),
    ...(revoked && { revocation: { ...revoked, recordedAt: new Date(revoked.recordedAt).toISOString() } }),
  }));
  return { status: 200, headers: { ETag: etagOf(version) }, body: { revision: version, authorities } };
};

/** One's own absences and those in which one stands in; the administrator sees everybody's. */
export const listAbsences: Handler<'listAbsences'> = async (use, { official }) => {
  const { absences, version } = await readAuthorities(use.db, official.instansi);
  const mine = absences.filter(
    ({ account, deputy }) =>
      official.role === 'administrator' || account === official.account || deputy === official.account,
  );
  return { status: 200, headers: { ETag: etagOf(version) }, body: { revision: version, absences: mine } };
};

type State = 'holds' | 'not-yet' | 'ended' | 'revoked';

function stateOn(grant: Pick<HeldGrant, 'from' | 'until' | 'revoked'>, today: CivilDate): State {
  if (holdsOn(grant, today)) return 'holds';
  if (grant.revoked && grant.revoked.on <= today) return 'revoked';
  return today < grant.from ? 'not-yet' : 'ended';
}

async function todayAt(use: Dependencies, instansi: string): Promise<CivilDate> {
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  return civilDateOf(await use.clock(), known.zone);
}
