import { condition, defineQuery, defineSignal, proxyActivities, setHandler, sleep } from '@temporalio/workflow';

const DAY = 86_400_000;

/** Two timers ten days apart; the answer is when each fired, in milliseconds since the epoch. */
export async function twoTimers(): Promise<number[]> {
  const fired: number[] = [];
  for (let i = 0; i < 2; i += 1) {
    await sleep(10 * DAY);
    fired.push(Date.now());
  }
  return fired;
}

/** Keeps a counter until it is told to end. */
export async function counter(): Promise<number> {
  let count = 0;
  let ended = false;
  setHandler(defineQuery<number>('count'), () => count);
  setHandler(defineSignal('add'), () => {
    count += 1;
  });
  setHandler(defineSignal('end'), () => {
    ended = true;
  });
  await condition(() => ended);
  return count;
}

/** An errand outside, tried again after a second, and then only after a minute. */
export async function errand(): Promise<void> {
  const retry = { initialInterval: '1s', backoffCoefficient: 60 };
  await proxyActivities<{ goOut(): Promise<void> }>({ startToCloseTimeout: '1m', retry }).goOut();
}
