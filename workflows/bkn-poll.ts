import { continueAsNew, log, sleep, workflowInfo } from '@temporalio/workflow';
import { addDays } from '../domain/calendar/civil-date.ts';
import { civilDateOf, instantAt } from '../domain/calendar/zone.ts';
import type { PollInput } from './contract/messages.ts';
import { siasn } from './ports.ts';

/** BKN answers during office hours; its list is read before the next working day begins. */
const readAt = '06:00';

/** Reads SIASN's list for one instansi every morning, as long as files wait at BKN. One poller per instansi. */
export async function bknPoll(input: PollInput): Promise<void> {
  const { instansi, year, shift } = input;
  for (;;) {
    await sleep(untilNextReading(Date.now() + shift));
    const waiting = await read({ instansi, year, now: Date.now() + shift });
    if (waiting === 0) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof bknPoll>(input);
  }
}

/** How many files still wait at BKN; unknown when SIASN could not be read today: there is a next morning. */
async function read(query: Parameters<typeof siasn.pollPengadaan>[0]): Promise<number | undefined> {
  try {
    return (await siasn.pollPengadaan(query)).waiting;
  } catch (error) {
    log.warn('SIASN could not be read', { instansi: query.instansi, reason: error instanceof Error ? error.name : '' });
    return undefined;
  }
}

/** Milliseconds to the next 06:00 WIB, where BKN is. */
function untilNextReading(now: number): number {
  const today = civilDateOf(now, 'WIB');
  const next = instantAt(today, readAt, 'WIB');
  return (next > now ? next : instantAt(addDays(today, 1), readAt, 'WIB')) - now;
}
