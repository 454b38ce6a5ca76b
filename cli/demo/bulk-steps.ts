import { setTimeout as delay } from 'node:timers/promises';
import { expectDone, type Office } from './office.ts';

type Run = {
  readonly stage: string;
  readonly outcome: string | null;
  readonly round: number;
  readonly total: number;
  readonly counts: Readonly<Record<'decided' | 'refused' | 'failed' | 'waiting', number>>;
};

/** As fast as the office's own pace: a page of fifty, and the next. */
const perMinute = 6_000;

/** The files of the batch at a stage, and how many they have to be; or these, each with what is decided for it alone. */
type Chosen =
  | { readonly stage: string; readonly files: number }
  | { readonly cases: readonly { readonly caseId: string }[] };

/**
 * The same decision for many files: the list is frozen and tried, confirmed, and watched to its end; what an outage left
 * open is tried again. Throws unless it holds so many files and each was decided.
 */
export async function decideInBulk(
  office: Office,
  account: string,
  name: string,
  { decision, ...chosen }: { readonly decision: object } & Chosen,
): Promise<void> {
  const files = 'cases' in chosen ? chosen.cases.length : chosen.files;
  if (files === 0) return;
  const who = office.as(account);
  const key = `demo/${office.seed}/bulk/${name}`;
  const which =
    'cases' in chosen ? { cases: chosen.cases } : { filter: { formation: office.formation, stage: chosen.stage } };
  const json = { decision, ...which, perMinute };
  const { body } = expectDone(await who.send('POST', '/v1/bulk-runs', { key, json }), `${name} in bulk`);
  const path = `/v1/bulk-runs/${body.bulkRunId}`;
  const decide = async (kind: string, nth: string) =>
    expectDone(
      await who.send('POST', `${path}/decisions`, { key: `${key}/${nth}`, json: { kind } }),
      `${name} ${kind}`,
    );
  await decide('confirm', 'confirm');
  for (;;) {
    const run = expectDone(await who.send('GET', path), name).body as Run;
    const { stage: at, counts, total, round } = run;
    office.progress(name, counts.decided, total);
    if (total !== files) throw new Error(`${name} in bulk holds ${total} files, not ${files}`);
    if (counts.decided === files && run.outcome === 'finished') return;
    if (at === 'finished' && counts.failed > 0) await decide('retry-failed', `retry/${round}`);
    else if (at !== 'running') throw new Error(`${name} in bulk came to ${at}: ${JSON.stringify(run)}`);
    await delay(200);
  }
}
