import { setTimeout as pause } from 'node:timers/promises';
import { batchDays } from '../../cli/demo/scenario.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { seededRandom } from '../../simulator/random.ts';
import { type Demo, type Played, startDemo } from './demo.ts';
import { type Part, parts } from './process-tree.ts';

type Victim = Part | 'supervisor';
export type Landed = Record<Victim, number>;

/** So many kills fall on one day; between the volleys the scenario gets on. */
const inVolley = 10;
/** Milliseconds between one kill and the next: often a process falls while others are still coming back. */
const [shortest, longest] = [300, 1_200];
/** So many days at the end are left in peace: the demo may not be over before the last volley is. */
const spared = 10;

type Volley = {
  readonly day: CivilDate;
  readonly kills: readonly { readonly victim: Victim; readonly afterMs: number }[];
};

/** Who dies when, each as many times, in volleys all over the scenario: the same seed gives the same plan. */
function planOf(seed: number, times: number): readonly Volley[] {
  const random = seededRandom(seed, 'kills');
  const all = random.shuffled([...parts, 'supervisor' as const].flatMap((victim) => Array<Victim>(times).fill(victim)));
  const days = batchDays().slice(0, -spared);
  const volleys = Math.ceil(all.length / inVolley);
  return Array.from({ length: volleys }, (_, nth) => {
    const [from, to] = [nth, nth + 1].map((edge) => Math.floor((edge * days.length) / volleys)) as [number, number];
    const kills = all.slice(nth * inVolley, (nth + 1) * inVolley);
    return {
      day: days[random.int(from, to - 1)]!.on,
      kills: kills.map((victim) => ({ victim, afterMs: random.int(shortest, longest) })),
    };
  });
}

/** Plays a demo to its end while its processes are killed; a killed supervisor is started again, and goes on. */
export async function playKilled(
  played: Played,
  { seed, times }: { readonly seed: number; readonly times: number },
): Promise<{ readonly landed: Landed; readonly demo: Demo }> {
  const landed: Landed = { worker: 0, api: 0, engine: 0, postgres: 0, supervisor: 0 };
  let demo = startDemo(played);
  for (const { day, kills } of planOf(seed, times)) {
    for (const { victim, afterMs } of kills) {
      await demo.plays(day);
      await pause(afterMs);
      if (victim === 'supervisor') {
        await demo.killSupervisor();
        demo = startDemo(played);
      } else await demo.kill(victim);
      landed[victim] += 1;
    }
  }
  return { landed, demo };
}
