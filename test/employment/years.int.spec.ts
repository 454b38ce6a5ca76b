import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { openDatabase } from '../../registry/database.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { inventPeople } from '../../simulator/people.ts';
import { scanMessages } from '../privacy/scan.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { everyRun, type Run } from '../support/runs.ts';

let employer: Employer;

beforeAll(async () => {
  employer = await startEmployer('2025-10-01');
});
afterAll(() => employer?.sandbox.end());

const items = (from: string, until: string) => ({
  position: 'Operator Layanan Operasional',
  performanceExpectation: 'Lampiran I',
  workUnit: 'OPD',
  workScheme: 'Paruh waktu',
  term: { from, until },
  rightsAndObligations: 'Lampiran II',
  sanctions: 'Lampiran III',
});
const renew = (effectiveOn: string, term: number) => ({
  ...{ kind: 'renew', effectiveOn, term, skNumber: `814/${term + 1}` },
  reason: 'Predikat Baik empat triwulan, kebutuhan unit tetap.',
});
const employment = async (id: string) => (await employer.read(id)).employment as Record<string, unknown>;

describe('a contract year comes to its end', () => {
  test('renewed in time, lapsed undecided and renewed late, or not renewed: each year by its own decision', async () => {
    const term = { from: '2025-10-01', until: '2026-09-30' };
    const renewed = await employer.employ([term]);
    const late = await employer.employ([term]);
    const ending = await employer.employ([term]);

    const early = await employer.decide('ppk', renewed, renew('2025-10-01', 1));
    expect(early).toMatchObject({ status: 409, body: { code: 'RENEWAL_NOT_OPEN' } });

    await employer.goTo('2026-09-01');
    expect(await employer.read(renewed)).toMatchObject({ process: 'employment', stage: 'renewal-open' });
    const wrongYear = await employer.decide('ppk', renewed, renew('2026-09-01', 2));
    expect(wrongYear).toMatchObject({ status: 409, body: { code: 'OTHER_PERIOD' } });
    const decided = await employer.decide('ppk', renewed, renew('2026-09-01', 1), 'renew-1');
    expect(decided).toMatchObject({ status: 200, body: { stage: 'renewed' } });
    const sign = (party: string) => ({
      ...{ kind: 'sign-renewal', effectiveOn: '2026-09-01', term: 2, party, contractNumber: 'PK/2' },
      items: items('2026-10-01', '2027-09-30'),
    });
    expect(await employer.decide('ppk', renewed, sign('agency'))).toMatchObject({ status: 200 });
    expect(await employer.decide('operator', renewed, sign('candidate'))).toMatchObject({ status: 200 });
    const ends = {
      kind: 'not-renew',
      effectiveOn: '2026-09-01',
      term: 1,
      skNumber: '815/1',
      grounds: ['need'],
      reason: 'Unit digabung.',
    };
    expect(await employer.decide('ppk', ending, ends)).toMatchObject({ status: 200, body: { stage: 'ending' } });

    await employer.goTo('2026-10-02');
    expect(await employer.read(renewed)).toMatchObject({ stage: 'running' });
    expect(await employment(renewed)).toMatchObject({
      terms: [term, { n: 2, from: '2026-10-01', until: '2027-09-30', concluded: true, signedLate: false }],
    });
    // Its end is decided and has come; the file stays open for as long as somebody may object to it.
    expect(await employer.read(ending)).toMatchObject({ stage: 'ended', outcome: null });
    expect(await employer.read(late)).toMatchObject({ stage: 'lapsed', outcome: null });

    // Nobody is sent away by a date: the decision comes after it, and says by which paper.
    const bare = await employer.decide('ppk', late, renew('2026-10-02', 1));
    expect(bare).toMatchObject({ status: 409, body: { code: 'LATE_RENEWAL_NEEDS_BASIS' } });
    const after = await employer.decide('ppk', late, { ...renew('2026-10-02', 1), basis: 'Nota dinas 800/99' });
    expect(after).toMatchObject({ status: 200, body: { stage: 'running' } });
    expect(await employment(late)).toMatchObject({
      terms: [{}, { n: 2, from: '2026-10-01', until: '2027-09-30', decidedLate: true }],
      lengthOfService: { years: 1, months: 0, gaps: [] },
    });

    // The year is another, the request the same: answered as it was, and not decided again.
    const repeated = await employer.decide('ppk', renewed, renew('2026-09-01', 1), 'renew-1');
    expect(repeated).toMatchObject({ status: 200, body: { stage: 'renewed' } });
    const lastYear = await employer.decide('ppk', renewed, renew('2026-10-02', 1));
    expect(lastYear).toMatchObject({ status: 409, body: { code: 'OTHER_PERIOD' } });
  });
});

describe('what is left of it', () => {
  let runs: readonly Run[];
  let differences: readonly object[];

  beforeAll(async () => {
    const { databaseUrl, engine } = employer.sandbox.stack;
    const db = openDatabase({ url: databaseUrl, poolSize: 2, name: 'tenggat-test' });
    const client = createTemporalClient(engine);
    runs = (await everyRun({ client, db })).filter(({ workflowId }) => workflowId.startsWith('employment/'));
    ({ differences } = await rebuild(db, { check: true }));
    await Promise.all([client.connection.close(), db.destroy()]);
  });

  test('the registry is what the ledger makes of it', () => {
    expect(differences).toEqual([]);
  });

  test('nothing that the engine holds says whose years they were', () => {
    const forbidden = { people: inventPeople(7, 20), nis: [], secrets: [] };
    const { findings, payloads } = scanMessages(forbidden, runs);
    expect(findings).toEqual([]);
    expect(payloads).toBeGreaterThan(60);
  });

  test('all clocks that an employment opens with were counted at once', () => {
    // At the opening, and once it is decided that nothing follows: then its last quarter and SKP year are certain.
    const events = runs.find(({ workflowId }) => workflowId.endsWith('/e-3'))?.history.events ?? [];
    expect(events.filter(({ markerRecordedEventAttributes: marker }) => marker)).toHaveLength(2);
  });
});
