import proto from '@temporalio/proto';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

const { EventType } = proto.temporal.api.enums.v1;
const { History } = proto.temporal.api.history.v1;

/**
 * `node test/bench/employment-year.ts`: two contract years of one employee, each with its SKP, every quarter and the SKP year
 * evaluated, signed off and seen, a renewal that both parties sign, and its papers sent. Prints what each run of the file
 * costs the engine. Figures only: nothing is asserted.
 */
const ratings = ['service-oriented', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'];
const behaviour = Object.fromEntries(ratings.map((value) => [value, 'as-expected']));
const employer = await startEmployer('2025-10-01', 1);
try {
  const superior = { account: 'pyb', office: 'kepala-unit', kind: 'definitive', powers: ['evaluate'] };
  const since = { from: '2025-10-01', paper: { number: '800/1/2025', on: '2025-10-01' } };
  const authority = { key: 'superior', json: { ...superior, ...since } };
  await employer.desk('administrator', 'POST', '/v1/authorities', authority);
  const id = await employer.employ([{ from: '2025-10-01', until: '2026-09-30' }]);
  await planned(id, '2025-10-01', 2025, 1);
  await evaluated(id, '2026-01-05', 2025, 4, 'annual');
  await planned(id, '2026-01-05', 2026, 1);
  await evaluated(id, '2026-04-06', 2026, 1);
  await evaluated(id, '2026-07-06', 2026, 2);
  await renewed(id, '2026-09-01', 1);
  await evaluated(id, '2026-10-05', 2026, 3);
  await planned(id, '2026-10-05', 2026, 2);
  await evaluated(id, '2027-01-05', 2026, 4, 'annual');
  await planned(id, '2027-01-05', 2027, 2);
  await evaluated(id, '2027-04-05', 2027, 1);
  await evaluated(id, '2027-07-05', 2027, 2);
  await renewed(id, '2027-09-01', 2);
  await employer.goTo('2027-10-05');
  console.dir(await figures(employer, id));
} finally {
  await employer.sandbox.end();
}

async function planned(id: string, effectiveOn: string, year: number, term: number): Promise<void> {
  const indicators = ['PK lampiran I', 'IKU-3'];
  await taken('operator', id, { kind: 'set-skp', effectiveOn, year, term, indicators, evaluator: 'ppk' });
}

async function evaluated(id: string, effectiveOn: string, year: number, ...quarters: (number | 'annual')[]) {
  await employer.goTo(effectiveOn);
  for (const quarter of quarters) {
    const of = { effectiveOn, year, quarter };
    await taken('ppk', id, { kind: 'evaluate', ...of, result: 'as-expected', behaviour, organisation: 'baik' });
    await taken('pyb', id, { kind: 'sign-off-evaluation', ...of });
    await taken('operator', id, { kind: 'acknowledge-evaluation', ...of, as: 'acknowledged' });
  }
}

async function renewed(id: string, effectiveOn: string, term: number): Promise<void> {
  await employer.goTo(effectiveOn);
  const next = { effectiveOn, term: term + 1 };
  const year = Number(effectiveOn.slice(0, 4));
  const need = { needed: true, basis: 'Nota kepala unit 5' };
  const budget = { state: 'dpa', accountCode: '5.1.02.02.01.0088', source: 'apbd' };
  const items = {
    ...{ position: 'Jabatan', performanceExpectation: 'Lampiran I', workUnit: 'OPD', workScheme: 'Paruh waktu' },
    ...{ rightsAndObligations: 'Lampiran II', sanctions: 'Lampiran III' },
    term: { from: `${year}-10-01`, until: `${year + 1}-09-30` },
  };
  const signed = { kind: 'sign-renewal', ...next, contractNumber: `PK/${term + 1}` };
  await taken('operator', id, { kind: 'prepare-renewal', effectiveOn, term, need, budget });
  const reason = 'Predikat Baik, kebutuhan unit tetap.';
  await taken('ppk', id, { kind: 'renew', effectiveOn, term, skNumber: `814/${term + 1}`, reason });
  await taken('ppk', id, { ...signed, party: 'agency', items });
  await taken('operator', id, { ...signed, party: 'candidate' });
  for (const kind of ['record-copy-sent', 'record-wage-list-sent']) {
    await taken('operator', id, { kind, ...next, letterNumber: '800/7' });
  }
  await taken('operator', id, { kind: 'record-siasn-updated', ...next });
}

async function taken(account: string, id: string, decision: object): Promise<void> {
  const { status, body } = await employer.decide(account, id, decision);
  if (status !== 200) throw new Error(`Answered ${status} to ${JSON.stringify(decision)}: ${JSON.stringify(body)}`);
}

/** Events and protobuf bytes of each run of a file, the first year first, and of what kinds the events are. */
async function figures({ sandbox }: Employer, id: string): Promise<readonly object[]> {
  const client = createTemporalClient(sandbox.stack.engine);
  const workflowId = `employment/7100/${id}`;
  const runs: { year: number; events: number; bytes: number; kinds: Record<string, number> }[] = [];
  for await (const { runId, startTime } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const bytes = History.encode(history).finish().length;
    const kinds: Record<string, number> = {};
    for (const { eventType } of history.events ?? []) {
      const kind = EventType[eventType ?? 0] ?? '';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    runs.push({ year: startTime.getFullYear(), events: history.events?.length ?? 0, bytes, kinds });
  }
  await client.connection.close();
  return runs.sort((one, other) => one.year - other.year);
}
