import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { tenggat, words } from './testing/tenggat.ts';

async function asked(line: string) {
  const { code, stdout, stderr } = await tenggat([...words(line), '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe.concurrent('tenggat calendar add', () => {
  it.each([
    ['2026-03-17', 3, '2026-03-27', '2026-03-27', '2026-03-23'],
    ['2026-03-16', 7, '2026-04-01', '2026-03-31', '2026-03-26'],
    ['2026-11-22', 7, '2026-12-01', '2026-11-30', '2026-12-01'],
    ['2027-03-05', 7, '2027-03-24', '2027-03-20', '2027-03-19'],
  ])('%s + %i: in five days a week, in six, and with cuti bersama counted', async (from, days, five, six, included) => {
    const line = `calendar add --from ${from} --days ${days}`;
    const answers = await Promise.all(
      [line, `${line} --work-week 6`, `${line} --cuti-bersama included`].map((one) => asked(one)),
    );
    expect(answers.map(({ dueDate }) => dueDate)).toEqual([five, six, included]);
    expect(answers.map(({ provisional }) => provisional)).toEqual([false, false, false]);
  });

  it('an amendment lengthens the count of whoever asks on its day, not of who asked the day before', async () => {
    const line = 'calendar add --from 2025-08-06 --days 10 --known-at';
    const [before, after] = await Promise.all([asked(`${line} 2025-08-06`), asked(`${line} 2025-08-07`)]);
    expect([before.dueDate, after.dueDate]).toEqual(['2025-08-20', '2025-08-21']);
    expect([before.calendarVersion.slice(0, 10), after.calendarVersion.slice(0, 10)]).toEqual([
      '2024-11-21',
      '2025-08-07',
    ]);
    expect(after.days.find(({ date }: { date: string }) => date === '2025-08-18')).toEqual({
      date: '2025-08-18',
      counted: false,
      reason: 'cuti-bersama',
      decree: 'SKB perubahan Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025',
    });
  });

  it('is JSON of four fields with every day on the way, and a fifth when provisional', async () => {
    const certain = await asked('calendar add --from 2026-11-20 --days 1 --region 51.71');
    expect(certain).toEqual({
      dueDate: '2026-11-23',
      provisional: false,
      calendarVersion: expect.stringMatching(/^2026-09-15\.[0-9a-f]{8}$/),
      days: [
        { date: '2026-11-20', counted: false, reason: 'trigger', decree: null },
        { date: '2026-11-21', counted: false, reason: 'weekend', decree: null },
        { date: '2026-11-22', counted: false, reason: 'weekend', decree: null },
        { date: '2026-11-23', counted: true, reason: 'working-day', decree: null },
      ],
    });
    const provisional = await asked('calendar add --from 2027-12-30 --days 2');
    expect(provisional).toMatchObject({ dueDate: '2028-01-03', provisional: true });
    expect(provisional.provisionalReason).toContain('sampai 2027-12-31');
  });

  it('no working day after a day off is that day', async () => {
    expect(await asked('calendar add --from 2026-11-22 --days 0')).toMatchObject({ dueDate: '2026-11-22' });
  });

  it('tells people the day, draws the month, and names what the days off rest on', async () => {
    const { stdout } = await tenggat(words('calendar add --from 2026-03-17 --days 3'));
    expect(stdout).toMatch(/^3 hari kerja setelah Selasa, 17 Maret 2026 jatuh pada Jumat, 27 Maret 2026 /);
    expect(stdout).toContain(' 16    17(0) 18+   19*   20+   21.   22.\n 23+   24+   25(1) 26(2) 27(3) 28    29\n');
    expect(stdout).toContain('Kam, 19 Mar 2026 * Hari Suci Nyepi (Tahun Baru Saka 1948) [1]\n');
    expect(stdout).toContain('[1] SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025\n');
    expect(stdout).not.toContain('SEMENTARA');
    expect(stdout).toMatch(/Dihitung dari kumpulan keputusan yang dibawa produk ini, tanpa basis data\.\n$/);
  });
});

describe.concurrent('tenggat deadline', () => {
  it('NI-TERIMA shows the date of the stricter reading beside its own', async () => {
    expect(await asked('deadline --rule NI-TERIMA --trigger 2025-09-19')).toMatchObject({
      dueDate: '2025-09-30',
      dueAt: '2025-09-30T17:00:00.000Z',
      stricterDate: '2025-09-29',
      provisional: false,
      rule: { id: 'NI-TERIMA', citation: { instrument: 'KepmenPANRB 16/2025', clause: 'KETUJUH huruf g' } },
    });
  });

  it('a window ends on the day of its letter, at midnight in the zone of the unit', async () => {
    const line = 'deadline --rule JENDELA-DRH --trigger 2025-09-01 --letter 2025-09-22 --zone WIT';
    const answer = await asked(line);
    expect(answer).toMatchObject({ dueDate: '2025-09-22', dueAt: '2025-09-22T15:00:00.000Z' });
    expect(answer).not.toHaveProperty('stricterDate');
    expect((await tenggat(words(line))).stdout).toMatch(
      /^JENDELA-DRH: paling lambat Senin, 22 September 2025 pukul 24.00 WIT\.\n/,
    );
  });

  it('a count past 2027 warns people that it is provisional', async () => {
    const { stdout } = await tenggat(words('deadline --rule NI-USUL --trigger 2027-12-29'));
    expect(stdout).toMatch(
      /\nSEMENTARA: Libur nasional dan cuti bersama baru diketahui dari 2024-01-01 sampai 2027-12-31;/,
    );
  });
});

describe.concurrent('tenggat calendar year and export', () => {
  it('2026 has 240 working days of five in a week, and its days off have names and a decree', async () => {
    expect(await asked('calendar year 2026')).toMatchObject({ year: 2026, workingDays: 240, provisional: false });
    const { stdout } = await tenggat(words('calendar year 2026'));
    expect(stdout).toMatch(/^2026: 240 hari kerja \(5 hari kerja seminggu\)\.\n/);
    expect(stdout).toContain('Sel, 25 Agu 2026 * Maulid Nabi Muhammad SAW [1]\n');
  });

  it('what was known on a day goes out, and nothing later', async () => {
    const all = await asked('calendar export');
    const early = await asked('calendar export --known-at 2025-08-06 --region 51');
    expect(all).toHaveLength(shippedDecrees.length);
    expect(early.map(({ id }: { id: string }) => id)).toEqual([
      'skb-2024',
      'keppres-10-2024',
      'skb-2024-perubahan-1',
      'skb-2025',
      'keppres-33-2024',
    ]);
  });
});

it('the examples in README.md answer what they say', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/^\$ npm run -s tenggat -- (.*)\n([^`]*)```/gm)];
  expect(examples).toHaveLength(2);
  for (const [, line = '', shown] of examples) expect((await tenggat(words(line))).stdout).toBe(shown);
});

