import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../simulator/random.ts';
import { type Demo, type Played, startDemo } from './demo.ts';
import { type Part, parts } from './process-tree.ts';

type Victim = Part | 'supervisor';
export type Landed = Record<Victim, number>;

/** Milliseconds between one kill and the next: often a process falls while others are still coming back. */
const [shortest, longest] = [300, 2_000];

/** Which process dies after how long a pause, each as many times: the same seed gives the same plan. */
function planOf(seed: number, times: number): readonly { readonly victim: Victim; readonly afterMs: number }[] {
  const random = seededRandom(seed, 'kills');
  const victims = [...parts, 'supervisor' as const].flatMap((victim) => Array.from({ length: times }, () => victim));
  return random.shuffled(victims).map((victim) => ({ victim, afterMs: random.int(shortest, longest) }));
}

/** Plays a demo to its end while its processes are killed; a killed supervisor is started again, and goes on. */
export async function playKilled(
  played: Played,
  { seed, times }: { readonly seed: number; readonly times: number },
): Promise<{ readonly landed: Landed; readonly demo: Demo }> {
  const landed: Landed = { worker: 0, api: 0, engine: 0, postgres: 0, supervisor: 0 };
  let demo = startDemo(played);
  for (const { victim, afterMs } of planOf(seed, times)) {
    await demo.playing();
    await pause(afterMs);
    if (victim === 'supervisor') {
      await demo.killSupervisor();
      demo = startDemo(played);
    } else await demo.kill(victim);
    landed[victim] += 1;
  }
  return { landed, demo };
}
