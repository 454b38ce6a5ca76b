import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { tenggat } from './testing/tenggat.ts';

const AMENDMENT = {
  id: 'skb-2026-perubahan-1',
  number: 'SKB perubahan 2026',
  issuedOn: '2026-11-20',
  scope: { kind: 'national' },
  changes: [
    { op: 'add', date: '2026-12-28', name: 'Cuti Bersama Uji', kind: 'cuti-bersama' },
    { op: 'remove', date: '2026-12-29' },
  ],
  covers: [],
  source: 'uji',
  confidence: 'high',
};
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

type Asked = { line: string; headers: IncomingHttpHeaders; body: unknown };
let folder: string;
let file: string;
let server: Server;
let asked: Asked[];
let answers: Record<string, [status: number, body: unknown]>;
let env: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenggat-decree-'));
  file = write('keputusan.json', AMENDMENT);
  asked = [];
  answers = {};
  server = createServer(async (req, res) => {
    const sent = await text(req);
    const line = `${req.method} ${req.url}`;
    asked.push({ line, headers: req.headers, body: sent === '' ? undefined : JSON.parse(sent) });
    const [status, body] = answers[line] ?? [500, 'no such route'];
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  env = {
    TENGGAT_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    TENGGAT_TOKEN_FILE: write('token', undefined, 'rahasia\n'),
  };
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, value: unknown, content = JSON.stringify(value)): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('tenggat decree preview', () => {
  const MOVES = {
    clocks: { touched: 12, extended: 9, shortened: 1, remindersMoved: 10 },
    moves: [{ rule: 'NI-USUL', from: '2026-12-28', to: '2026-12-29', clocks: 9 }],
  };

  it('without the API: findings, days and counts of the shipped set, and that no running clock is known', async () => {
    // An address without a token is not enough to ask.
    const { code, stdout } = await tenggat(['decree', 'preview', file], { TENGGAT_API_URL: env.TENGGAT_API_URL! });
    expect(code).toBe(0);
    expect(stdout).toContain('SKB perubahan 2026, ditetapkan Jumat, 20 November 2026, berlaku bagi seluruh Indonesia.');
    expect(stdout).toContain('  DAY_NOT_THERE 2026-12-29: Tidak ada hari libur dari lingkup ini');
    expect(stdout).toContain('  Senin, 28 Desember 2026: bukan hari libur → cuti bersama (Cuti Bersama Uji)\n');
    expect(stdout).toContain('  2026, 5 hari kerja seminggu: 240 → 239\n  2026, 6 hari kerja seminggu: 291 → 290\n');
    expect(stdout).toContain('tanpa basis data.\nTenggat yang sedang berjalan tidak diketahui di sini;');
    expect(asked).toEqual([]);
  });

  it('with the API: also what moves, and the decree goes there without when it became known', async () => {
    answers['POST /v1/decrees/preview'] = [200, MOVES];
    const path = write('diketahui.json', { ...AMENDMENT, knownAt: 'dahulu' });
    const { stdout } = await tenggat(['decree', 'preview', path], env);
    expect(stdout).toContain('tersentuh: 12; mundur 9, maju 1, pengingat bergeser 10.');
    expect(stdout).toContain('  NI-USUL: 2026-12-28 → 2026-12-29, 9 tenggat');
    expect(stdout).not.toContain('tidak diketahui');
    expect(asked.map(({ body }) => body)).toEqual([{ decree: AMENDMENT }]);
    expect(asked[0]?.headers.authorization).toBe('Bearer rahasia');
  });

  it('is JSON for machines, from standard input too', async () => {
    answers['POST /v1/decrees/preview'] = [200, MOVES];
    const { stdout } = await tenggat(['decree', 'preview', '-', '--json'], env, JSON.stringify(AMENDMENT));
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ code: 'DAY_NOT_THERE', date: '2026-12-29' }],
      changes: [{ date: '2026-12-28', was: [], decree: 'SKB perubahan 2026' }],
      workingDays: [
        { year: 2026, workWeek: '5-day', before: 240, after: 239 },
        { year: 2026, workWeek: '6-day', before: 291, after: 290 },
      ],
      ...MOVES,
    });
  });
});

