import { describe, expect, it } from 'vitest';
import type { LedgerEvent, Stream } from './berkas.ts';
import type { RecordedRun } from './history.ts';
import type { OpenedRun } from './runs.ts';
import { toldBy } from './told.ts';

const stream = 'employment/7100/e-1';
const event = (seq: number, more: object = {}) => ({ seq, type: 'renewed', ...more }) as unknown as LedgerEvent;

/** A run whose history told these events. */
function run(name: string, events: readonly LedgerEvent[], more: Partial<RecordedRun> = {}): OpenedRun {
  const commits = events.map((one) => ({ stream, seq: one.seq, event: one }));
  const recorded = { workflow: stream, run: name, ended: true, bundles: [], commits, ...more };
  return {
    stream,
    workflow: stream,
    run: name,
    digest: '',
    bundles: [],
    index: 0,
    proof: [],
    state: 'whole',
    recorded,
  };
}

/** What is found of a ledger of so many events that these runs told. */
function found(events: number, runs: readonly OpenedRun[], openRun?: object): readonly string[] {
  const all = Array.from({ length: events }, (_, n) => ({ event: event(n + 1), index: n, proof: [] }));
  const one: Stream = { stream, events: all, runs, ...(openRun && { openRun }) };
  return toldBy(one, runs).map(({ code, at }) => `${code} ${at?.run ?? at?.seq ?? ''}`.trim());
}

describe('the runs of one file', () => {
  const first = run('a', [event(1), event(2)], { nextRun: 'b' });
  const second = run('b', [event(3)], { continues: 'a' });

  it('hand over to one another and tell the whole ledger', () => {
    expect(found(3, [first, second])).toEqual([]);
  });

  it('may begin anew once one has ended, and then nothing is continued', () => {
    expect(found(3, [run('a', [event(1), event(2)]), run('b', [event(3)])])).toEqual([]);
    expect(found(3, [first, run('b', [event(3)])])).toEqual(['HISTORY_MISSING b']);
  });

  it('are not whole without the first, one in between, or the last', () => {
    expect(found(3, [second])).toEqual([
      ...['HISTORY_MISSING b', 'EVENT_OUT_OF_ORDER b', 'EVENT_NOT_IN_HISTORY 1', 'EVENT_NOT_IN_HISTORY 2'],
    ]);
    expect(found(2, [first])).toEqual(['HISTORY_MISSING a']);
    const third = run('c', [event(3)], { continues: 'b' });
    expect(found(3, [first, third])).toEqual(['HISTORY_MISSING a', 'HISTORY_MISSING c']);
  });

  it('may go on in one that has not ended, which has told what is not compared yet', () => {
    expect(found(2, [first], { run: 'b' })).toEqual(['RUN_OPEN']);
    expect(found(3, [first], { run: 'b' })).toEqual(['RUN_OPEN']);
    // Another than the one that goes on with the last.
    expect(found(2, [first], { run: 'c' })).toEqual(['HISTORY_MISSING a', 'RUN_OPEN']);
  });

  it('come to an end', () => {
    expect(found(1, [run('a', [event(1)], { ended: false })])).toEqual(['HISTORY_MISSING a']);
  });

  it('may say an event again, and not another thing', () => {
    expect(found(2, [run('a', [event(1), event(1), event(2)])])).toEqual([]);
    expect(found(2, [run('a', [event(1), event(2), event(1, { more: 1 })])])).toEqual(['EVENT_DIFFERS_FROM_RECORD a']);
  });

  it('tell only of their own file, and in order', () => {
    const elsewhere = run('a', [], { commits: [{ stream: 'employment/7100/e-2', seq: 1, event: event(1) }] });
    expect(found(1, [elsewhere])).toEqual(['EVENT_DIFFERS_FROM_RECORD a', 'EVENT_NOT_IN_HISTORY 1']);
    expect(found(2, [run('a', [event(2), event(1)])])).toEqual(['EVENT_OUT_OF_ORDER a', 'EVENT_OUT_OF_ORDER a']);
  });
});
