import { civilDateOf, type Instant } from '../domain/calendar/zone.ts';
import { policyAsOf } from '../domain/policies/policy-as-of.ts';
import type { PolicyId } from '../domain/policies/register.ts';
import type { Database } from './database.ts';
import { calendarOfUnit, findInstansi, type Instansi } from './instansi.ts';
import { settingsIn } from './policies/known-policies.ts';

type Decision = { readonly kind: string };
type Asked = {
  readonly instansi: string;
  /** The unit of whoever decides, where they are limited to one. */
  readonly callerUnit?: string | undefined;
  readonly at: Instant;
};

/** What each decision takes along. */
const supplies: Readonly<Record<string, (decision: Decision, from: From) => object | Promise<object>>> = {
  'open-relocation': (decision, { calendarOf }) => calendarOf((decision as { toUnit?: string }).toUnit),
  'prepare-sk-correction': (decision, { calendarOf }) => calendarOf((decision as { to?: { unit?: string } }).to?.unit),
  'agree-relocation': (_, { callerUnit }) => (callerUnit === undefined ? {} : { callerUnit }),
  'refuse-relocation': (_, { callerUnit }) => (callerUnit === undefined ? {} : { callerUnit }),
  relocate: async (_, { answer }) => ({ form: await answer('relocation-form') }),
  'record-move-request': async (_, { answer }) => ({ mustConfirm: await answer('move-request-confirmed') }),
};

type From = Pick<Asked, 'callerUnit'> & {
  calendarOf(unit: string | undefined): object;
  answer(policy: PolicyId): Promise<unknown>;
};

/**
 * A decision with what stands here and a process may not look up: how a unit that it names works, the unit of whoever
 * speaks for it, and what the instansi has answered where the law is silent. Nobody sends any of it.
 */
export function suppliedIn(db: Database): <D extends Decision>(decision: D, asked: Asked) => Promise<D> {
  const settingsOf = settingsIn(db);
  return async (decision, { instansi, callerUnit, at }) => {
    const supply = supplies[decision.kind];
    const known = supply && (await findInstansi(db, instansi));
    if (supply === undefined || known === undefined) return decision;
    const supplied = await supply(decision, {
      callerUnit,
      calendarOf: (unit) => calendarIn(known, unit),
      answer: async (policy) => policyAsOf(await settingsOf(instansi, at), policy, civilDateOf(at, known.zone)).value,
    });
    return { ...decision, ...supplied };
  };
}

/** Of a unit that the instansi does not have there is nothing to say, and the law refuses it. */
function calendarIn(known: Instansi, code: string | undefined): object {
  const unit = known.units.find((one) => one.code === code);
  return unit ? { calendar: calendarOfUnit(known, unit.code) } : {};
}
