import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explanation } from '../../api/contract/explanation.ts';
import { tenggat } from './testing/tenggat.ts';

const named = (id: string, words: string) => ({ id, words });
const citation = { instrument: 'KepmenPANRB 16/2025', clause: 'KETUJUH huruf e', source: 'uji' };
const clock = {
  ...{ id: 'NI-USUL/1', status: 'open', dueDate: '2025-09-16', dueAt: '2025-09-16T17:00:00.000Z', workingDaysLeft: 4 },
  ...{ provisional: false, breached: false, recordedLate: false },
  rule: { id: 'NI-USUL', statement: 'PPK mengusulkan NI.', citation },
  why: '7 hari kerja setelah penetapan kebutuhan diterima.',
};
const grant = (number: string, kind: [string, string], more = {}) => ({
  ...{ id: 1, kind: named(...kind), office: named('ppk', 'PPK'), from: '2025-01-02' },
  ...{ paper: { number, on: '2025-01-02' }, ...more },
});
const ANSWER = {
  asOf: '2025-09-10T03:00:00.000Z',
  clocks: [
    clock,
    { ...clock, id: 'NI-USUL/2', workingDaysLeft: -3, breached: true },
    { ...clock, id: 'NI-USUL/3', status: 'met', workingDaysLeft: undefined, recordedLate: true },
  ],
  awaited: [
    {
      ...{ decision: 'appoint', words: 'mengangkat', offices: [named('ppk', 'PPK')], power: 'appoint', holders: [] },
      roles: [named('pyb', 'PyB'), named('ppk', 'PPK')],
      deciders: [
        { account: 'ppk-1', may: true, authority: grant('Keppres 1', ['definitive', 'pejabat definitif']) },
        {
          ...{ account: 'plt-1', may: false },
          authority: grant('SP/1', ['plt', 'Plt.'], { until: '2025-10-01', unit: 'u-1' }),
          because: { code: 'ACTING_NEEDS_APPROVAL', sentence: 'Belum ada persetujuan Kepala BKN.' },
        },
      ],
    },
    {
      ...{ decision: 'verify-drh', words: 'memverifikasi DRH', clock: 'NI-USUL/1', dueDate: '2025-09-16' },
      ...{ offices: [named('operator', 'operator')], roles: [named('operator', 'operator')], deciders: [] },
      holders: [{ account: 'op-2', grant: 3, kind: 'definitive', deputyOf: 'op-1' }],
    },
  ],
  ifNobodyActs: [
    {
      ...{ clock: 'NI-USUL/1', rule: 'NI-USUL', kind: 'breach', standing: 'running', by: 'file' },
      ...{ on: '2025-09-16', time: '24.00', zone: 'WIB', at: '2025-09-16T17:00:00.000Z' },
      ...{ office: named('pyb', 'PyB'), holders: [] },
      sentence: 'Selasa 16 September 2025 pukul 24.00 WIB: lewat tenggat NI-USUL kepada PyB: jabatan kosong.',
      follows: 'Usulan terlambat menurut Kepmen.',
    },
  ],
};
const NOTHING = { asOf: ANSWER.asOf, clocks: [], awaited: [], ifNobodyActs: [] };

let server: Server;
let asked: IncomingMessage[];
let answer: [status: number, body: unknown];
let env: Record<string, string>;

