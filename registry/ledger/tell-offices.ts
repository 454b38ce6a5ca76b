import type { Transaction } from 'kysely';
import { addressed } from '../../domain/authority/escalation.ts';
import type { Holder } from '../../domain/authority/holders.ts';
import { noAuthorities } from '../../domain/authority/register.ts';
import type { Tables } from '../tables.ts';
import type { FiledCase } from './filed.ts';
import type { OpenedTask } from './project-tasks.ts';

/**
 * A rung finds its people as it is written: whoever holds the office on the day of its legal instant, as the register of
 * authorities knows it now. What is kept is who was told; it is no fold of the ledger, since the register moves on.
 */
export async function tellOffices(
  tx: Transaction<Tables>,
  { stream, instansi }: FiledCase,
  opened: readonly OpenedTask[],
): Promise<void> {
  const rungs = opened.filter(({ asked, by }) => asked.toldAt !== undefined && by.event.type === 'rung-fired');
  if (rungs.length === 0) return;
  const known = await tx.selectFrom('authorities').select('state').where('instansi', '=', instansi).executeTakeFirst();
  const register = known?.state ?? noAuthorities;
  const rows = rungs.flatMap(({ id, asked, by: { event, after } }) => {
    const when = { on: event.effectiveOn, unit: after.unit.place?.unit };
    const { office, insteadOf, holders } = addressed(register, asked.office, when);
    const toldAt = new Date(event.recordedAt);
    const said = {
      ...{ instansi, task: id, stream, kind: asked.kind, office, instead_of: insteadOf ?? null },
      told_at: toldAt,
    };
    const told: readonly Partial<Holder>[] = holders.length > 0 ? holders : [{}];
    return told.map(({ account = null, grant = null, deputyOf = null }) => ({
      ...{ ...said, account, grant, deputy_of: deputyOf },
      ...(account === null ? { state: 'failed' as const } : { delivered_at: toldAt }),
    }));
  });
  await tx
    .insertInto('notices')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['task', 'account', 'grant']).doNothing())
    .execute();
}
