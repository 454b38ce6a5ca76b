import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { startOfDay } from '../calendar/zone.ts';
import { dueDate } from '../clock/due-date.ts';
import { register } from '../rules/register.ts';
import { type Letter, type WindowStep, windowsAfter } from './letters.ts';
import { shippedLetters } from './shipped.ts';

const [first, second, third, fourth] = shippedLetters as [Letter, Letter, Letter, Letter];

function window(step: WindowStep, ...known: readonly Letter[]) {
  const found = windowsAfter(known).find((w) => w.step === step);
  return found && [found.opens, found.closes, found.letter.id];
}

describe('the windows of 2025', () => {
  it('are the four letters, each with number and source, in the order of issue', () => {
    const told = shippedLetters.map(({ id, letterOn, notBefore, reopens }) => [id, letterOn, notBefore, reopens]);
    expect(told).toEqual([
      ['jadwal-2025-1', '2025-08-08', '2025-08-08', false],
      ['jadwal-2025-2', '2025-08-20', '2025-08-20', false],
      ['jadwal-2025-3', 'unknown', '2025-09-11', false],
      ['jadwal-2025-4', 'unknown', '2025-12-01', true],
    ]);
    for (const { number, source, receivedOn, enteredAt } of shippedLetters) {
      expect(number).toBeTruthy();
      expect(source).toMatch(/^https:\/\//);
      expect([receivedOn, enteredAt]).toEqual(['unknown', 'unknown']);
    }
  });

  it('move with each letter', () => {
    expect(window('ni-proposal', first)).toEqual(['2025-08-23', '2025-09-20', 'jadwal-2025-1']);
    expect(window('ni-proposal', first, second)?.[0]).toBe('2025-08-28');
    expect(window('ni-proposal', first, second, third)?.[1]).toBe('2025-09-25');
    expect(window('ni-proposal', ...shippedLetters)?.[1]).toBe('2025-12-20');
    expect(window('drh', ...shippedLetters)?.[1]).toBe('2025-12-15');
    expect(window('ni-determination', ...shippedLetters)?.[1]).toBe('2025-12-24');
    expect(window('spmt', ...shippedLetters)?.[1]).toBe('2026-01-01');
  });

  it('leave a step alone that the later letter does not name', () => {
    expect(window('needs-proposal', ...shippedLetters)).toEqual(['2025-08-07', '2025-08-25', 'jadwal-2025-2']);
    expect(window('spmt', first, second, third)).toBeUndefined();
  });

  it('do not guess a start that the last letter leaves open', () => {
    expect(window('drh', second)?.[0]).toBe('2025-08-28');
    expect(window('drh', ...shippedLetters)?.[0]).toBe('unknown');
  });

  it('do not depend on the order in which letters were received', () => {
    expect(windowsAfter([...shippedLetters].reverse())).toEqual(windowsAfter(shippedLetters));
    expect(windowsAfter([])).toEqual([]);
  });

  it('come in the order of the procedure', () => {
    expect(windowsAfter(shippedLetters).map((w) => w.step)).toEqual([
      'pppk-stage-2',
      'needs-proposal',
      'needs-determination',
      'allocation-announcement',
      'drh',
      'ni-proposal',
      'ni-determination',
      'spmt',
    ]);
  });

  it('close a clock of their rule, and every window rule has one', () => {
    const rules = windowsAfter(shippedLetters).flatMap((w) => w.rule ?? []);
    const administrative = register.filter((rule) => rule.kind === 'administrative-window').map((rule) => rule.id);
    expect(new Set(rules)).toEqual(new Set(administrative));
  });

  it('run beside the statutory clock: seven working days ended on 16 September, the window on 20 December', () => {
    const asked = {
      triggerOn: civilDate('2025-09-04'),
      unit: { workWeek: '5-day', zone: 'WIB' },
      knownAt: startOfDay(civilDate('2025-12-10'), 'WIB'),
    } as const;
    const byLetter = windowsAfter(shippedLetters).find((w) => w.rule === 'JENDELA-NI-USUL')!.closes;
    expect(dueDate({ ...asked, rule: 'NI-USUL' }, shippedDecrees).dueDate).toBe('2025-09-16');
    expect(dueDate({ ...asked, rule: 'JENDELA-NI-USUL', byLetter }, shippedDecrees).dueDate).toBe('2025-12-20');
  });
});

describe('letters that somebody enters', () => {
  const own = (id: string, notBefore: string, closes: string): Letter => ({
    ...{ ...fourth, id, letterOn: civilDate(notBefore), notBefore: civilDate(notBefore) },
    windows: [{ step: 'drh', opens: 'unknown', closes: civilDate(closes) }],
  });

  it('count among the shipped ones by the day they bear', () => {
    const between = own('bupati-1', '2025-10-20', '2025-10-31');
    expect(window('drh', between, first, second, third)).toEqual(['unknown', '2025-10-31', 'bupati-1']);
    expect(window('drh', between, ...shippedLetters)?.[1]).toBe('2025-12-15');
    expect(window('ni-proposal', between, first, second, third)?.[1]).toBe('2025-09-25');
  });

  it('of the same day give one answer in whatever order they are listed', () => {
    const one = own('a', '2026-03-02', '2026-03-20');
    const other = own('b', '2026-03-02', '2026-03-31');
    expect(window('drh', one, other)).toEqual(window('drh', other, one));
  });

  it('that name a step without a date move nothing', () => {
    const dateless: Letter = {
      ...own('c', '2026-01-05', '2026-01-31'),
      windows: [{ step: 'drh', opens: 'unknown', closes: 'unknown' }],
    };
    expect(window('drh', dateless, ...shippedLetters)).toEqual(window('drh', ...shippedLetters));
  });
});
