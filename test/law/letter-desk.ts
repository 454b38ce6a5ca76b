import { eventually, type Reply } from '../support/desk.ts';
import type { LawStory } from './law-story.ts';

type Clock = {
  readonly id: string;
  readonly dueDate: string;
  readonly triggerOn: string;
  readonly status: string;
  readonly letter?: string;
  readonly shortening?: { readonly dueDate: string; readonly letter: string };
};
type Event = { readonly seq: number; readonly type: string; readonly data: Record<string, unknown> };
type Step = { readonly step: string; readonly opens: string; readonly closes: string };

export const days = (step: string, opens: string, closes: string): Step => ({ step, opens, closes });

/** A made-up letter, written out in full. */
export const letter = (id: string, letterOn: string, windows: readonly Step[], more = {}) => ({
  ...{ id, number: `800/${id}`, letterOn, reopens: false, confidence: 'primary', source: 'Rekaan untuk pengujian' },
  ...{ windows, ...more },
});

export const recording = (written: object, effectiveOn = '2025-08-13') => ({
  ...{ kind: 'record-letter', effectiveOn, letter: written },
});

/** The clock, once it is due on that day by that letter. */
export const becomes = (ask: () => Promise<Clock>, dueDate: string, by?: string): Promise<Clock> =>
  eventually(ask, (clock) => clock.dueDate === dueDate && clock.letter === by);

/** The clock, once the earlier day of that letter waits. */
export const waitsFor = (ask: () => Promise<Clock>, by: string): Promise<Clock> =>
  eventually(ask, (clock) => clock.shortening?.letter === by);

/** What the specs of letters ask for again and again. */
export function letterDesk({ desk, formation, running }: LawStory) {
  const batch = (path = '') => `/v1/formations/${formation}${path}`;
  const file = (path = '', id = running) => `/v1/cases/${id}${path}`;
  const preview = (json: object, account = 'operator'): Promise<Reply> =>
    desk(account, 'POST', batch('/previews'), { json });
  const decideBatch = (account: string, key: string, json: object): Promise<Reply> =>
    desk(account, 'POST', batch('/decisions'), { key, json });
  const decideFile = (account: string, key: string, json: object): Promise<Reply> =>
    desk(account, 'POST', file('/decisions'), { key, json });
  const eventsOf = async (path: string, type: string): Promise<readonly Event[]> => {
    const { body } = await desk('auditor', 'GET', `${path}/timeline`);
    return (body.events as Event[]).filter((event) => event.type === type);
  };
  const clockOf = async (path: string, rule: string): Promise<Clock> => {
    const { body } = await desk('operator', 'GET', path);
    const clock = (body.clocks as Clock[]).find(({ id }) => id.startsWith(`${rule}/`));
    if (clock === undefined) throw new Error(`No clock of ${rule}`);
    return clock;
  };
  return {
    ...{ batch, file, preview, decideBatch, decideFile, eventsOf },
    ofBatch: (rule = 'JENDELA-DRH') => clockOf(batch(), rule),
    ofFile: (rule = 'JENDELA-DRH', id = running) => clockOf(file('/clocks', id), rule),
    /** Records a letter and waits until every file has been told; each writes down in its own time what it makes of it. */
    async record(written: { readonly id: string }, on?: string): Promise<void> {
      const { status, body } = await decideBatch('operator', written.id, recording(written, on));
      if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
      await eventually(
        () => eventsOf(batch(), 'letter-applied'),
        (applied) => applied.some(({ data }) => data.letter === written.id),
      );
    },
  };
}
