import { createTemporalClient } from '../../platform/temporal/client.ts';
import { openDatabase } from '../../registry/database.ts';
import { inventPeople } from '../../simulator/people.ts';
import { runningContractsCsv } from '../../simulator/running-contracts.ts';
import { inventedUnits } from '../../simulator/units.ts';
import { eventually, type Reply } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { everyRun, type Run } from '../support/runs.ts';

const seed = 7;
const today = '2026-09-01';
const on = { effectiveOn: today };
const term = { from: '2025-10-01', until: '2026-09-30' };
const reason = 'Telah dipertimbangkan.';
/** The invented people who are employed one by one; those after them come by a list. */
const employed = 8;

/**
 * Plays a contract year of every kind and an ending of every kind that is kept, an import and a conversion, and answers
 * their runs.
 */
export async function playLives(): Promise<readonly Run[]> {
  const employer = await startEmployer(today);
  try {
    const id = async () => employer.employ([term]);
    const [renewed, late, pension] = [await id(), await id(), await id()];
    const [ending, resigned, dishonoured, becoming] = [await id(), await id(), await id(), await id()];
    await id(); // nobody decides
    const taken = (account: string, caseId: string, decision: object) =>
      done(employer.decide(account, caseId, { ...on, ...decision }));
    const ends = { lastDay: today, skNumber: '888/1', reason };
    const evidence = (kind: string) => [{ kind, reference: '800/12' }];

    await taken('ppk', renewed, { kind: 'renew', term: 1, skNumber: '814/2', reason });
    await taken('ppk', pension, { kind: 'record-pension-age', term: 1, skNumber: '816/1' });
    await taken('ppk', ending, { kind: 'not-renew', term: 1, skNumber: '815/1', grounds: ['need'], reason });
    await taken('operator', resigned, { kind: 'record-resignation', letter: 'S-1', lastDay: today });
    const goes = { kind: 'terminate', ground: 'resigned', class: 'honourable', ...ends };
    await taken('ppk', resigned, { ...goes, evidence: evidence('surat pengunduran diri') });
    const against = { kind: 'terminate', ground: 'against-pancasila', class: 'dishonourable', heardOn: today, ...ends };
    await taken('ppk', dishonoured, { ...against, evidence: evidence('berita acara pemeriksaan') });
    await becomePppk(employer, becoming);

    await employer.goTo('2026-10-02');
    const after = { effectiveOn: '2026-10-02' };
    const basis = 'Nota dinas 800/99';
    await taken('ppk', late, { kind: 'renew', ...after, term: 1, skNumber: '814/2', reason, basis });
    await taken('operator', renewed, { kind: 'record-death', ...after, certificate: 'AK-1' });
    await taken('operator', resigned, { kind: 'record-siasn-updated', ...after, term: 1 });
    await employer.goTo('2026-11-23');
    await taken('operator', resigned, { kind: 'record-death', effectiveOn: '2026-08-20', certificate: 'AK-2' });
    await bringIn(employer);
    return await runsOf(employer);
  } finally {
    await employer.sandbox.end();
  }
}

async function bringIn({ desk }: Employer): Promise<void> {
  const csv = runningContractsCsv(seed, inventPeople(seed, employed + 3).slice(employed));
  const path = '/v1/running-contracts/imports';
  const { importId } = (await done(desk('operator', 'POST', path, { key: 'list', csv }))).body;
  await eventually(
    () => desk('operator', 'GET', `${path}/${importId}`),
    ({ body }) => body.outcome === 'finished',
  );
}

async function becomePppk(employer: Employer, id: string): Promise<void> {
  let asked = 0;
  const post = (account: string, path: string, json: object) =>
    done(employer.desk(account, 'POST', path, { key: `conversion-${++asked}`, json }));
  const opened = await post('operator', '/v1/conversions', { employments: [{ employment: id, reason }] });
  const conversion = String(opened.body.conversionId);
  const path = `/v1/conversions/${conversion}`;
  const needs = { kind: 'propose-conversion-needs', letterNumber: '800/1', sptjmNumber: '800/2', ...on };
  await post('ppk', `${path}/decisions`, needs);
  const determined = { number: 'B/77', issuedOn: today, receivedOn: today };
  await post('operator', `${path}/determinations`, {
    ...determined,
    needs: [
      { employment: id, unit: inventedUnits[0]?.code, position: 'Operator Layanan Operasional', education: 'SMA' },
    ],
  });
  await eventually(
    () => employer.decide('ppk', id, { kind: 'propose-conversion', ...on, conversion, letterNumber: '800/3' }),
    ({ status }) => status === 200,
  );
  await done(employer.decide('operator', id, { kind: 'record-pertek', ...on, conversion, number: 'PT-9', on: today }));
  const convert = { kind: 'convert', ...on, conversion, skNumber: '813/9', tmt: '2026-10-01', ni: 'unchanged' };
  await done(employer.decide('ppk', id, convert));
  await post('ppk', `${path}/decisions`, { kind: 'conclude', ...on });
}

async function runsOf({ sandbox }: Employer): Promise<readonly Run[]> {
  const client = createTemporalClient(sandbox.stack.engine);
  const db = openDatabase({ url: sandbox.stack.databaseUrl, poolSize: 1, name: 'tenggat-lives' });
  try {
    return await everyRun({ client, db });
  } finally {
    await db.destroy();
    await client.connection.close();
  }
}

async function done(asking: Promise<Reply>): Promise<Reply> {
  const reply = await asking;
  if (reply.status >= 300) throw new Error(`Answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}
