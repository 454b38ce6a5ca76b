import { setTimeout as delay } from 'node:timers/promises';
import { expectDone, type Office } from './office.ts';

type Moved = {
  readonly type: string;
  readonly effectiveOn: string;
  readonly data: {
    readonly clock: string;
    readonly from: string;
    readonly due: { readonly dueDate: string };
    readonly letter?: string;
    readonly cause?: { readonly decree: string; readonly days: readonly { readonly date: string }[] };
  };
};

/** Says which clocks of the batch and of its first file moved, from when to when and why, as their timelines tell it. */
export async function tellMoves(office: Office, since = ''): Promise<void> {
  const [first] = office.files.values();
  // What a batch hears reaches its files a moment later.
  for (let seen = -1, quiet = 0; quiet < 3; await delay(150)) {
    const events = await movesOf(office, `/v1/cases/${first}`);
    quiet = events.length === seen ? quiet + 1 : 0;
    seen = events.length;
  }
  const batch = await movesOf(office, `/v1/formations/${office.formation}`);
  const file = await movesOf(office, `/v1/cases/${first}`);
  for (const [whose, events] of [
    ['gelombang', batch],
    ['berkas pertama', file],
  ] as const) {
    for (const event of events.filter(({ effectiveOn }) => effectiveOn >= since)) office.say(line(whose, event));
  }
}

async function movesOf(office: Office, path: string): Promise<readonly Moved[]> {
  const { body } = expectDone(await office.as('operator').send('GET', `${path}/timeline`), 'timeline');
  return (body.events as Moved[]).filter(({ type }) => type === 'clock-retimed');
}

function line(whose: string, { data: { clock, from, due, letter, cause } }: Moved): string {
  const days = cause?.days.map(({ date }) => date).join(', ');
  const why = cause ? `${cause.decree}: ${days}` : (letter ?? 'tanggal mulai dikoreksi');
  return `            ${whose}: ${clock.split('/')[0]}  ${from} → ${due.dueDate}  (${why})`;
}