beforeEach(async () => {
  asked = [];
  answer = [200, ANSWER];
  server = createServer((req, res) => {
    asked.push(req);
    res.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  env = { TENGGAT_API_URL: `http://127.0.0.1:${port}`, TENGGAT_TOKEN: 'rahasia' };
});
afterEach(() => server.close());

describe('tenggat explain', () => {
  it('is asked of an API that answers what its contract says', () => {
    expect(explanation.parse(JSON.parse(JSON.stringify(ANSWER)))).toBeTruthy();
  });

  it('tells people why, who, and what if nobody', async () => {
    const { code, stdout, stderr } = await tenggat(['explain', 'berkas-1'], env);
    expect([code, stderr]).toEqual([0, '']);
    const citing = 'PPK mengusulkan NI. (KepmenPANRB 16/2025, KETUJUH huruf e)';
    expect(stdout.split('\n')).toEqual([
      'Berkas berkas-1 pada 10 September 2025 pukul 10.00 WIB.',
      '',
      'Mengapa tanggal ini',
      '  NI-USUL: paling lambat Selasa, 16 September 2025 (sisa 4 hari kerja).',
      `    ${citing}`,
      '    7 hari kerja setelah penetapan kebutuhan diterima.',
      '  NI-USUL: paling lambat Selasa, 16 September 2025 (lewat tenggat 3 hari kerja).',
      `    ${citing}`,
      '    7 hari kerja setelah penetapan kebutuhan diterima.',
      '  NI-USUL: paling lambat Selasa, 16 September 2025 (tepat waktu, terlambat dicatat).',
      `    ${citing}`,
      '    7 hari kerja setelah penetapan kebutuhan diterima.',
      '',
      'Siapa yang dapat memutuskan sekarang',
      '  mengangkat; peran: PyB, PPK.',
      '    Dapat: ppk-1 (pejabat definitif pada jabatan PPK; Keppres 1 tanggal Kamis, 2 Januari 2025; berlaku sejak Kamis, 2 Januari 2025).',
      '    Tidak dapat: plt-1 (Plt. pada jabatan PPK unit u-1; SP/1 tanggal Kamis, 2 Januari 2025; berlaku sejak Kamis, 2 Januari 2025 sampai sebelum Rabu, 1 Oktober 2025). Belum ada persetujuan Kepala BKN.',
      '  memverifikasi DRH, tenggat Selasa, 16 September 2025; peran: operator.',
      '    Jabatan operator: op-2 (menggantikan op-1).',
      '',
      'Apa yang terjadi bila tidak ada yang bertindak',
      '  Selasa 16 September 2025 pukul 24.00 WIB: lewat tenggat NI-USUL kepada PyB: jabatan kosong.',
      '    Menurut aturan: Usulan terlambat menurut Kepmen.',
      '',
    ]);
    expect(asked.map(({ method, url }) => [method, url])).toEqual([['GET', '/v1/cases/berkas-1/explanation']]);
    expect(asked[0]?.headers.authorization).toBe('Bearer rahasia');
  });

  it('says so where nothing runs and nothing is awaited, and where nobody could decide', async () => {
    answer = [200, NOTHING];
    const { stdout } = await tenggat(['explain', 'berkas-1'], env);
    expect(stdout.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  tidak ada tenggat',
      '  tidak ada yang ditunggu',
      '  tidak ada peringatan lagi yang akan datang',
    ]);
    answer = [200, { ...NOTHING, awaited: [{ ...ANSWER.awaited[0], deciders: [] }] }];
    expect((await tenggat(['explain', 'berkas-1'], env)).stdout).toContain(
      '  mengangkat; peran: PyB, PPK.\n    Belum ada dasar kewenangan yang tercatat.\n',
    );
    answer = [200, { ...NOTHING, awaited: [{ ...ANSWER.awaited[1], holders: [] }] }];
    expect((await tenggat(['explain', 'berkas-1'], env)).stdout).toContain(
      '    Jabatan operator: pemegangnya belum tercatat.\n',
    );
  });

  it('a clock that is late on a day off is late, and a date that may still move is called so', async () => {
    const late = { ...clock, workingDaysLeft: 0, breached: true };
    answer = [200, { ...NOTHING, clocks: [late, { ...clock, provisional: true }] }];
    const { stdout } = await tenggat(['explain', 'berkas-1'], env);
    expect(stdout.match(/\(.*(?=\)\.$)/gm)).toEqual(['(lewat tenggat 0 hari kerja', '(sisa 4 hari kerja, sementara']);
  });

  it('is for machines all that the API answered', async () => {
    const { stdout } = await tenggat(['explain', 'berkas-1', '--json'], env);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(ANSWER)));
  });

  it('asks for the file by its id and nothing beside it', async () => {
    await tenggat(['explain', '../formations?x=1'], env);
    expect(asked.map(({ url }) => url)).toEqual(['/v1/cases/..%2Fformations%3Fx%3D1/explanation']);
  });

  it('what goes wrong is named: refused, another program, away, no API, no file', async () => {
    answer = [404, { title: 'Tidak ditemukan', detail: 'Berkas itu tidak ada.', code: 'NOT_FOUND', status: 404 }];
    expect(await tenggat(['explain', 'berkas-1'], env)).toEqual({
      ...{ code: 1, stdout: '', stderr: 'NOT_FOUND: Berkas itu tidak ada.\n' },
    });
    answer = [200, { clocks: [] }];
    const other = await tenggat(['explain', 'berkas-1'], env);
    expect(other).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^API_ANSWER_UNKNOWN: /) });
    await new Promise((resolve) => server.close(resolve));
    const away = await tenggat(['explain', 'berkas-1'], env);
    expect(away).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^API_UNREACHABLE: /) });
    const unset = await tenggat(['explain', 'berkas-1']);
    expect(unset).toMatchObject({ code: 1, stderr: expect.stringMatching(/^CONFIG_INVALID: Setelan TENGGAT_API_URL/) });
    const unnamed = await tenggat(['explain'], env);
    expect(unnamed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^COMMAND_INVALID: /) });
  });
});
