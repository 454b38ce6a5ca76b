import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import { isCounted } from '../../domain/policies/count-with.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { policies } from '../../domain/policies/register.ts';
import { evolvePolicy, noPolicies, type PolicyEvent } from '../../domain/policies/stream.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { policyEvents } from '../../registry/policies/policy-reads.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** Every question of the register, with what holds in the caller's instansi today and what was ever set there. */
export const readPolicies: Handler<'readPolicies'> = async (use, { official }) => {
  const known = await findInstansi(use.db, official.instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const today = civilDateOf(await use.clock(), known.zone);
  const events = await policyEvents(use.db, official.instansi);
  const { settings, version } = events.reduce(evolvePolicy, noPolicies);
  const told = events.filter((event) => event.type !== 'ladder-set');
  const body = policies.map(({ id, question, type, default: byDefault, reason, citation, since }) => {
    const ofPolicy = settings.filter((one) => one.id === id);
    const history = told.filter((event) => ofPolicy.some(({ seq }) => seq === settingOf(event))).map(shown);
    const { value, setting } = policyAsOf(ofPolicy, id, today);
    const set = history.find(({ seq }) => seq === setting?.seq);
    return {
      ...{
        id,
        question,
        type,
        default: byDefault,
        reason,
        source: citation.source,
        since,
        counted: isCounted(id),
        value,
      },
      ...(set && { setting: { ...set, ...(setting?.until && { until: setting.until }) } }),
      history,
    };
  });
  return { status: 200, headers: { ETag: etagOf(version) }, body: { revision: version, policies: body } };
};

type Told = Exclude<Recorded<PolicyEvent>, { type: 'ladder-set' }>;

/** The number of the setting that an event makes or ends. */
function settingOf(event: Told): number {
  return event.type === 'policy-set' ? event.seq : event.of;
}

function shown(event: Told) {
  const { seq, reason, by } = event;
  const recordedAt = new Date(event.recordedAt).toISOString();
  const head = { seq, reason, recordedAt, by: by.kind === 'official' ? by.role : by.name };
  if (event.type === 'policy-ended') return { type: event.type, ...head, of: event.of, until: event.until };
  const { type, value, from, until } = event;
  return { type, ...head, value, from, ...(until && { until }) };
}
