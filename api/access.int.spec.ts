import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../domain/case/event.ts';
import { access } from './access.ts';
import { type RouteId, routeIds, routeOf } from './contract/routes.ts';
import { now, startApi, type TestApi } from './testing/api.ts';
import {
  administrator,
  grantAuthority,
  listedBatch,
  openConversion,
  openFile,
  openSelection,
  operator,
  ppkOffice,
  preparedRun,
  recordedDecree,
  recordedImport,
  registerInstansi,
} from './testing/batch.ts';
import { employmentDecisions } from './testing/employment-decisions.ts';
import { startIssuer } from './testing/issuer.ts';

let api: TestApi;
let formation: string;
const file = 'file-access';
const decree = 'edaran-access';
const run = 'run-access';
const imported = 'import-access';
const conversion = 'conversion-access';
const selection = 'selection-access';
/** Every role that people have. */
const official = roles.filter((role) => role !== 'integration');

beforeAll(async () => {
  api = await startApi({ advanceSandbox: async (to) => ({ now: to, advanced: 0 }) });
  await registerInstansi(api);
  formation = await listedBatch(api, 'access');
  await openFile(api, formation, 1, file);
  await recordedDecree(api, decree);
  const tasks = api.db.selectFrom('tasks').select('id').where('stream', '=', `appointment/7100/${file}`);
  ownOf.tasks = (await tasks.executeTakeFirstOrThrow()).id;
  await preparedRun(api, run);
  await recordedImport(api, imported);
  await openConversion(api, conversion);
  await openSelection(api, selection);
  await keepAccount('acc-blocked', 'block', { reason: 'X' });
  await keepAccount('acc-ended', '', { roles: official, from: '2025-01-02', until: '2025-09-10', reason: 'X' });
  const entry = api.db.selectFrom('cases').select('person').where('id', '=', file);
  ownOf.people = (await entry.executeTakeFirstOrThrow()).person;
});
afterAll(() => api.stop());

async function keepAccount(account: string, what: '' | 'block', json: object): Promise<void> {
  const path = `/v1/accounts/${account}${what && `/${what}`}`;
  const sent = { as: administrator, key: `keep-${account}`, json };
  const { status, text } = await api.call(what ? 'POST' : 'PUT', path, sent);
  if (status !== 200) throw new Error(text);
}

