import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVerifier } from './command.ts';
import { berkasOf, logKey, type Made, otherKey, toldByAll, witnessKey } from './testing/berkas.ts';
import { zipOf } from './testing/zip-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenggat-verify-'));
const at = (name: string) => join(folder, name);
let made: Made;

beforeAll(async () => {
  made = await berkasOf();
  writeFileSync(at('berkas.zip'), made.zip());
  writeFileSync(at('checkpoint'), made.note);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines that say how each check went. */
const checks = (out: string) =>
  out
    .split('\n')
    .filter((line) => /^\d\. /.test(line))
    .map((line) => line.slice(0, 18).trimEnd());

describe('whoever runs the verifier', () => {
  it('reads one line per check and what it came to, and gets 0', () => {
    const { out, exit } = runVerifier([at('berkas.zip'), '--log-key', logKey, '--witness', witnessKey]);
    expect(exit).toBe(0);
    expect(checks(out)).toEqual(['1. TERBUKTI', '2. TERBUKTI', '3. TIDAK DIPERIKSA', '4. TERBUKTI', '5. TERBUKTI']);
    expect(out).toContain('Saksi saksi.example menandatangani kepala ini pada 2026-01-06T00:00:00.000Z.');
    expect(out).toContain(`Kunci log menurut berkas ini, dan tercatat dalam log (bukan bukti): ${logKey}`);
    expect(out.split('\n').at(-1)).toBe('Kesimpulan: TERBUKTI, selain pemeriksaan 3 yang tidak dilakukan di sini.');
  });

  it('gets 1 and the code where it is not proven', () => {
    const { out, exit } = runVerifier([at('berkas.zip'), '--log-key', otherKey]);
    expect(exit).toBe(1);
    expect(checks(out)[0]).toBe('1. TIDAK TERBUKTI');
    expect(out).toContain('CHECKPOINT_FORGED');
    expect(out).toContain('Kesimpulan: TIDAK TERBUKTI.');
  });

  it('gets 2 where something is contested by law', async () => {
    const told = toldByAll();
    const head = {
      effectiveOn: '2026-01-04',
      recordedAt: Date.parse('2026-01-04T02:00:00Z'),
      by: { kind: 'official', account: 'administrator', role: 'administrator' },
    };
    told
      .find(({ stream }) => stream === 'authority/7100/register')!
      .events.push({ type: 'authority-revoked', of: 1, on: '2025-12-01', ...head, seq: 14 });
    writeFileSync(at('disputed.zip'), (await berkasOf(told)).zip());
    const { out, exit } = runVerifier([at('disputed.zip'), '--log-key', logKey]);
    expect(exit).toBe(2);
    expect(checks(out)[4]).toBe('5. DIPERSOALKAN');
  });

  it('gets 2 where a run goes on: what it has not told yet cannot be compared', () => {
    const evidence = structuredClone(made.evidence) as unknown as { cases: { openRun?: object }[] };
    evidence.cases[0]!.openRun = { workflow: 'appointment/7100/dd951eefa36063fcc386', run: 'later' };
    writeFileSync(at('open.zip'), zipOf({ 'evidence.json': JSON.stringify(evidence), ...made.files }));
    const { out, exit } = runVerifier([at('open.zip'), '--log-key', logKey]);
    expect(exit).toBe(2);
    expect(out).toContain('RUN_OPEN');
  });

  it('reads in Indonesian what the audit of whoever made the file said, as a claim', () => {
    const evidence = structuredClone(made.evidence) as unknown as { cases: { stream: string; verdict?: object }[] };
    const { stream } = evidence.cases[0]!;
    const said = (verdict: object) => {
      evidence.cases[0]!.verdict = verdict;
      writeFileSync(at('claimed.zip'), zipOf({ 'evidence.json': JSON.stringify(evidence), ...made.files }));
      return runVerifier([at('claimed.zip'), '--log-key', logKey]).out;
    };
    expect(said({ result: 'open', checks: { replayed: { result: 'passed' } } })).toContain(
      `Menurut audit pembuat berkas (pernyataan, bukan bukti), ${stream} belum dapat dibuktikan; riwayatnya, dijalankan ulang: lulus.`,
    );
    expect(said({ result: 'perfect' })).toContain(
      `${stream} "perfect"; riwayatnya, dijalankan ulang: tanpa keterangan.`,
    );
  });

  it('reads the first claims of a file of many, and how many more there are', () => {
    const evidence = structuredClone(made.evidence) as unknown as { cases: { stream: string; verdict?: object }[] };
    const verdict = { result: 'passed' };
    evidence.cases = Array.from({ length: 40 }, (_, n) => ({
      ...evidence.cases[0]!,
      stream: `appointment/7100/${n}`,
      verdict,
    }));
    writeFileSync(at('many.zip'), zipOf({ 'evidence.json': JSON.stringify(evidence), ...made.files }));
    const { out } = runVerifier([at('many.zip'), '--log-key', logKey]);
    expect(out.match(/^Menurut audit/gm)).toHaveLength(12);
    expect(out).toContain('dan pernyataan tentang 28 lagi (lihat --json).');
  });

  it('is given the same as JSON', () => {
    const { out, exit } = runVerifier([at('berkas.zip'), '--log-key', logKey, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ format: 'tenggat-verification/1', result: 'passed', head: { origin: 'log.tenggat.example', size: 129 } },
      checks: {
        logged: { result: 'passed', findings: [] },
        replayed: { result: 'unknown', findings: [{ code: 'NOT_ASKED' }] },
      },
    });
  });

  it('compares it with another berkas, or with a head that somebody else was shown', async () => {
    const against = (name: string) => runVerifier([at('berkas.zip'), '--log-key', logKey, '--against', at(name)]);
    expect(against('berkas.zip').exit).toBe(0);
    expect(against('checkpoint').exit).toBe(0);
    const told = toldByAll();
    told.find(({ stream }) => stream === 'authority/7100/register')!.events[5]!.effectiveOn = '2025-08-09';
    writeFileSync(at('forked.zip'), (await berkasOf(told)).zip());
    expect(against('forked.zip')).toMatchObject({ exit: 1, out: expect.stringContaining('LOG_FORKED') });
    writeFileSync(at('unsigned'), made.note.replace('129', '130'));
    expect(against('unsigned')).toMatchObject({ exit: 1, out: expect.stringContaining('FILE_UNREADABLE') });
  });

  it.each([
    [[], 'Sebutkan satu berkas bukti.'],
    [['berkas.zip'], 'Sebutkan sekurangnya satu kunci log'],
    [['berkas.zip', '--log-key', 'nothing'], 'bukan kunci yang utuh'],
    [['nowhere.zip', '--log-key', logKey], 'tidak dapat dibaca'],
    [['berkas.zip', '--log-key', logKey, '--against', 'nowhere'], 'tidak dapat dibaca'],
    [['berkas.zip', '--log-key', logKey, '--more'], 'opsi yang tidak dikenal'],
    [['berkas.zip', 'berkas.zip', '--log-key', logKey], 'Sebutkan satu berkas bukti.'],
  ])('is told how to ask: %j', (args, sentence) => {
    const { out, exit } = runVerifier(args.map((one) => (one.endsWith('.zip') ? at(one) : one)));
    expect(exit).toBe(2);
    expect(out).toContain(sentence);
    expect(out).toContain('Pemakaian:');
  });

  it.each<[string, () => Buffer | string]>([
    ['nothing', () => ''],
    ['text', () => 'not a file of ours'],
    ['an archive of other things', () => zipOf({ 'a.txt': 'x' })],
    ['no JSON', () => zipOf({ 'evidence.json': '{' })],
    ['null', () => zipOf({ 'evidence.json': 'null' })],
    ['another format', () => zipOf({ 'evidence.json': '{"format":"tenggat-evidence/2"}' })],
    ['lists that are none', () => zipOf({ 'evidence.json': '{"format":"tenggat-evidence/1","cases":1}' })],
    ['a berkas that is cut off', () => made.zip().subarray(0, -100)],
    [
      'events that are none',
      () =>
        zipOf({
          'evidence.json': JSON.stringify({ ...made.evidence, cases: [{ stream: 'x', events: [1], runs: [] }] }),
        }),
    ],
    [
      'JSON without end',
      () =>
        zipOf({
          'evidence.json': `{"format":"tenggat-evidence/1","cases":${'['.repeat(40_000)}${Array.from({ length: 9 }, (_, n) => n * 7_919).join()}`,
        }),
    ],
  ])('of %s is told in a sentence, never with a stack', (_, content) => {
    writeFileSync(at('garbage'), content());
    for (const json of [[], ['--json']]) {
      const { out, exit } = runVerifier([at('garbage'), '--log-key', logKey, ...json]);
      expect(exit).toBe(1);
      expect(out).toContain('FILE_UNREADABLE');
      expect(out).not.toMatch(/Error|\.ts:|\bat /);
    }
  });

  it('sees no more than text of what others wrote', () => {
    const evidence = structuredClone(made.evidence) as unknown as { cases: { stream: string }[] };
    evidence.cases[0]!.stream = 'appointment/\u001b[2J\u202e';
    writeFileSync(at('odd.zip'), zipOf({ 'evidence.json': JSON.stringify(evidence), ...made.files }));
    const { out } = runVerifier([at('odd.zip'), '--log-key', logKey]);
    for (const odd of ['\u001b', '\u202e']) expect(out).not.toContain(odd);
  });

  it('meets every member of a file as something else, and is never shown a stack', () => {
    const odd: unknown[] = [null, 0, -1, 1e308, '', 'x', [], {}, true];
    let n = 0;
    const walk = (holder: Record<string, unknown>, depth: number): void => {
      // Of a list its first two will do.
      for (const key of Object.keys(holder).slice(0, Array.isArray(holder) ? 2 : undefined)) {
        const kept = holder[key];
        holder[key] = odd[n++ % odd.length];
        writeFileSync(at('fuzz.zip'), zipOf({ 'evidence.json': JSON.stringify(evidence) }));
        const { out } = runVerifier([at('fuzz.zip'), '--log-key', logKey]);
        expect(out).not.toMatch(/Error|\.ts:|\n\s+at /);
        holder[key] = kept;
        if (depth > 0 && kept !== null && typeof kept === 'object') walk(kept as Record<string, unknown>, depth - 1);
      }
    };
    // As much of the file as has one of everything.
    const [one] = structuredClone(made.evidence.cases);
    const evidence = {
      ...structuredClone(made.evidence),
      cases: [{ ...one, events: one?.events.slice(6, 8) }],
      supporting: [],
    };
    walk(evidence as unknown as Record<string, unknown>, 6);
    expect(n).toBeGreaterThan(100);
  });
});