describe('tenggat decree record, confirm and show', () => {
  it('record sends a key of the bytes of the file, and says what comes next', async () => {
    answers['POST /v1/decrees'] = [201, { decreeId: ID, stage: 'recorded' }];
    const first = await tenggat(['decree', 'record', file], env);
    const again = await tenggat(['decree', 'record', file], env);
    expect(first.stdout).toContain(`tercatat sebagai ${ID}, tahap recorded.`);
    expect(first.stdout).toContain(`tenggat decree confirm ${ID}\n`);
    expect(again).toEqual(first);
    const key = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual([key, key]);
    expect(asked.map(({ body }) => body)).toEqual([{ decree: AMENDMENT }, { decree: AMENDMENT }]);
  });

  it('record reads what export writes: every decree in its order, each under a key of its own', async () => {
    answers['POST /v1/decrees'] = [201, { decreeId: ID, stage: 'recorded' }];
    const { stdout: exported } = await tenggat(['calendar', 'export']);
    expect((await tenggat(['decree', 'record', '-'], env, exported)).code).toBe(0);
    const sent = asked.map(({ body }) => (body as { decree: { id: string } }).decree.id);
    expect(sent).toEqual(shippedDecrees.map(({ id }) => id));
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(shippedDecrees.length);
  });

  it('confirm says from when, and show tells what the API knows', async () => {
    answers[`POST /v1/decrees/${ID}/decisions`] = [200, { stage: 'confirmed' }];
    answers[`GET /v1/decrees/${ID}`] = [200, { decreeId: ID, stage: 'confirmed' }];
    const confirmed = await tenggat(['decree', 'confirm', ID, '--effective-on', '2026-11-21'], env);
    const shown = await tenggat(['decree', 'show', ID], env);
    expect([confirmed.code, JSON.parse(shown.stdout)]).toEqual([0, { decreeId: ID, stage: 'confirmed' }]);
    expect(asked[0]?.body).toEqual({ kind: 'confirm', effectiveOn: '2026-11-21' });
    expect(asked[0]?.headers['idempotency-key']).toMatch(/^\S{20,}$/);
  });
});

describe('what goes wrong with a decree is named', () => {
  it.each([
    ['FORBIDDEN', 'Peran ini tidak boleh.'],
    ['DECREE_ALREADY_RECORDED', 'Keputusan itu sudah tercatat.'],
  ])('%s of the API is its code and its detail, and nothing else', async (code, detail) => {
    answers['POST /v1/decrees/preview'] = [403, { type: '/problems/x', title: 'Ditolak', status: 403, detail, code }];
    const ended = await tenggat(['decree', 'preview', file], env);
    expect(ended).toEqual({ code: 1, stdout: '', stderr: `${code}: ${detail}\n` });
  });

  it('an API that is away, or is another program, is called so', async () => {
    const other = await tenggat(['decree', 'record', file], env);
    expect(other).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^API_ANSWER_UNKNOWN: [^\n]+\n$/),
    });
    await new Promise((resolve) => server.close(resolve));
    const away = await tenggat(['decree', 'record', file], env);
    expect(away).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^API_UNREACHABLE: [^\n]+\n$/) });
  });

  it('recording needs the API', async () => {
    const { code, stderr } = await tenggat(['decree', 'record', file]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^CONFIG_INVALID: Setelan TENGGAT_API_URL belum ada\./)]);
  });

  it.each([
    ['FILE_UNREADABLE', () => join(folder, 'tidak-ada.json')],
    ['JSON_INVALID', () => write('rusak.json', undefined, '{"id":')],
    ['DECREE_NOT_ONE', () => write('dua.json', [AMENDMENT, AMENDMENT])],
  ])('%s', async (name, path) => {
    const ended = await tenggat(['decree', 'preview', path()]);
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(`^${name}: [^\\n]+\\n$`) });
  });

  it('a decree with faults is refused with every fault, its place and what to do', async () => {
    const changes = [{ op: 'add', date: '2026-02-30', name: 'X', kind: 'libur' }];
    const path = write('salah.json', [AMENDMENT, { ...AMENDMENT, changes }]);
    const ended = await tenggat(['decree', 'record', path], env);
    expect([ended.code, ended.stdout, asked]).toEqual([1, '', []]);
    expect(ended.stderr.split('\n')).toEqual([
      expect.stringMatching(/^DECREE_INVALID: /),
      '  DATE_INVALID [1].changes[0].date: Tulis tanggal yang ada pada kalender sebagai YYYY-MM-DD.',
      '  KIND_UNKNOWN [1].changes[0].kind: Jenis hari harus salah satu dari libur-nasional, cuti-bersama, regional, election-day.',
      '',
    ]);
  });
});