const day = { effectiveOn: '2025-09-09' };
const paper = { number: 'SK', on: '2025-09-09' };
const stages = ['registration', 'administrative', 'cat', 'interview'];
const days = { opens: '2025-09-15', closes: '2025-09-19' };
const ofClocks = [
  { kind: 'decide-shortening', ...day, clock: 'NI-USUL/1', accept: true, reason: 'X' },
  { kind: 'pause-clock', ...day, clock: 'NI-USUL/1', basis: 'S', reason: 'X' },
  { kind: 'resume-clock', ...day, clock: 'NI-USUL/1' },
  { kind: 'record-reminder-letter', ...day, clock: 'NI-TERIMA/1', letterNumber: 'L' },
];
/** A body that passes the schema, for each route that takes one; of routes with kinds, one for each kind. */
const bodies: Partial<Record<RouteId, readonly (object | string)[]>> = {
  advanceSandboxClock: [{ to: new Date(now).toISOString() }],
  putInstansi: [{ name: 'X', zone: 'WIB', workWeek: '5-day', units: [] }],
  putAsnRegister: ['nik,status\n0000000000000000,pns\n'],
  createFormation: [{ label: 'X' }],
  loadNominativeList: ['x'],
  recordDetermination: [{ number: 'N', issuedOn: '2025-09-09', receivedOn: '2025-09-09', participants: ['1'] }],
  decideProposal: [
    { kind: 'exclude-rows', ...day, rows: [{ row: 1, reason: 'inactive', evidence: 'E' }] },
    { kind: 'include-rows', ...day, rows: [1] },
    { kind: 'revise-proposal', ...day, letterNumber: 'L', sptjmNumber: 'S' },
  ],
  decideFormation: [
    { kind: 'propose-needs', ...day, letterNumber: 'L', sptjmNumber: 'S' },
    { kind: 'announce-allocation', ...day },
    { kind: 'record-letter', ...day, letter: 'jadwal-2025-1' },
    { kind: 'conclude', ...day },
    ...ofClocks,
  ],
  previewFormation: [
    { kind: 'record-letter', ...day, letter: 'jadwal-2025-1' },
    { kind: 'confirm-correction', proposal: 1 },
  ],
  correctFormation: [{ of: 1, to: '2025-09-09', reason: 'X' }],
  decideCase: [
    { kind: 'verify-drh', ...day, deferred: [] },
    { kind: 'give-notice', ...day, channel: 'sscasn', missing: ['ijazah'] },
    { kind: 'propose-ni', ...day },
    { kind: 'record-return', ...day, cause: 'name-mismatch', fixer: 'operator' },
    { kind: 'repropose-ni', ...day },
    { kind: 'record-not-eligible', ...day, cause: 'TMS' },
    { kind: 'appoint', ...day, skNumber: 'SK', tmt: '2025-10-01' },
    { kind: 'sign-contract', ...day, party: 'candidate', contractNumber: 'K' },
    { kind: 'record-spmt', ...day, spmtNumber: 'S' },
    { kind: 'cancel', ...day, ground: 'resigned', evidence: 'E' },
    { kind: 'reopen', ...day, letter: 'jadwal-2025-4' },
    ...ofClocks,
    ...employmentDecisions,
  ],
  previewCase: [{ kind: 'confirm-correction', proposal: 1 }],
  correctCase: [{ of: 1, to: '2025-09-09', reason: 'X' }],
  previewDecree: [{ shipped: 'skb-2026' }],
  recordDecree: [{ shipped: 'skb-2026' }],
  decideDecree: [
    { kind: 'confirm', ...day },
    { kind: 'withdraw', ...day, reason: 'X' },
  ],
  setPolicy: [{ value: 8, reason: 'X', from: '2025-09-09' }],
  prepareBulkRun: [{ decision: { kind: 'verify-drh', ...day, deferred: [] }, filter: {} }],
  decideBulkRun: ['confirm', 'stop', 'resume', 'retry-failed', 'withdraw'].map((kind) => ({ kind })),
  endPolicy: [{ until: '2025-09-09', reason: 'X' }],
  grantAuthority: [{ account: 'a', office: 'kabid', kind: 'definitive', powers: [], from: '2025-09-09', paper }],
  attachApproval: [paper],
  revokeAuthority: [{ on: '2025-09-09', paper, reason: 'X' }],
  recordAbsence: [{ deputy: 'b', from: '2025-09-09', until: '2025-09-10' }],
  endAbsence: [{ until: '2025-09-09' }],
  settleDispute: [{ as: 'confirmed', reason: 'X' }],
  setLadder: [{ steps: [{ kind: 'breach', to: 'pyb' }], reason: 'X', from: '2025-09-09' }],
  followUpTask: [{ on: '2025-09-12' }],
  reassignTasks: [{ to: 'op-2', filter: {} }],
  setWage: [
    {
      ...{ ...day, term: 1, from: '2025-10-01', amount: 1, hours: { kind: 'weekly' } },
      funding: {
        ...{ expenditure: 'goods-and-services', source: 'apbd', account: '5.1.02.02.01.0088' },
        budget: { state: 'dpa' },
      },
    },
  ],
  putMinimumWage: [{ region: '33', year: 2026, amount: '1', decree: 'K', issuedOn: '2025-12-24' }],
  checkRunningContracts: ['x'],
  importRunningContracts: ['x'],
  createConversion: [{ employments: [{ employment: 'e-1' }] }],
  recordConversionDetermination: [
    {
      ...{ number: 'N', issuedOn: '2025-09-09', receivedOn: '2025-09-09' },
      needs: [{ employment: 'e-1', position: 'Penata', education: 'S1', unit: 'u-1' }],
    },
  ],
  decideConversion: [
    { kind: 'propose-conversion-needs', ...day, letterNumber: 'L', sptjmNumber: 'S' },
    { kind: 'conclude', ...day },
    ...ofClocks,
  ],
  correctConversion: [{ of: 1, to: '2025-09-09', reason: 'X' }],
  keepNewNi: [{ ni: '0'.repeat(18) }],
  createSelection: [{ announcement: 'P', windows: Object.fromEntries(stages.map((stage) => [stage, days])) }],
  loadApplicants: ['x'],
  recordSelectionResults: [
    { kind: 'record-administrative-results', ...day, results: [{ applicant: 1, passes: true }] },
    { kind: 'record-cat-results', ...day, threshold: 1, results: [{ applicant: 1, score: 1 }] },
    { kind: 'record-interview-results', ...day, threshold: 1, results: [{ applicant: 1, interview: 1, technical: 1 }] },
  ],
  decideSelection: [
    { kind: 'announce-results', ...day, letterNumber: 'L' },
    { kind: 'record-selection-objection', ...day, applicant: 1, receipt: 'T' },
    { kind: 'answer-selection-objection', ...day, applicant: 1, upheld: false, letterNumber: 'L' },
    { kind: 'withdraw-selection', ...day, reason: 'X' },
    ...ofClocks.filter(({ kind }) => kind === 'decide-shortening'),
  ],
  correctSelection: [{ of: 1, to: '2025-09-09', reason: 'X' }],
  handOverSelection: [{ ...day, formation: 'f-1' }],
  searchPeople: [{ nik: '0'.repeat(16) }],
  decideErasure: [
    { kind: 'propose-erasure', ground: 'own-request', paper },
    { kind: 'decline-erasure', reason: 'X' },
    { kind: 'erase', paper },
  ],
  registerWebhook: [{ url: 'https://a.example/' }],
  pauseWebhook: [{ reason: 'X' }],
  removeWebhook: [{ reason: 'X' }],
  replayWebhook: [{ after: 0 }],
  putAccount: [{ roles: ['operator'], from: '2025-09-10', reason: 'X' }],
  blockAccount: [{ reason: 'X' }],
  unblockAccount: [{ reason: 'X' }],
};

