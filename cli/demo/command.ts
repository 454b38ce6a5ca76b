import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { epochDay } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import type { SandboxAccount } from '../../simulator/accounts.ts';
import { planBatch } from '../../simulator/palembang.ts';
import { inventPeople } from '../../simulator/people.ts';
import type { SiasnCredentials } from '../../simulator/secrets.ts';
import { openFolder, type SandboxFolder } from '../stack/folder.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { dates, waysOf } from './agenda.ts';
import { readFiles } from './batch-steps.ts';
import { type Office, openOffice } from './office.ts';
import { checkOpenRuns } from './open-runs.ts';
import { portal } from './portal.ts';
import { addsUp, inWords, type Report, readReport } from './report.ts';
import { type Day, scenario } from './scenario.ts';
import { whereToLook } from './where-to-look.ts';

export type DemoOptions = {
  readonly people: number;
  readonly once: boolean;
  readonly fresh: boolean;
  readonly report?: string;
  readonly seed?: number;
};

type Returned = Office['returned'] extends Map<number, infer Back> ? Back : never;

/** How far the scenario has been played; kept after each of its days. */
type Progress = {
  readonly seed: number;
  readonly people: number;
  readonly done: number;
  readonly formation: string;
  readonly returned: readonly (readonly [number, Returned])[];
  readonly wallSeconds: number;
};

/** `tenggat demo`: a whole sandbox on this machine, and a batch played through it. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { people, once, fresh, seed = 2025 } = options;
  const path = join(process.env.TENGGAT_DATA_DIR ?? '.tenggat', 'demo');
  if (fresh) await removePostgres(join(path, 'postgres'));
  const folder = openFolder(path, { fresh });
  const batch = await folder.keep('batch.json', () => ({ seed, people }));
  if (batch.people !== people || batch.seed !== seed) {
    throw Object.assign(
      new Error(
        `Di sini sudah ada peragaan dengan ${batch.people} calon. Lanjutkan dengan --people ${batch.people}, atau mulai baru dengan --fresh.`,
      ),
      { code: 'DEMO_OTHER_BATCH' },
    );
  }
  const say = (text: string) => console.error(text);
  const stack = await startStack({
    folder,
    batch,
    startAt: instantAt(dates.opened, '08:00', 'WIB'),
    say,
    onProcess: (event) => tellTrouble(event, say),
  });
  const interrupted = new Promise<'interrupted'>((resolve) => {
    process.once('SIGINT', () => resolve('interrupted'));
    process.once('SIGTERM', () => resolve('interrupted'));
  });
  try {
    await checkOpenRuns(stack, folder);
    const played = await Promise.race([play(stack, folder, batch, say), interrupted]);
    if (played === 'interrupted') return;
    console.log(inWords(played));
    if (options.report) writeFileSync(options.report, `${JSON.stringify(played, null, 2)}\n`);
    if (!addsUp(played))
      throw Object.assign(new Error('Jumlah akhir tidak sama dengan jumlah usulan.'), { code: 'DEMO_FIGURES' });
    if (once) return;
    console.log(whereToLook(stack, folder, played.caseIds[0]));
    await interrupted;
  } finally {
    say('Menghentikan semua …');
    await stack.stop();
  }
}

async function play(
  stack: Stack,
  folder: SandboxFolder,
  batch: { seed: number; people: number },
  say: (text: string) => void,
): Promise<Report> {
  const began = Date.now();
  const progress = folder.read<Progress>('progress.json');
  const office = officeOf(stack, folder, batch);
  const days = scenario();
  if (progress) {
    office.formation = progress.formation;
    for (const [row, back] of progress.returned) office.returned.set(row, back);
    if (office.formation) await readFiles(office);
  }
  for (const [index, day] of days.entries()) {
    if (index < (progress?.done ?? 0)) continue;
    say(`${day.on}  ${day.title}`);
    await office.goTo(day.on);
    await day.play(office);
    folder.write('progress.json', {
      ...batch,
      done: index + 1,
      formation: office.formation,
      returned: [...office.returned],
      wallSeconds: (progress?.wallSeconds ?? 0) + seconds(began),
    });
  }
  return readReport(stack.databaseUrl, office.formation, {
    people: batch.people,
    simulatedDays: span(days),
    wallSeconds: (progress?.wallSeconds ?? 0) + seconds(began),
  });
}

function officeOf(stack: Stack, folder: SandboxFolder, { seed, people }: { seed: number; people: number }): Office {
  const accounts = folder.read<{ accounts: SandboxAccount[] }>('secrets/sandbox-accounts.json')?.accounts ?? [];
  const credentials = folder.read<SiasnCredentials>('secrets/siasn-credentials.json');
  return openOffice(
    { apiUrl: stack.apiUrl, issuer: `${stack.simulatorUrl}/oidc`, accounts },
    {
      seed,
      people: inventPeople(seed, people),
      ways: waysOf(planBatch(seed, people)),
      portal: portal(stack.simulatorUrl, credentials?.portalToken ?? ''),
    },
  );
}

function tellTrouble(event: { type: string; name: string }, say: (text: string) => void): void {
  if (event.type === 'exited') say(`Proses ${event.name} berhenti; dinyalakan lagi.`);
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}

function span(days: readonly Day[]): number {
  const first = days[0]?.on;
  const last = days.at(-1)?.on;
  return first && last ? epochDay(last) - epochDay(first) : 0;
}
