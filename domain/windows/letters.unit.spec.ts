import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { shippedDecrees } from '../calendar/shipped.ts';
import { startOfDay } from '../calendar/zone.ts';
import { dueDate } from '../clock/due-date.ts';
import { register } from '../rules/register.ts';
import { type LetterId, letterIds, shippedLetters, type WindowStep, windowsAfter } from './letters.ts';

function window(step: WindowStep, ...known: LetterId[]) {
  const found = windowsAfter(known).find((w) => w.step === step);
  return found && [found.opens, found.closes, found.letter];
}

describe('the windows of 2025', () => {
  it('are the four letters, each with number and source, in the order of issue', () => {
    expect(shippedLetters.map((letter) => letter.id)).toEqual(letterIds);
    for (const letter of shippedLetters) {
      expect(letter.number && letter.issuedAbout).toBeTruthy();
      expect(letter.source).toMatch(/^https:\/\//);
      expect(letter.receivedOn).toBe('unknown');
      for (const { opens, closes } of letter.windows) expect(opens === 'unknown' || opens <= closes).toBe(true);
    }
  });

  it('move with each letter', () => {
    expect(window('ni-proposal', 'jadwal-2025-1')).toEqual(['2025-08-23', '2025-09-20', 'jadwal-2025-1']);
    expect(window('ni-proposal', 'jadwal-2025-1', 'jadwal-2025-2')?.[0]).toBe('2025-08-28');
    expect(window('ni-proposal', 'jadwal-2025-1', 'jadwal-2025-2', 'jadwal-2025-3')?.[1]).toBe('2025-09-25');
    expect(window('ni-proposal', ...letterIds)?.[1]).toBe('2025-12-20');
    expect(window('drh', ...letterIds)?.[1]).toBe('2025-12-15');
    expect(window('ni-determination', ...letterIds)?.[1]).toBe('2025-12-24');
    expect(window('spmt', ...letterIds)?.[1]).toBe('2026-01-01');
  });

  it('leave a step alone that the later letter does not name', () => {
    expect(window('needs-proposal', ...letterIds)).toEqual(['2025-08-07', '2025-08-25', 'jadwal-2025-2']);
    expect(window('spmt', 'jadwal-2025-1', 'jadwal-2025-2', 'jadwal-2025-3')).toBeUndefined();
  });

  it('do not guess a start that the last letter leaves open', () => {
    expect(window('drh', 'jadwal-2025-2')?.[0]).toBe('2025-08-28');
    expect(window('drh', ...letterIds)?.[0]).toBe('unknown');
  });

  it('do not depend on the order in which letters were received', () => {
    expect(windowsAfter([...letterIds].reverse())).toEqual(windowsAfter(letterIds));
    expect(windowsAfter([])).toEqual([]);
  });

  it('come in the order of the procedure', () => {
    expect(windowsAfter(letterIds).map((w) => w.step)).toEqual([
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
    const rules = windowsAfter(letterIds).flatMap((w) => w.rule ?? []);
    const administrative = register.filter((rule) => rule.kind === 'administrative-window').map((rule) => rule.id);
    expect(new Set(rules)).toEqual(new Set(administrative));
  });

  it('run beside the statutory clock: seven working days ended on 16 September, the window on 20 December', () => {
    const asked = {
      triggerOn: civilDate('2025-09-04'),
      unit: { workWeek: '5-day', zone: 'WIB' },
      knownAt: startOfDay(civilDate('2025-12-10'), 'WIB'),
    } as const;
    const byLetter = windowsAfter(letterIds).find((w) => w.rule === 'JENDELA-NI-USUL')!.closes;
    expect(dueDate({ ...asked, rule: 'NI-USUL' }, shippedDecrees).dueDate).toBe('2025-09-16');
    expect(dueDate({ ...asked, rule: 'JENDELA-NI-USUL', byLetter }, shippedDecrees).dueDate).toBe('2025-12-20');
  });
});
