import { authorityAnswers } from '../../domain/authority/answers.ts';
import { type AuthorityDecision, decideAuthority } from '../../domain/authority/decide.ts';
import type { Paper } from '../../domain/authority/register.ts';
import { authorityStream, readAuthorities } from '../../registry/authority/authority-reads.ts';
import { findOpenDispute } from '../../registry/authority/dispute-reads.ts';
import { findFormation } from '../../registry/formation-reads.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import { namesNobody } from '../cases/names-nobody.ts';
import { reachableCase } from '../cases/reachable-case.ts';
import { enter } from '../decide/enter.ts';
import type { Dependencies } from '../dependencies.ts';
import { reachableFormation } from '../formations/reachable-formation.ts';
import type { Answer, AnyIncoming, Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

export const grantAuthority: Handler<'grantAuthority'> = async (use, incoming) => {
  const { unit, until, basis, paper, ...rest } = incoming.body;
  if (unit !== undefined) await knownUnit(use, incoming.official.instansi, unit);
  const grant = {
    ...rest,
    ...{ paper: paperOf(paper) },
    ...(unit && { unit }),
    ...(until && { until }),
    ...(basis && { basis }),
  };
  return await decide(use, incoming, { kind: 'grant', grant });
};

export const attachApproval: Handler<'attachApproval'> = async (use, incoming) =>
  await decide(use, incoming, {
    kind: 'attach-approval',
    of: incoming.params.seq,
    approval: paperOf(incoming.body),
  });

export const revokeAuthority: Handler<'revokeAuthority'> = async (use, incoming) => {
  const { on, paper, reason } = incoming.body;
  return await decide(use, incoming, { kind: 'revoke', of: incoming.params.seq, on, paper: paperOf(paper), reason });
};

export const recordAbsence: Handler<'recordAbsence'> = async (use, incoming) => {
  const { account = incoming.official.account, ...absence } = incoming.body;
  return await decide(use, incoming, { kind: 'record-absence', account, ...absence });
};

export const endAbsence: Handler<'endAbsence'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'end-absence', of: incoming.params.seq, ...incoming.body });

/** A decision is named by its file or batch and its number there. */
export const settleDispute: Handler<'settleDispute'> = async (use, incoming) => {
  const { id, seq } = incoming.params;
  const batch = await findFormation(use.db, id);
  const reached = batch
    ? await reachableFormation(use, incoming.official, id)
    : await reachableCase(use, incoming.official, id);
  if ('person' in reached) await namesNobody(use, reached.person, incoming.body);
  const of = { stream: reached.stream, seq };
  return await decide(use, incoming, { kind: 'settle-dispute', of, ...incoming.body });
};

/** Enters a decision in the register of the caller's own instansi. */
async function decide(use: Dependencies, incoming: AnyIncoming, decision: AuthorityDecision): Promise<Answer> {
  return await enter(use, incoming, {
    process: 'authority',
    stream: authorityStream(incoming.official.instansi),
    async decide(tx, { id, kind }, stamp) {
      const dispute = decision.kind === 'settle-dispute' ? await findOpenDispute(tx, decision.of) : undefined;
      const disputes = dispute ? [dispute] : [];
      const register = await readAuthorities(tx, id);
      const settings = await settingsIn(tx)(id, stamp.recordedAt);
      const { acting } = authorityAnswers(kind, settings, stamp.effectiveOn);
      const context = { kind, acting, disputes };
      return { version: register.version, decided: decideAuthority(register, decision, stamp, context) };
    },
  });
}

async function knownUnit({ db }: Dependencies, instansi: string, code: string): Promise<void> {
  const known = await findInstansi(db, instansi);
  if (known === undefined || known.units.some((unit) => unit.code === code)) return;
  const message = 'Unit ini tidak terdaftar pada instansi.';
  throw new Problem('INVALID_BODY', { errors: [{ path: 'unit', code: 'unknown', message }] });
}

/** Without what was left out. */
function paperOf({ scan, ...paper }: Omit<Paper, 'scan'> & { readonly scan?: string | undefined }): Paper {
  return { ...paper, ...(scan && { scan }) };
}
