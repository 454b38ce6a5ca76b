import { continueAsNew, proxyActivities } from '@temporalio/workflow';

const { note } = proxyActivities<{ note(text: string): Promise<string> }>({ startToCloseTimeout: '30s' });

/** Goes on as another run so many times, and is over. */
export async function counts(left: number): Promise<string> {
  await note(`rahasia ${left}`);
  if (left > 0) await continueAsNew<typeof counts>(left - 1);
  return 'over';
}
