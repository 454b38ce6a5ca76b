import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { openDatabase } from '../../registry/database.ts';
import { demoInstansi, inventedUnits } from '../../simulator/units.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { readings } from '../support/payloads.ts';
import { everyRun } from '../support/runs.ts';

let employer: Employer;
const term = { from: '2025-10-01', until: '2026-09-30' };

beforeAll(async () => {
  employer = await startEmployer('2025-11-03');
  const units = inventedUnits.map(({ code, name, workWeek }) => ({ code, name, workWeek }));
  const json = { name: demoInstansi.name, zone: 'WIB', workWeek: '5-day', region: '33', units };
  const put = await employer.desk('administrator', 'PUT', `/v1/instansi/${demoInstansi.code}`, { json });
  expect(put.status).toBe(200);
});
afterAll(() => employer?.sandbox.end());

/** UMP Jawa Tengah: Rp2.169.348 in 2025, Rp2.327.387 in 2026. */
const wage = (more: object = {}) => ({
  ...{ effectiveOn: '2025-11-03', term: 1, from: '2025-10-01', amount: 2_187_653 },
  hours: { kind: 'weekly' },
  funding: {
    ...{ expenditure: 'goods-and-services', source: 'apbd', account: '5.1.02.02.01.0088' },
    budget: { state: 'dpa', until: '2025-12-31' },
  },
  lastIncome: { amount: 1_876_541, from: '2024-01-01', until: '2024-12-31', evidence: 'SK 814/12/2024' },
  ...more,
});
let asked = 0;
const set = (id: string, json: object, account = 'ppk', key = `wage-${++asked}`) =>
  employer.desk(account, 'POST', `/v1/cases/${id}/wages`, { key, json });
const statement = (id: string, account = 'operator', year = 2026, purpose = 'casework') =>
  employer.desk(account, 'GET', `/v1/cases/${id}/entitlements?year=${year}`, { ...(purpose && { purpose }) });