const restricted = routeIds.filter((id) => access[id] !== 'public');

/** What the paths of this instansi's own things name. */
const ownOf: Record<string, string> = {
  ...{ instansi: '7100', cases: file, disputes: file },
  ...{
    decrees: decree,
    'bulk-runs': run,
    'running-contracts': imported,
    conversions: conversion,
    selections: selection,
  },
};

function send(id: RouteId, sent: Parameters<TestApi['call']>[2], body = bodies[id]?.[0]) {
  const { method, path, body: contract } = routeOf(id);
  const own = ownOf[path.split('/')[2] ?? ''] ?? formation;
  const values = {
    id: own,
    digest: '0'.repeat(64),
    proposal: '1',
    policy: 'bts-days',
    rule: 'NI-USUL',
    seq: '1',
    round: '1',
    account: 'acc-9',
  };
  const target = path.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof values) => values[name]);
  const content = contract && (contract.type === 'text/csv' ? { csv: String(body) } : { json: body });
  return api.call(method.toUpperCase(), target, { key: `${id}-${Math.random()}`, ...content, ...sent });
}

it.each(restricted)('%s: every kind of decision in the table is walked, and no other', (id) => {
  const rule = access[id];
  const kinds = (bodies[id] ?? []).flatMap((body) => (typeof body === 'object' && 'kind' in body ? [body.kind] : []));
  const named = rule === 'public' ? [] : Object.keys(rule.perKind ?? {});
  if (named.length > 0) expect(kinds.toSorted()).toEqual(named.toSorted());
});