describe.concurrent('what cannot be answered is named in one sentence', () => {
  const ADD = 'calendar add --from 2026-01-05 --days 3';
  const DEADLINE = 'deadline --trigger 2026-01-05 --rule';
  it.each([
    ['DATE_INVALID', 'calendar add --days 3 --from 2026-02-30'],
    ['DATE_INVALID', `${ADD} --known-at kemarin`],
    ['DAYS_INVALID', 'calendar add --from 2026-01-05 --days -1'],
    ['DAYS_INVALID', 'calendar add --from 2026-01-05 --days 2.5'],
    ['WORK_WEEK_UNKNOWN', `${ADD} --work-week 21`],
    ['REGION_UNKNOWN', `${ADD} --region 51.99`],
    ['CUTI_BERSAMA_UNKNOWN', `${ADD} --cuti-bersama ya`],
    ['YEAR_INVALID', 'calendar year 26'],
    ['ZONE_UNKNOWN', `${DEADLINE} NI-USUL --zone WIS`],
    ['TIME_INVALID', `${DEADLINE} NI-USUL --trigger-time 24:00`],
    ['RULE_OPENS_NO_CLOCK', `${DEADLINE} PENGANGKATAN`],
    ['LETTER_MISSING', `${DEADLINE} JENDELA-DRH`],
    ['LETTER_NOT_TAKEN', `${DEADLINE} NI-USUL --letter 2026-01-09`],
    ['COMMAND_INVALID', 'calendar add --days 3'],
  ])('%s: tenggat %s', async (name, line) => {
    const { code, stdout, stderr } = await tenggat(words(line));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^${name}: [^\\n]+\\n$`));
  });

  it('RULE_UNKNOWN lists the rules there are', async () => {
    const { code, stderr } = await tenggat(words(`${DEADLINE} NI-USULAN`));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^RULE_UNKNOWN: [^\n]+\n( {2}[A-Z-]+\n)+$/);
    expect(stderr).toContain('  NI-USUL\n');
  });
});
