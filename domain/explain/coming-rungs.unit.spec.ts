import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { ClockEvent } from '../case/clocks.ts';
import { atBkn, documents, given, niIssued, type Story, withClock } from '../testing/file-story.ts';
import { at, on } from '../testing/given.ts';
import { type ComingRung, comingRungs } from './coming-rungs.ts';

const ringing = (rungs: readonly ComingRung[]) =>
  rungs.map(({ clock, kind, office, at: instant }) => [clock, kind, office, instant]);
const coming = (story: Story) => ringing(comingRungs(given(story).state.clocks, []));
const pause: ClockEvent = { type: 'clock-paused', clock: 'NI-USUL/1', basis: 'S/1', reason: 'banjir' };
const reminded: ClockEvent = {
  ...{ type: 'rung-fired', clock: 'NI-TERIMA/7', kind: 'reminder', to: 'operator' },
  at: at('2025-09-17 08:00'),
};

describe('what comes if nobody acts', () => {
  it('is every rung of every running clock, in the order in which they ring', () => {
    expect(coming(atBkn)).toEqual([
      ['NI-TERIMA/7', 'reminder', 'operator', at('2025-09-17 08:00')],
      ['NI-TERIMA/7', 'warning', 'kabid', at('2025-09-18 08:00')],
      ['NI-TERIMA/7', 'superior', 'kepala-bkpsdm', at('2025-09-22 08:00')],
      ['NI-TERIMA/7', 'breach', 'pyb', at('2025-09-23 00:00')],
      ['NI-TERIMA/7', 'overdue', 'ppk', at('2025-09-23 08:00')],
      ['NI-TERIMA/7', 'letter', 'operator', at('2025-09-24 08:00')],
      ['JENDELA-NI-TERIMA/1', 'breach', 'pyb', at('2025-10-01 00:00')],
    ]);
  });

  it('without what has rung, and without what was met', () => {
    expect(coming([...atBkn, on('2025-09-17', reminded)])[0]?.[1]).toBe('warning');
    expect(coming(niIssued)).toEqual([]);
  });

  it('of a clock of the batch also what rings there for all its files, save the breach, which is the own', () => {
    const rung = (kind: 'reminder' | 'breach', instant: string) => ({ kind, to: 'kabid' as const, at: at(instant) });
    const rungs = [rung('reminder', '2025-09-12 08:00'), rung('breach', '2025-09-17 00:00')];
    const { clocks } = given(documents).state;
    const usul = clocks.find(({ rule }) => rule === 'NI-USUL')!;
    const known = (change: object) => ringing(comingRungs(clocks, [{ ...usul, id: 'NI-USUL/9', rungs, ...change }]));
    const alone = [
      ['JENDELA-DRH/1', 'breach', 'pyb', at('2025-09-16 00:00')],
      ['NI-USUL/1', 'breach', 'pyb', at('2025-09-17 00:00')],
      ['JENDELA-NI-USUL/1', 'breach', 'pyb', at('2025-09-21 00:00')],
      ['JENDELA-NI-TERIMA/1', 'breach', 'pyb', at('2025-10-01 00:00')],
    ];
    const [first, second] = comingRungs(clocks, [{ ...usul, id: 'NI-USUL/9', rungs }]);
    expect([first?.by, second?.by]).toEqual(['batch', 'file']);
    expect(known({})).toEqual([['NI-USUL/1', 'reminder', 'kabid', at('2025-09-12 08:00')], ...alone]);
    // Another part of the determination, and a clock that runs there no more.
    expect(known({ triggerOn: civilDate('2025-09-15') })).toEqual(alone);
    expect(known({ status: 'met' })).toEqual(alone);
    const paused = given([...documents, on('2025-09-09', pause)]).state.clocks;
    expect(ringing(comingRungs(paused, [{ ...usul, rungs }]))).toEqual(alone);
  });

  it('names the rule and the due date, and says of a clock that is paused that it will not ring as it stands', () => {
    const state = given([...documents, on('2025-09-09', pause)]).state;
    const [drh, usul] = comingRungs(state.clocks, []);
    expect(drh).toMatchObject({ rule: 'JENDELA-DRH', dueDate: '2025-09-15', standing: 'running' });
    expect(usul).toMatchObject({ rule: 'NI-USUL', dueDate: '2025-09-16', standing: 'paused' });
  });

  it('says of a provisional clock that its date may still move; no breach comes of it', () => {
    const story = withClock([...documents, on('2027-12-29', { type: 'ni-proposed' })], 'NI-TERIMA', '2027-12-29');
    const late = comingRungs(given(story).state.clocks, []).filter(({ rule }) => rule === 'NI-TERIMA');
    expect(late.map(({ kind, standing }) => [kind, standing])).toEqual([
      ['reminder', 'provisional'],
      ['warning', 'provisional'],
      ['superior', 'provisional'],
    ]);
  });
});
