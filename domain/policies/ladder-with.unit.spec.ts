import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { add, decreeOf } from '../calendar/testing/decrees.ts';
import { endedPauses, openClock } from '../clock/clock.ts';
import { type DueDateRequest, dueDate } from '../clock/due-date.ts';
import { effectOf } from '../decree/effect.ts';
import { ruleOf } from '../rules/register.ts';
import { at, unit } from '../testing/given.ts';
import { answersOn } from './count-with.ts';

const term = { rule: 'PERPANJANGAN', triggerOn: civilDate('2025-10-01'), byLetter: civilDate('2026-09-30') } as const;
const ask = (more: Partial<DueDateRequest> = {}) =>
  dueDate({ ...term, unit, knownAt: at('2025-12-31'), ...more }, shippedDecrees);
const lead = (value: number) => [{ id: 'renewal-lead-days', value }] as const;
const rungs = (more: Partial<DueDateRequest> = {}) =>
  ask(more)
    .rungs.filter(({ at: rings }) => rings < at('2026-10-01 00:00'))
    .map(({ kind, at: rings }) => [kind, new Date(rings + 7 * 3_600_000).toISOString().slice(0, 16)]);

describe('the lead time of a renewal', () => {
  it('is where the first rung lies: sixty working days unless the instansi says otherwise', () => {
    expect(rungs()[0]).toEqual(['reminder', '2026-07-06T08:00']);
    expect(ask().policies).toBeUndefined();
    expect(rungs({ policies: lead(61) })[0]).toEqual(['reminder', '2026-07-03T08:00']);
    expect(ask({ policies: lead(61) })).toMatchObject({ dueDate: '2026-09-30', policies: lead(61) });
  });

  it('stands beside what the instansi lets happen to terms that nobody decides about', () => {
    const ends = [{ id: 'undecided-term', value: 'ends' }] as const;
    expect(rungs({ policies: ends })).toEqual(rungs());
    expect(ask({ policies: [...lead(10), ...ends] })).toMatchObject({ policies: [...lead(10), ...ends] });
    expect(rungs({ policies: [...ends, ...lead(10)] })[0]).toEqual(['reminder', '2026-09-16T08:00']);
  });

  it('lets nothing be said before it', () => {
    expect(rungs({ policies: lead(10) })).toEqual([
      ['reminder', '2026-09-16T08:00'],
      ['superior', '2026-09-23T08:00'],
    ]);
    expect(rungs({ policies: lead(0) })).toEqual([['reminder', '2026-09-30T08:00']]);
  });

  it('holds on a ladder of the instansi too, and gives it a first rung where it has none', () => {
    const ladder = [ruleOf('PERPANJANGAN').ladder.find(({ kind }) => kind === 'breach')!];
    expect(rungs({ ladder })).toEqual([['reminder', '2026-07-06T08:00']]);
    const own = [{ kind: 'reminder', to: 'kabid', workingDaysBefore: 40, at: '09:00' } as const, ...ladder];
    expect(rungs({ ladder: own })).toEqual([['reminder', '2026-08-03T09:00']]);
    expect(rungs({ ladder: own, policies: lead(61) })).toEqual([['reminder', '2026-07-03T09:00']]);
  });

  it('is open for no other clock', () => {
    const bts = { rule: 'BTS-PERBAIKAN', triggerOn: civilDate('2025-09-08'), unit, knownAt: at('2025-12-31') } as const;
    const [one, other] = [[], lead(1)].map((policies) => dueDate({ ...bts, policies }, shippedDecrees));
    expect(one).toEqual(other);
  });

  it('is that of the answers for the day on which the term began', () => {
    const setting = {
      id: 'renewal-lead-days',
      value: 90,
      reason: 'r',
      setBy: 'acc-1',
      recordedAt: at('2026-01-05'),
    } as const;
    const answered = (from: string) => answersOn([{ ...setting, from: civilDate(from) }], term.triggerOn);
    expect(answered('2025-10-01')).toEqual(lead(90));
    expect(answered('2025-10-02')).toEqual([]);
  });

  it('stays with a running clock, which a decree moves by the answers that it was opened with', () => {
    const due = ask({ policies: lead(61) });
    const clock = openClock({ id: 'PERPANJANGAN/1', ...term, due, openedAt: at('2025-12-31') });
    expect(clock.policies).toEqual(lead(61));
    const holiday = decreeOf([add('2026-09-15')], { issued: '2026-02-02' });
    const moved = effectOf(holiday, shippedDecrees, at('2026-02-03')).on({
      ...{ clock: clock.id, rule: clock.rule, triggerOn: clock.triggerOn, unit, dueDate: clock.dueDate },
      ...{ policies: clock.policies ?? [], pauses: endedPauses(clock).map((pause) => ({ ...pause, basis: '' })) },
    });
    expect(moved?.due.rungs[0]).toEqual({ kind: 'reminder', to: 'operator', at: at('2026-07-02 08:00') });
    expect(moved?.due.policies).toEqual(lead(61));
  });
});
