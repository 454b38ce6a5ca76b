import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { askedByClocks } from '../tasks/asked.ts';
import { at, dueOf, stampOf } from '../testing/given.ts';
import { type ClockEvent, evolveClocks, type HeldClock, rungsDue } from './clocks.ts';
import { recordReminderLetter } from './reminder-letter.ts';

const told = (clocks: readonly HeldClock[], day: string, ...events: readonly ClockEvent[]) =>
  events.reduce((now, event) => evolveClocks(now, { ...event, ...stampOf(day), seq: 9 }), clocks);
const triggerOn = civilDate('2025-09-11');
const due = dueOf('NI-TERIMA', triggerOn); // 22 September
const running = told([], '2025-09-11', {
  type: 'clock-opened',
  clock: 'NI-TERIMA/7',
  rule: 'NI-TERIMA',
  triggerOn,
  due,
});
const sent = { kind: 'record-reminder-letter', clock: 'NI-TERIMA/7', letterNumber: '800/77/BKPSDM' } as const;
const letters = (clocks: readonly HeldClock[]) =>
  askedByClocks(clocks).filter(({ kind }) => kind === 'letter/NI-TERIMA');

describe('a letter of reminder', () => {
  it('is asked for two working days after the due date, and recorded once', () => {
    const late = told(running, '2025-09-24', ...rungsDue(running, at('2025-09-24 09:00')));
    expect(letters(late)).toMatchObject([{ office: 'operator', toldAt: at('2025-09-24 08:00') }]);
    const events = recordReminderLetter(late, sent);
    expect(events).toEqual([{ type: 'reminder-letter-recorded', clock: 'NI-TERIMA/7', letterNumber: '800/77/BKPSDM' }]);
    const after = told(late, '2025-09-24', ...(events as readonly ClockEvent[]));
    expect(letters(after)).toEqual([]);
    expect(recordReminderLetter(after, sent)).toMatchObject({ refused: 'REMINDER_LETTER_NOT_DUE' });
  });

  it('cannot be recorded before it is asked for, nor for a clock that is not there', () => {
    const early = told(running, '2025-09-23', ...rungsDue(running, at('2025-09-23 09:00')));
    expect(recordReminderLetter(early, sent)).toMatchObject({ refused: 'REMINDER_LETTER_NOT_DUE' });
    expect(recordReminderLetter([], sent)).toMatchObject({ refused: 'REMINDER_LETTER_NOT_DUE' });
  });
});
