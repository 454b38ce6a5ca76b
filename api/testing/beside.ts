import { setImmediate as otherWork } from 'node:timers/promises';
import type { Edges } from '../edges.ts';
import { now, serveApi, type TestApi, testEdges, testKeys } from './api.ts';

type Stoppable = { stop(): Promise<void> };

/** Other processes of the same API, each with edges of its own, and whatever else a test has listening. */
export function besides(api: () => TestApi) {
  const listening: Stoppable[] = [];
  return {
    async withEdges(edges: Partial<Edges>, more: Partial<Parameters<typeof serveApi>[0]> = {}) {
      const { db, engine, log } = api();
      const parts = { db, keys: testKeys, engine, clock: async () => now, log };
      const one = await serveApi({ ...parts, edges: { ...testEdges, ...edges }, ...more });
      listening.push(one);
      return one;
    },
    also: (one: Stoppable) => void listening.push(one),
    async stop() {
      for (const one of listening.splice(0)) await one.stop();
    },
  };
}

/** Asks until the answer is as wanted. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await otherWork();
  }
}
