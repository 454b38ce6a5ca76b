import { type AccountDecision, decideAccount } from '../../domain/accounts/accounts.ts';
import { accountStream, findAccount } from '../../registry/accounts/account-reads.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { lastSeq } from '../../registry/ledger/append.ts';
import { enter } from '../decide/enter.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, AnyIncoming, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

export const putAccount: Handler<'putAccount'> = async (use, incoming) => {
  const { unit, until, ...given } = incoming.body;
  if (unit !== undefined) await knownUnit(use, incoming.official.instansi, unit);
  const days = { ...(unit && { unit }), ...(until && { until }) };
  return await decide(use, incoming, { kind: 'set-account', ...incoming.params, ...given, ...days });
};

export const blockAccount: Handler<'blockAccount'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'block-account', ...incoming.params, ...incoming.body });

export const unblockAccount: Handler<'unblockAccount'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'unblock-account', ...incoming.params, ...incoming.body });

/** Enters a decision about an account in the register of the caller's own instansi. */
async function decide(use: Dependencies, incoming: AnyIncoming, decision: AccountDecision): Promise<Answer> {
  const { instansi } = incoming.official;
  const stream = accountStream(instansi);
  return await enter(use, incoming, {
    process: 'account',
    stream,
    async decide(tx, _, { by, expectedRevision }) {
      const version = await lastSeq(tx, stream);
      const kept = await findAccount(tx, decision.account);
      const held = kept.find((row) => row.instansi === instansi)?.held;
      return { version, decided: decideAccount(held, decision, { by, version, expectedRevision }) };
    },
  });
}

async function knownUnit({ db }: Dependencies, instansi: string, code: string): Promise<void> {
  const known = await findInstansi(db, instansi);
  if (known === undefined || known.units.some((unit) => unit.code === code)) return;
  const message = 'Unit ini tidak terdaftar pada instansi.';
  throw new Problem('INVALID_BODY', { errors: [{ path: 'unit', code: 'unknown', message }] });
}
