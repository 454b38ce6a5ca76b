import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/check/tool.ts';
import { dates } from '../../cli/demo/agenda.ts';
import { batchDays } from '../../cli/demo/scenario.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Demo, startDemo } from './demo.ts';
import { ledgerIn, serverFolder } from './ledger.ts';

const people = ['--story', 'batch', '--people', '20'];
const temporary: string[] = [];
const demos: Demo[] = [];
let dataDir: string;
let whole: { readonly demo: Demo; readonly report: string };

const demo = (args: readonly string[], sources?: string, folder = dataDir): Demo => {
  const started = startDemo(folder, args, sources);
  demos.push(started);
  return started;
};
const kept = (name: string) => readFileSync(join(dataDir, 'demo', name), 'utf8');
const daysIn = (said: readonly string[]) => said.flatMap((line) => /^\d{4}-\d\d-\d\d(?= )/.exec(line) ?? []);
/** What it said besides what it is doing. */
const news = (said: readonly string[]) => said.filter((line) => !line.endsWith(' …'));

beforeAll(async () => {
  dataDir = await folder('tenggat-resume-');
  // One that nobody interrupts, beside all the others.
  const other = await folder('tenggat-whole-');
  const report = join(other, 'report.json');
  whole = { demo: demo([...people, '--once', '--report', report], undefined, other), report };
});

afterAll(async () => {
  for (const one of demos) await one.end();
  for (const path of temporary) {
    await removePostgres(join(path, 'demo', 'postgres'));
    await rm(path, { recursive: true });
  }
}, 60_000);

// What a process has started, only /proc tells.
describe.skipIf(process.platform !== 'linux')('a demo on a folder that was played in before', () => {
  it('ends at Ctrl-C with all that it started, and says by 130 that the scenario is not over', async () => {
    const first = demo(people);
    await first.says('2025-09-16 ');
    expect(await first.interrupt()).toMatchObject({ code: 130, signal: null });
  });

  it('goes on with the day on which it was interrupted, not at the beginning', async () => {
    const { done } = JSON.parse(kept('progress.json')) as { done: number };
    const second = demo(people);
    await second.says('2025-12-17 ');
    const { code, said } = await second.interrupt();
    expect(code).toBe(130);
    expect(daysIn(said)[0]).toBe(batchDays()[done]?.on);
    expect(daysIn(said)[0]).not.toBe(dates.opened);
  });

  it('refuses another number of people, or other people, in one line, and starts nothing', async () => {
    for (const other of [
      ['--people', '21'],
      [...people, '--seed', '1'],
    ]) {
      const { code, said } = await demo(other).ended;
      const line = expect.stringMatching(/^DEMO_OTHER_BATCH: .*--people 20 --seed 2025.*--fresh/);
      expect({ code, said }).toEqual({ code: 1, said: [line] });
    }
  });

  it('refuses workflows that would take the open files another way, and touches none of them', async () => {
    const before = { files: keptFiles(), ledger: await ledgerIn(dataDir) };
    const changed = await copyOfSources((text) => {
      const [upload, contract] = [/ {2}await uploadSk\(file\);\n/, / {2}await file\.until\(.*signedBy.*\n/].map(
        (line) => line.exec(text)?.[0] ?? '',
      ) as [string, string];
      return text.replace(upload + contract, contract + upload);
    });
    const { code, said } = await demo(people, changed).ended;
    expect(news(said)).toEqual([expect.stringMatching(/^DEMO_CODE_CHANGED: .*--fresh/)]);
    expect(code).toBe(1);
    expect({ files: keptFiles(), ledger: await ledgerIn(dataDir) }).toEqual(before);
  });

  it('goes on with workflows that differ and go the same way, to the report of a demo nobody interrupted', async () => {
    const before = kept('played-with.json');
    const commented = await copyOfSources((text) => `// A remark.\n${text}`);
    const report = join(dataDir, 'report.json');
    const last = demo([...people, '--report', report], commented);
    await last.says('Ctrl-C ');
    // The scenario is over: Ctrl-C is how one leaves.
    expect(await last.interrupt()).toMatchObject({ code: 0, signal: null });
    expect(kept('played-with.json')).not.toBe(before);
    expect(await whole.demo.ended).toMatchObject({ code: 0 });
    expect(await figures(report)).toEqual(await figures(whole.report));
  });

  it('reports all figures and no others', async () => {
    const report = JSON.parse(await readFile(whole.report, 'utf8'));
    expect(Object.keys(report)).toEqual([
      'people',
      'proposed',
      'notDetermined',
      'refused',
      'niIssued',
      'appointed',
      'contracted',
      'started',
      'stillOpen',
      'returned',
      'breaches',
      'recordedLate',
      'escalations',
      'tasks',
      'remindersSent',
      'digests',
      'bulkRuns',
      'decisions',
      'refusedDecisions',
      'cancelled',
      'imported',
      'employed',
      'stillEmployed',
      'renewed',
      'notRenewed',
      'lapsed',
      'pensionAge',
      'converted',
      'relocated',
      'terminated',
      'evaluations',
      'missingEvaluations',
      'receivedFiles',
      'receiverDiffers',
      'receivedOutOfOrder',
      'simulatedDays',
      'wallSeconds',
      'caseIds',
    ]);
    const { caseIds, cancelled, terminated, ...counts } = report;
    expect(terminated).toEqual({});
    expect(Object.keys(cancelled)).toEqual(['resigned', 'deemedResigned', 'died']);
    for (const count of [...Object.values(counts), ...Object.values(cancelled)])
      expect(count).toSatisfy((number: number) => Number.isSafeInteger(number) && number >= 0);
    expect(new Set(caseIds).size).toBe(counts.proposed - counts.notDetermined);
  });

  it('starts over with --fresh, and leaves nothing of what was', async () => {
    const server = await serverFolder(dataDir);
    const old = [join(server, 'old'), join(dataDir, 'demo', 'old')];
    for (const file of old) await writeFile(file, '');
    const key = kept('master-key');
    const fresh = demo([...people, '--fresh']);
    await fresh.says('2025-08-19 ');
    const { code, said } = await fresh.interrupt();
    expect({ code, from: daysIn(said)[0] }).toEqual({ code: 130, from: dates.opened });
    for (const file of old) await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(kept('master-key')).not.toBe(key);
    await removePostgres(join(dataDir, 'demo', 'postgres'));
    await expect(stat(server)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

/** What of a sandbox's folder a demo that goes on must find as it was left. */
function keptFiles(): readonly string[] {
  return ['batch.json', 'progress.json', 'played-with.json', 'master-key', 'payload-keys', 'ports.json'].map(kept);
}

/** The whole tree, with one change to the sequence of an appointment. */
async function copyOfSources(change: (text: string) => string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'tenggat-sources-'));
  temporary.push(copy);
  for (const room of [
    'activities',
    'api',
    'audit',
    'cli',
    'domain',
    'platform',
    'registry',
    'simulator',
    'worker',
    'workflows',
  ])
    await cp(join(ROOT, room), join(copy, room), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(copy, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const prose = join(copy, 'workflows', 'appointment.ts');
  const text = await readFile(prose, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error('Nothing was changed: the prose reads otherwise than this test believes');
  await writeFile(prose, changed);
  return copy;
}

async function figures(report: string): Promise<object> {
  const { wallSeconds: _, ...same } = JSON.parse(await readFile(report, 'utf8'));
  return same;
}

async function folder(name: string): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), name));
  temporary.push(path);
  return path;
}
