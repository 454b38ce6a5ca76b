import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { instantAt } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { openFolder } from '../stack/folder.ts';
import { startStack } from '../stack/stack.ts';
import { dates } from './agenda.ts';
import type { Day } from './day.ts';
import { lawStory } from './law-story.ts';
import { checkOpenRuns } from './open-runs.ts';
import { officeOf, play } from './play.ts';
import { addsUp, inWords } from './report.ts';
import { batchDays, openingDay, scenario } from './scenario.ts';
import { whereToLook } from './where-to-look.ts';

export type DemoOptions = {
  readonly people: number;
  readonly once: boolean;
  readonly fresh: boolean;
  readonly report?: string;
  readonly seed?: number;
  readonly story: string;
};

/**
 * `tenggat demo`: a whole sandbox on this machine, and a batch played through it. Ctrl-C stops everything: exit code 0
 * once the scenario is over, 130 (143 for SIGTERM) while it is still played; the next start goes on from there.
 */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { people, once, fresh, seed = 2025, story } = options;
  const days = storyOf(story);
  const path = join(process.env.TENGGAT_DATA_DIR ?? '.tenggat', 'demo');
  if (fresh) await removePostgres(join(path, 'postgres'));
  const folder = openFolder(path, { fresh });
  const batch = await folder.keep('batch.json', () => ({ seed, people, story }));
  if (batch.people !== people || batch.seed !== seed || batch.story !== story) {
    throw Object.assign(
      new Error(
        `Di sini sudah ada peragaan "${batch.story}" dengan ${batch.people} calon dari benih ${batch.seed}. Lanjutkan dengan --story ${batch.story} --people ${batch.people} --seed ${batch.seed}, atau mulai baru dengan --fresh.`,
      ),
      { code: 'DEMO_OTHER_BATCH' },
    );
  }
  const say = (text: string) => console.error(text);
  const stack = await startStack({
    folder,
    batch,
    startAt: instantAt(dates.begins, '08:00', 'WIB'),
    say,
    onProcess: troubleTeller(say),
    beforeWork: (stack) => checkOpenRuns(stack, folder),
  });
  const interrupted = new Promise<'SIGINT' | 'SIGTERM'>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  let cutShortBy: 'SIGINT' | 'SIGTERM' | undefined;
  try {
    const played = await Promise.race([
      play({ stack, folder, batch, say, days }, officeOf(stack, folder, batch)),
      interrupted,
    ]);
    if (typeof played === 'string') {
      cutShortBy = played;
      return;
    }
    if (played) {
      console.log(inWords(played));
      if (options.report) writeFileSync(options.report, `${JSON.stringify(played, null, 2)}\n`);
      if (!addsUp(played))
        throw Object.assign(new Error('Jumlah akhir tidak sama dengan jumlah usulan.'), { code: 'DEMO_FIGURES' });
    }
    if (once) return;
    console.log(whereToLook(stack, folder, played?.caseIds[0]));
    await interrupted;
  } finally {
    say('Menghentikan semua …');
    await stack.stop();
    // The play still asks for answers that nobody gives any more, and would for minutes.
    if (cutShortBy) process.exit(128 + constants.signals[cutShortBy]);
  }
}

function storyOf(story: string): readonly Day[] {
  const stories: Readonly<Record<string, () => readonly Day[]>> = {
    years: scenario,
    batch: batchDays,
    law: lawStory,
    office: openingDay,
  };
  const days = stories[story]?.();
  if (days) return days;
  const message = `Cerita "${story}" tidak ada; pilih: ${Object.keys(stories).join(', ')}.`;
  throw Object.assign(new Error(message), { code: 'STORY_UNKNOWN' });
}

/** Says which process fell, and when it is back. */
function troubleTeller(say: (text: string) => void): (event: { type: string; name: string }) => void {
  const fallen = new Set<string>();
  return ({ type, name }) => {
    if (type === 'exited') {
      fallen.add(name);
      say(`Proses ${name} berhenti; dinyalakan lagi.`);
    }
    if (type === 'ready' && fallen.delete(name)) say(`Proses ${name} melayani lagi.`);
  };
}
