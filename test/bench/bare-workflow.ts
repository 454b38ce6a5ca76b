import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '30s' });

export const bareUpdate = defineUpdate<number, [number]>('bare');
export const withActivity = defineUpdate<number, [number]>('with-activity');

/** The least that can be asked of the engine: an update that only answers, and one that waits for an activity. */
export async function bare(): Promise<void> {
  setHandler(bareUpdate, (value) => value);
  setHandler(withActivity, async (value) => {
    await nothing();
    return value;
  });
  await condition(() => false);
}