describe.each(restricted)('%s', (id) => {
  it('asks who is there: no token, an expired one, one of another issuer or audience is 401', async () => {
    const stranger = await startIssuer();
    const claims = { sub: 'acc', roles, instansi: '7100' };
    const tokens = [
      undefined,
      'not-a-token',
      await api.issuer.token(claims, { expiresIn: -31 }),
      await api.issuer.token(claims, { audience: 'another-api' }),
      await api.issuer.token(claims, { typ: 'logout+jwt' }),
      await api.issuer.token({ roles, instansi: '7100' }),
      await stranger.token(claims),
    ];
    for (const token of tokens) {
      const { status, body, headers } = await send(id, token ? { token } : {});
      expect([status, body.code, headers.get('www-authenticate')]).toEqual([401, 'UNAUTHENTICATED', 'Bearer']);
    }
    await stranger.close();
  });

  it('refuses every role that the table does not name, for every kind of decision', async () => {
    const rule = access[id];
    if (rule === 'public') throw new Error('not walked');
    const { events, keys } = await standing();
    for (const body of bodies[id] ?? [undefined]) {
      const kind = typeof body === 'object' && 'kind' in body ? String(body.kind) : '';
      const allowed = rule.perKind?.[kind] ?? rule.roles;
      const tooLow = [[], ...roles.filter((role) => !allowed.includes(role)).map((role) => [role])];
      for (const mine of tooLow) {
        const { status, body: problem } = await send(id, { as: { roles: mine } }, body);
        expect([kind, mine, status, problem.code]).toEqual([kind, mine, 403, 'FORBIDDEN']);
      }
    }
    expect(await standing()).toMatchObject({ events, keys });
  });
});

describe.each(restricted)('%s', (id) => {
  it('shuts out an account that is blocked or over, whatever its token says: on the record, and nothing happens', async () => {
    for (const [account, code] of [
      ['acc-blocked', 'ACCOUNT_BLOCKED'],
      ['acc-ended', 'ACCOUNT_NOT_ACTIVE'],
    ] as const) {
      const before = await standing();
      const { status, body } = await send(id, { as: { account, roles } });
      expect([status, body.code]).toEqual([403, code]);
      expect(await standing()).toEqual({ ...before, refusals: before.refusals + 1 });
      expect(await lastRefusal()).toEqual({ route: id, code, account, instansi: '7100' });
    }
  });

  it('stays shut to who is limited to another unit: on the record, and nothing happens', async () => {
    const rule = access[id];
    const whole = rule !== 'public' && rule.wholeInstansi;
    if (!whole && !routeOf(id).path.startsWith('/v1/cases/{id}')) return;
    for (const body of bodies[id] ?? [undefined]) {
      const before = await standing();
      const sent = { as: { roles: official, unit: 'another-unit' }, headers: { purpose: 'casework' } };
      const { status, body: problem } = await send(id, sent, body);
      expect([status, problem.code]).toEqual(whole ? [403, 'FORBIDDEN'] : [404, 'NOT_FOUND']);
      expect(await standing()).toEqual({ ...before, refusals: before.refusals + 1 });
      expect(await lastRefusal()).toMatchObject({ route: id, code: problem.code });
    }
  });
});

it('an authority that was revoked opens nothing any more, whatever the role: on the record, and nothing happens', async () => {
  const as = { account: 'ppk-revoked', roles: ['ppk'] } as const;
  const of = await grantAuthority(api, { ...ppkOffice, account: as.account });
  const json = { on: '2025-09-01', paper: { number: 'C', on: '2025-09-01' }, reason: 'Mutasi' };
  const revoked = await api.call('POST', `/v1/authorities/${of}/revocation`, {
    as: administrator,
    key: 'revoke',
    json,
  });
  expect(revoked.status).toBe(200);
  const before = await standing();
  const { status, body } = await send('decideFormation', { as }, bodies.decideFormation?.[0]);
  expect([status, body.code]).toEqual([409, 'AUTHORITY_NOT_VALID']);
  expect(await standing()).toMatchObject({ events: before.events, refusals: before.refusals + 1 });
  expect(await lastRefusal()).toMatchObject({
    route: 'decideFormation',
    code: 'AUTHORITY_NOT_VALID',
    account: as.account,
  });
});

