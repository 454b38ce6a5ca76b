import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../support/desk.ts';
import { onePerson, type Person } from './one-person.ts';

let person: Person;

beforeAll(async () => {
  person = await onePerson();
});
afterAll(() => person?.sandbox.end());

const stageOf = async () => (await person.desk('operator', 'GET', `/v1/cases/${person.caseId}`)).body;
const clocksOf = async () =>
  (await person.desk('operator', 'GET', `/v1/cases/${person.caseId}/clocks`)).body.clocks as Record<string, unknown>[];
const clock = async (rule: string) =>
  (await clocksOf()).find((one) => one.rule === rule || (one.rule as { id?: string })?.id === rule);

const contract = {
  kind: 'sign-contract',
  effectiveOn: '2025-12-17',
  party: 'agency',
  contractNumber: 'PK/1',
  items: {
    position: 'Operator Layanan Operasional',
    performanceExpectation: 'Lampiran I',
    workUnit: 'OPD',
    workScheme: 'Paruh waktu',
    term: { from: '2025-12-22', until: '2026-12-21' },
    rightsAndObligations: 'Lampiran II',
    sanctions: 'Lampiran III',
  },
};

test('one person is taken from the determination to the first day of work, by HTTP alone', async () => {
  await person.goTo('2025-09-10');
  const verified = await person.decide('operator', 'verify', {
    kind: 'verify-drh',
    effectiveOn: '2025-09-10',
    deferred: ['skck'],
  });
  expect(verified).toMatchObject({ status: 200, body: { stage: 'ready' } });

  // Proposed on the seventh working day, written down the morning after: the breach had fired, and is taken back.
  await person.goTo('2025-09-16');
  await person.portal('usulan', { tgl_usulan: '2025-09-16' });
  await person.goTo('2025-09-17');
  expect(await clock('NI-USUL')).toMatchObject({ dueDate: '2025-09-16', status: 'open', breached: true });
  await person.decide('ppk', 'propose', { kind: 'propose-ni', effectiveOn: '2025-09-16' });
  expect(await clock('NI-USUL')).toMatchObject({ status: 'met', breached: false, recordedLate: true });
  expect(await clock('NI-TERIMA')).toMatchObject({ status: 'open', triggerOn: '2025-09-16', dueDate: '2025-09-25' });

  // BKN's answer comes through the poller, one morning after it was given.
  await person.goTo('2025-10-10');
  const issued = await eventually(stageOf, (file) => file.stage === 'ni-issued');
  expect(issued).toMatchObject({ stage: 'ni-issued' });

  await person.goTo('2025-12-15');
  const appointed = await person.decide('ppk', 'appoint', {
    kind: 'appoint',
    effectiveOn: '2025-12-15',
    skNumber: '813/1',
    tmt: '2025-12-22',
  });
  expect(appointed).toMatchObject({ status: 200, body: { stage: 'appointed' } });

  await person.goTo('2025-12-17');
  for (const lacking of Object.keys(contract.items)) {
    const { [lacking]: _, ...items } = contract.items as Record<string, unknown>;
    const torn = await person.decide('ppk', `torn/${lacking}`, { ...contract, items });
    expect(torn, lacking).toMatchObject({
      status: 409,
      body: { code: 'CONTRACT_ITEMS_INCOMPLETE', refusal: { missing: [lacking] } },
    });
  }
  const longer = { ...contract, items: { ...contract.items, term: { from: '2025-12-22', until: '2026-12-31' } } };
  const notOneYear = await person.decide('ppk', 'longer', longer);
  expect(notOneYear).toMatchObject({ status: 409, body: { code: 'TERM_NOT_ONE_YEAR' } });
  expect(await person.decide('ppk', 'sign-a', contract)).toMatchObject({ status: 200, body: { stage: 'appointed' } });
  const { items: _, ...second } = { ...contract, party: 'candidate' };
  expect(await person.decide('operator', 'sign-b', second)).toMatchObject({
    status: 200,
    body: { stage: 'contracted' },
  });

  await person.goTo('2025-12-22');
  const started = await person.decide('operator', 'spmt', {
    kind: 'record-spmt',
    effectiveOn: '2025-12-22',
    spmtNumber: 'SPMT/1',
  });
  expect(started).toMatchObject({ status: 200, body: { stage: 'started', outcome: 'started' } });

  // The SK reached SIASN once, and the timeline tells all of it with both times.
  const counts = await eventually(
    async () =>
      (await fetch(`${person.sandbox.stack.simulatorUrl}/control/counts`)).json() as Promise<
        Record<string, { total: number; doubles: number }>
      >,
    (all) => all['upload-dok-sk-nip']?.total === 1,
  );
  expect(counts['upload-dok-sk-nip']).toMatchObject({ total: 1, doubles: 0 });
  const { events } = (await person.desk('auditor', 'GET', `/v1/cases/${person.caseId}/timeline`)).body as {
    events: { type: string; effectiveOn: string; recordedAt: string }[];
  };
  const proposed = events.find((event) => event.type === 'ni-proposed');
  expect(proposed).toMatchObject({ effectiveOn: '2025-09-16' });
  expect(new Date(proposed?.recordedAt ?? 0).toISOString()).toBe('2025-09-17T02:00:00.000Z');
  expect(events.map((event) => event.type)).toEqual(
    expect.arrayContaining([
      'case-opened',
      'drh-verified',
      'rung-fired',
      'ni-issued',
      'appointed',
      'contract-signed',
      'started-work',
      'sk-uploaded',
    ]),
  );
});

test('a file that has ended refuses, and says what was kept', async () => {
  const late = await person.decide('operator', 'again', {
    kind: 'verify-drh',
    effectiveOn: '2025-12-22',
    deferred: [],
  });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({ code: 'CASE_CLOSED' });
  expect(late.headers.get('content-type')).toContain('application/problem+json');
  expect(JSON.stringify(late.body)).not.toMatch(/ at .*\.ts:\d+/);
});
