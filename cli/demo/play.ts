import { epochDay } from '../../domain/calendar/civil-date.ts';
import type { SandboxAccount } from '../../simulator/accounts.ts';
import { planBatch } from '../../simulator/palembang.ts';
import { inventPeople } from '../../simulator/people.ts';
import type { SiasnCredentials } from '../../simulator/secrets.ts';
import type { Batch } from '../stack/environment.ts';
import type { SandboxFolder } from '../stack/folder.ts';
import type { Stack } from '../stack/stack.ts';
import { waysOf } from './agenda.ts';
import { readFiles } from './batch-steps.ts';
import type { Day } from './day.ts';
import { type Office, openOffice } from './office.ts';
import { portal } from './portal.ts';
import { type Report, readReport } from './report.ts';
import { scenario } from './scenario.ts';

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

type Playing = {
  readonly stack: Stack;
  readonly folder: SandboxFolder;
  readonly batch: Batch;
  readonly say: (text: string) => void;
  /** What is played; a batch and its contract years unless told otherwise. */
  readonly days?: readonly Day[];
};

/** Plays the scenario to its end, from where this folder's last play stopped. Without a batch there is nothing to report. */
export async function play(
  { stack, folder, batch, say, days = scenario() }: Playing,
  office: Office,
): Promise<Report | undefined> {
  const began = Date.now();
  const progress = folder.read<Progress>('progress.json');
  office.say = say;
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
  if (office.formation === '') return undefined;
  return readReport(stack, office.formation, {
    people: batch.people,
    simulatedDays: span(days),
    wallSeconds: (progress?.wallSeconds ?? 0) + seconds(began),
  });
}

/** The office of this sandbox's batch, with the accounts and credentials that its simulator made. */
export function officeOf(stack: Stack, folder: SandboxFolder, { seed, people }: Batch): Office {
  const accounts = folder.read<{ accounts: SandboxAccount[] }>('secrets/sandbox-accounts.json')?.accounts ?? [];
  const credentials = folder.read<SiasnCredentials>('secrets/siasn-credentials.json');
  return openOffice(
    { apiUrl: stack.apiUrl, issuer: `${stack.simulatorUrl}/oidc`, accounts },
    {
      seed,
      people: inventPeople(seed, people),
      ways: waysOf(planBatch(seed, people)),
      portal: portal(stack.simulatorUrl, credentials?.portalToken ?? ''),
      simulatorUrl: stack.simulatorUrl,
    },
  );
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}

function span(days: readonly Day[]): number {
  const first = days[0]?.on;
  const last = days.at(-1)?.on;
  return first && last ? epochDay(last) - epochDay(first) : 0;
}