describe('a wage is set, shown, and checked again in January', () => {
  test('its amounts stay sealed from the first request to the last', async () => {
    const id = await employer.employ([term]);

    // Refused: nothing is kept, not even the sheet.
    const below = await set(id, wage({ amount: 2_169_347 }));
    expect(below).toMatchObject({ status: 409, body: { code: 'WAGE_BELOW_FLOOR', rule: 'UPAH-TERENDAH' } });
    const heavy = await set(id, wage({ hours: { kind: 'teaching', lessons: 38 } }));
    expect(heavy).toMatchObject({
      status: 409,
      body: { code: 'HOURS_HEAVIER_THAN_FULL_TIME', refusal: { minutes: 2_280, full: 2_250 } },
    });
    const otherYear = await set(id, wage({ term: 3 }));
    expect(otherYear).toMatchObject({ status: 409, body: { code: 'OTHER_PERIOD' } });
    expect((await set(id, wage(), 'operator')).status).toBe(403);
    expect(await sheetsOf(id)).toBe(0);

    const done = await set(id, wage(), 'ppk', 'wage-first');
    expect(done).toMatchObject({ status: 200, body: { stage: 'running' } });
    expect((await set(id, wage(), 'ppk', 'wage-first')).body).toEqual(done.body);
    const other = await set(id, wage({ amount: 2_187_654 }), 'ppk', 'wage-first');
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await sheetsOf(id)).toBe(1);

    const { body } = await statement(id, 'operator', 2025);
    expect(body.wages).toMatchObject([
      {
        ...{ term: 1, from: '2025-10-01', result: 'meets', amount: 2_187_653 },
        hours: { words: '2250 menit seminggu', weeklyMinutes: 2_250, ramadanMinutes: 1_950 },
        funding: { words: expect.stringContaining('Operator Layanan Operasional') },
        lastIncome: { amount: 1_876_541, evidenced: true, evidence: 'SK 814/12/2024' },
        explanation:
          'Batas upah Rp2.169.348: yang lebih besar antara penghasilan terakhir Rp1.876.541 dan UMP Jawa Tengah 2025 Rp2.169.348. Upah Rp2.187.653 memenuhinya.',
      },
    ]);
    const withoutPurpose = await statement(id, 'operator', 2025, '');
    expect(JSON.stringify(withoutPurpose.body)).not.toMatch(/2[._]?187[._]?653/);
    expect(withoutPurpose.body.notes).toContainEqual(expect.stringContaining('Purpose'));
    const { body: looks } = await employer.desk('auditor', 'GET', `/v1/person-views?case=${id}`);
    expect(looks.views).toMatchObject([{ account: 'operator', purpose: 'casework', fields: ['wages', 'lastWage'] }]);
    // Six of twelve months in March: 2.187.653 × 6 / 12 = 1.093.826,5.
    expect((await statement(id)).body.entitlements).toMatchObject([
      { kind: 'wage', until: '2026-09-30', amount: 2_187_653 },
      { kind: 'thr', from: '2026-03-01', formula: 'upah sebulan × 6/12 (masa kerja 6 bulan)', amount: 1_093_827 },
      { kind: 'thirteenth', rules: [{ id: 'THR-GAJI-13', citation: 'PP 9/2026 THR dan gaji ketiga belas' }] },
      ...[{ kind: 'bpjs-kesehatan' }, { kind: 'jkk' }, { kind: 'jkm' }],
    ]);
    const audited = await statement(id, 'auditor');
    expect(audited).toMatchObject({ status: 200, body: { wages: [{ result: 'meets' }] } });
    expect(JSON.stringify(audited.body)).not.toMatch(/amount|explanation|lastIncome/);

    expect(await whereSeen(['2187653', '1876541', '2169347', '2187654'])).toEqual([]);
    expect(await whereSeen(['5.1.02.02.01.0088'])).not.toEqual([]);
  });

  test('below its floor only with a reason in words, which stays beside who decided', async () => {
    const id = await employer.employ([term]);
    const exception = 'Anggaran 2025 belum cukup; dinaikkan pada perubahan APBD.';
    expect(await set(id, wage({ amount: 1_900_000, exception }))).toMatchObject({ status: 200 });
    const { wages } = (await statement(id, 'ppk', 2025)).body;
    expect(wages).toMatchObject([{ result: 'below', exception, decidedBy: 'PPK' }]);
    const timeline = await employer.desk('auditor', 'GET', `/v1/cases/${id}/timeline`);
    const events = timeline.body.events as Record<string, unknown>[];
    expect(events.at(-1)).toMatchObject({ type: 'wage-set', by: { role: 'ppk' }, data: { exception } });

    // The instansi allows it no more: who is set anew is set at the floor.
    const policy = { value: false, reason: 'Surat edaran 12', from: '2025-12-01' };
    const closed = '/v1/policies/below-floor-exception/settings';
    expect((await employer.desk('ppk', 'POST', closed, { key: 'no-exception', json: policy })).status).toBe(200);
    const again = await set(id, wage({ amount: 1_900_000, from: '2025-12-01', exception }));
    expect(again).toMatchObject({ status: 409, body: { code: 'WAGE_EXCEPTION_CLOSED' } });
  });

  test('one wrongly written down is replaced; a sheet that is not the decided one is named', async () => {
    const id = await employer.employ([term]);
    const first = await set(id, wage({ amount: 2_500_000 }));
    const [seq] = first.body.seqs as number[];
    expect(await set(id, wage())).toMatchObject({ status: 409, body: { code: 'WAGE_ALREADY_SET' } });
    const { lastIncome: _, ...without } = wage({ amount: 3_300_000, replaces: seq });
    expect(await set(id, without)).toMatchObject({ status: 200 });
    const { body } = await statement(id);
    // What the list of candidates said of the last income stands in, and is not taken for evidence.
    expect(body.wages).toMatchObject([{ amount: 3_300_000, lastIncome: { evidenced: false } }]);
    expect((body.notes as string[]).join()).not.toMatch('Lembar upah');

    await withDatabase((db) =>
      sql`update wage_sheets set sealed = (select sealed from wage_sheets as other
          where other.case_id = ${id} and other.sheet <> wage_sheets.sheet) where case_id = ${id}`.execute(db),
    );
    expect(((await statement(id)).body.notes as string[]).join()).toMatch(/Lembar upah peristiwa \d+ bukan lagi/);
  });

  test('wages are not set in bulk: a frozen list would hold amounts', async () => {
    const json = { decision: { kind: 'set-wage', ...wage() }, filter: {} };
    expect((await employer.desk('ppk', 'POST', '/v1/bulk-runs', { key: 'bulk-wage', json })).status).toBe(400);
    const unnamed = await employer.decide('ppk', await employer.employ([term]), { kind: 'set-wage', ...wage() });
    expect(unnamed.status).toBe(400);
  });

  test('one contract gives more by its own paper', async () => {
    const id = await employer.employ([term]);
    const leave = {
      ...{ kind: 'grant-entitlement', effectiveOn: '2025-11-03', term: 1, entitlement: 'annual-leave' },
      ...{ from: '2025-11-01', basis: 'PK 1/2025 Pasal 7' },
    };
    expect(await employer.decide('ppk', id, leave)).toMatchObject({ status: 200 });
    const again = await employer.decide('ppk', id, leave);
    expect(again).toMatchObject({ status: 409, body: { code: 'ENTITLEMENT_ALREADY_SO' } });
    const { entitlements, notes } = (await statement(id)).body as Record<string, Record<string, unknown>[]>;
    expect(entitlements).toContainEqual(
      expect.objectContaining({ kind: 'annual-leave', paper: 'PK 1/2025 Pasal 7', from: '2025-11-01' }),
    );
    expect(notes?.join()).toMatch('Upah masa perjanjian 1 belum ditetapkan');
  });

  test('the January list names who falls under the new floor, once its decree is recorded', async () => {
    const at2025 = await employer.employ([term]);
    const at2027 = await employer.employ([term]);
    expect(await set(at2025, wage())).toMatchObject({ status: 200 });
    expect(await set(at2027, wage({ amount: 2_600_000 }))).toMatchObject({ status: 200 });
    const listed = async (year: number) => {
      const found = new Map<string, Record<string, unknown>>();
      for (let after = ''; ; ) {
        const path = `/v1/wages/recheck?year=${year}&limit=2${after && `&after=${after}`}`;
        const { status, body } = await employer.desk('verifier', 'GET', path);
        expect(status).toBe(200);
        for (const one of body.cases as Record<string, unknown>[]) found.set(String(one.caseId), one);
        if (body.next === null) return found;
        after = String(body.next);
      }
    };

    const in2026 = await listed(2026);
    expect(in2026.get(at2025)).toMatchObject({
      result: 'below',
      explanation: expect.stringContaining('UMP Jawa Tengah 2026 Rp2.327.387. Upah Rp2.187.653 berada Rp139.734'),
    });
    expect(in2026.has(at2027)).toBe(false);
    expect((await listed(2027)).get(at2027)).toMatchObject({ result: 'unknown', missing: 'YEAR_UNKNOWN' });

    const json = { region: '33', year: 2027, amount: '2600000.01', decree: 'Kepgub 100/2026', issuedOn: '2025-11-02' };
    for (let time = 0; time < 2; time += 1) {
      expect((await employer.desk('administrator', 'PUT', '/v1/wages/minimums', { json })).status).toBe(200);
    }
    const { body } = await employer.desk('operator', 'GET', '/v1/wages/minimums?year=2027');
    expect(body.minimums).toMatchObject([{ region: '33', amount: '2600000.01', decree: 'Kepgub 100/2026' }]);
    expect((await listed(2027)).get(at2027)).toMatchObject({
      result: 'below',
      explanation: expect.stringContaining('Rp2.600.001. Upah Rp2.600.000 berada Rp1 di bawahnya'),
    });
    expect((await employer.desk('auditor', 'GET', '/v1/wages/recheck?year=2027')).status).toBe(403);
  });

  test('a term that lapsed undecided closes nothing; the renewed one is asked for its wage', async () => {
    const lapsed = await employer.employ([term]);
    const renewed = await employer.employ([term]);
    expect(await set(lapsed, wage())).toMatchObject({ status: 200 });
    await employer.goTo('2026-09-01');
    const renew = {
      ...{ kind: 'renew', effectiveOn: '2026-09-01', term: 1, skNumber: '814/2', reason: 'Kebutuhan unit tetap.' },
    };
    expect(await employer.decide('ppk', renewed, renew)).toMatchObject({ status: 200 });
    const tasks = async () => ((await employer.read(renewed)).tasks as { kind: string }[]).map(({ kind }) => kind);
    expect(await tasks()).toContain('step/set-wage');
    const next = wage({ effectiveOn: '2026-09-01', term: 2, from: '2026-10-01', amount: 2_400_000 });
    expect(await set(renewed, next)).toMatchObject({ status: 200 });
    expect(await tasks()).not.toContain('step/set-wage');

    await employer.goTo('2026-10-02');
    const { body } = await statement(lapsed, 'operator', 2027);
    expect(body.entitlements).toContainEqual(expect.objectContaining({ kind: 'wage', from: '2025-10-01' }));
    expect((body.entitlements as object[]).filter((one) => 'until' in one)).toEqual([]);
    expect((body.notes as string[]).join()).toMatch('lewat 30 September 2026 tanpa keputusan');
    // The wage came along into the run of the second year.
    expect((await statement(renewed, 'operator', 2027)).body.wages).toMatchObject([{ term: 2, amount: 2_400_000 }]);
  });
});

async function withDatabase<T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  const db = openDatabase({ url: employer.sandbox.stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function sheetsOf(id: string): Promise<number> {
  return await withDatabase(
    async (db) => (await db.selectFrom('wage_sheets').select('sheet').where('case_id', '=', id).execute()).length,
  );
}

/** Where any of these texts stands in the clear: tables of the registry, or what the engine holds. */
async function whereSeen(needles: readonly string[]): Promise<readonly string[]> {
  return await withDatabase(async (db) => {
    const seen: string[] = [];
    const look = (place: string, text: string) => {
      const plain = text.replaceAll('_', '');
      if (needles.some((needle) => plain.includes(needle))) seen.push(place);
    };
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
    for (const { name } of rows) {
      const found = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.id(name)} t`.execute(db);
      for (const { row } of found.rows) look(name, row);
    }
    const client = createTemporalClient(employer.sandbox.stack.engine);
    for (const run of await everyRun({ client, db })) {
      for (const { place, text } of readings(run)) look(`${run.workflowId} ${place}`, text);
    }
    await client.connection.close();
    return seen;
  });
}