/** How much is written of what happened, and of what was refused. */
async function standing() {
  const { rows } = await sql<{ events: number; refusals: number; keys: number }>`
    select (select count(*)::int from events) as events, (select count(*)::int from refusals) as refusals,
           (select count(*)::int from idempotency_keys) as keys
  `.execute(api.db);
  return rows[0]!;
}

async function lastRefusal() {
  return await api.db
    .selectFrom('refusals')
    .select(['route', 'code', 'account', 'instansi'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

const ofOneInstansi = restricted.filter((id) => /\{id\}/.test(routeOf(id).path));

describe.each(ofOneInstansi)('%s from another instansi', (id) => {
  it('is not found, and the look is on the record', async () => {
    const before = await refusals(id);
    for (const body of bodies[id] ?? [undefined]) {
      const { status, body: problem } = await send(id, { as: { roles, instansi: '7200' } }, body);
      expect([status, problem.code]).toEqual([404, 'NOT_FOUND']);
    }
    expect(await refusals(id)).toBe(before + (bodies[id]?.length ?? 1));
  });
});

async function refusals(route: string): Promise<number> {
  const rows = await api.db
    .selectFrom('refusals')
    .select('id')
    .where('route', '=', route)
    .where('code', '=', 'NOT_FOUND')
    .where('instansi', '=', '7200')
    .execute();
  return rows.length;
}

describe('what an account reaches', () => {
  it('ends at its unit', async () => {
    const { unit } = await api.db.selectFrom('cases').select('unit').where('id', '=', file).executeTakeFirstOrThrow();
    const head = { roles: ['unit-head'], unit } as const;
    const other = { roles: ['unit-head'], unit: 'another-unit' } as const;
    expect((await api.call('GET', `/v1/cases/${file}`, { as: head })).status).toBe(200);
    expect((await api.call('GET', `/v1/cases/${file}`, { as: other })).status).toBe(404);
    expect((await api.call('GET', '/v1/cases', { as: head })).body.cases).toHaveLength(1);
    expect((await api.call('GET', '/v1/cases', { as: other })).body.cases).toEqual([]);
    expect((await api.call('GET', `/v1/cases?unit=${unit}`, { as: other })).body.cases).toEqual([]);
    const json = { label: 'X' };
    const limited = { ...operator, unit };
    expect((await api.call('POST', '/v1/formations', { as: limited, key: 'unit', json })).status).toBe(403);
  });

  it('ends at its instansi in every list', async () => {
    const as = { roles: ['operator'], instansi: '7200' } as const;
    expect((await api.call('GET', '/v1/cases', { as })).body).toEqual({ cases: [], next: null });
    expect((await api.call('GET', '/v1/formations', { as })).body).toEqual({ formations: [] });
  });

  it('is acted on in one role: the one asked for, if it is the account’s own and allowed', async () => {
    const as = { roles: ['auditor', 'operator'] } as const;
    const read = (role?: string) =>
      api.call('GET', `/v1/cases/${file}`, { as, headers: role ? { 'acting-role': role } : {} });
    expect((await read()).body.person).toBeUndefined();
    expect((await read('operator')).body.person).toMatchObject({ nik: expect.stringMatching(/^00\d\d\*{11}\d$/) });
    expect((await read('ppk')).status).toBe(403);
  });

  it('says nothing of a person in any log, whoever looked', async () => {
    api.lines.length = 0;
    const headers = { purpose: 'casework' };
    const { body } = await api.call('GET', `/v1/cases/${file}/person`, { as: operator, headers });
    const log = JSON.stringify(api.lines);
    expect(log).toContain('"route":"readCasePerson"');
    for (const own of [body.name, body.nik, body.participantNumber]) expect(log).not.toContain(own);
  });
});
