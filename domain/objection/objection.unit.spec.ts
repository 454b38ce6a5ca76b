import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { decideEmployment } from '../employment/decide.ts';
import type { EmploymentDecision } from '../employment/decisions.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { clocksToSetOf, evolveEmployment, followsFrom, nextAtOf } from '../employment/evolve.ts';
import type { EmploymentState } from '../employment/state.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { notRenewedOn } from '../testing/ending-story.ts';
import { at, dueOf, known, official, on, type Told, tableOf, unit } from '../testing/given.ts';
import { mandateOf } from '../testing/mandates.ts';
import { isAnnulled, isFinal, objectionOpen, objectionPossible } from './open.ts';

type Story = readonly Told<EmploymentEvent>[];
const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: evolveEmployment,
  decide: decideEmployment,
});
const ppk = { by: official('ppk-1', 'ppk') };

const term = { n: 1, from: civilDate('2025-10-01'), until: civilDate('2026-09-30'), position: 'Operator', unit: 'U1' };
const employed: Story = [
  on('2025-10-01', {
    ...{ type: 'employment-opened', origin: { kind: 'import', import: 'i', row: 1 }, unit, appointedOn: term.from },
    terms: [term],
  }),
];
/** Event 3 of this story is the decision that is contested. */
const decided: Story = [
  ...employed,
  on('2026-01-12', { type: 'violation-reported', matter: 1, about: 'LHP 7', suspected: 'light' }),
  on('2026-01-30', {
    ...{ type: 'discipline-decided', matter: 1, level: 'light', ladder: 'pp-94-2021', sanction: 'oral-reprimand' },
    ...{ skNumber: 'SK/9', reason: 'Terbukti.' },
  }),
];
const inSiasn = (day: string) => on(day, { type: 'siasn-updated', term: 1 } as const);
const delivery = (holds = true, grace = 7) =>
  ({ type: 'decision-delivered', of: 3, channel: 'in-person', holds, grace }) as const;
const clock = (rule: 'KEBERATAN-BANDING' | 'JAWABAN-KEBERATAN', seq: number, triggerOn: string): EmploymentEvent => {
  const day = civilDate(triggerOn);
  return { type: 'clock-opened', clock: `${rule}/${seq}`, rule, triggerOn: day, due: dueOf(rule, day) };
};
/** Received on Monday 2 February: fourteen working days, with Imlek and its cuti bersama between, end on 24 February. */
const delivered: Story = [
  ...decided,
  on('2026-02-02', delivery()),
  on('2026-02-02', clock('KEBERATAN-BANDING', 4, '2026-02-02')),
];
const objected: Story = [
  ...delivered,
  on('2026-02-24', { type: 'objection-recorded', of: 3, letter: 'K/1' }, { recorded: '2026-02-25' }),
];
/** Came in on 24 February: twenty-one working days, with Nyepi and Idulfitri between, end on 1 April. */
const awaiting: Story = [...objected, on('2026-02-25', clock('JAWABAN-KEBERATAN', 6, '2026-02-24'))];
const answered = (outcome: 'upheld' | 'changed' | 'annulled'): Story => [
  ...awaiting,
  on('2026-03-30', { type: 'objection-answered', of: 3, outcome, letter: 'J/1' }),
];

const deliver: EmploymentDecision = { kind: 'deliver-decision', of: 3, channel: 'letter' };
const object: EmploymentDecision = { kind: 'record-objection', of: 3, letter: 'K/1' };
const answer = (outcome: 'upheld' | 'changed' | 'annulled' | 'inadmissible'): EmploymentDecision => ({
  ...{ kind: 'answer-objection', of: 3, outcome, letter: 'J/1' },
});
const appeal: EmploymentDecision = { kind: 'record-appeal', of: 3, letter: 'B/1' };
const judge = (outcome: 'upheld' | 'annulled'): EmploymentDecision => ({
  ...{ kind: 'record-appeal-outcome', of: 3, outcome, letter: 'P/1' },
});
const clocks = (state: EmploymentState) =>
  clocksToSetOf(state).filter(({ rule }) => rule === 'KEBERATAN-BANDING' || rule === 'JAWABAN-KEBERATAN');
const steps = (story: Story) => askedOfEmployment(given(story).state).map(({ kind, office }) => [kind, office]);
const held = (state: EmploymentState, id: string) => state.clocks.find((one) => one.id === id);

describe('a decision that its employee can contest', () => {
  it('is to be delivered, and may be contested until it has been', () => {
    const { state, when } = given(decided);
    expect(steps(decided)).toEqual([['step/deliver-decision', 'operator']]);
    expect([objectionPossible(state), objectionOpen(state)]).toEqual([true, false]);
    when(deliver, '2026-02-02').leadsTo({ ...delivery(), channel: 'letter' });
    when(object, '2026-02-02').isRefused('DECISION_NOT_DELIVERED', { of: 3 });
    when(deliver, '2026-01-29').isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-01-30' });
    when({ ...deliver, of: 2 }, '2026-02-02').isRefused('DECISION_NOT_CONTESTABLE', { of: 2 });
  });

  it('keeps what the instansi answered about the file and the days of grace', () => {
    const answers = { 'appeal-hold': false, 'objection-grace-days': 0 };
    const { state } = given(decided);
    const stamp = {
      effectiveOn: civilDate('2026-02-02'),
      recordedAt: at('2026-02-02'),
      by: official(),
      known: known({ answers }),
    };
    expect(decideEmployment(state, deliver, stamp)).toEqual([{ ...delivery(false, 0), channel: 'letter' }]);
  });

  it('starts fourteen working days with its receipt', () => {
    const { state } = given([...decided, on('2026-02-02', delivery())]);
    expect(clocks(state)).toEqual([{ id: 'KEBERATAN-BANDING/4', rule: 'KEBERATAN-BANDING', triggerOn: '2026-02-02' }]);
    expect(held(given(delivered).state, 'KEBERATAN-BANDING/4')).toMatchObject({
      status: 'open',
      dueDate: '2026-02-24',
    });
    given(delivered).when(deliver, '2026-02-03').isRefused('ALREADY_DECIDED', { seq: 4, effectiveOn: '2026-02-02' });
  });

  it('may be none: nobody contests a matter that was not proven, nor an end that nobody decided', () => {
    const unproven: Story = [
      ...decided.slice(0, 2),
      on('2026-01-30', {
        ...{ type: 'discipline-decided', matter: 1, level: 'not-proven', ladder: 'pp-94-2021' },
        ...{ skNumber: 'SK/9', reason: 'Tidak terbukti.' },
      }),
    ];
    expect(objectionPossible(given(unproven).state)).toBe(false);
    const ended = (outcome: 'resigned' | 'converted' | 'pension-age'): Story => [
      ...employed,
      on('2026-02-02', { type: 'employment-ended', outcome, lastDay: civilDate('2026-02-02') }),
    ];
    const dead: Story = [
      ...decided,
      on('2026-02-02', { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-02-02') }),
    ];
    expect(steps(dead)).not.toContainEqual(['step/deliver-decision', 'operator']);
    for (const outcome of ['resigned', 'converted', 'pension-age'] as const) {
      expect(objectionPossible(given(ended(outcome)).state), outcome).toBe(false);
      const entered: Story = [...ended(outcome), inSiasn('2026-02-02')];
      expect(followsFrom(given(entered).state, at('2026-02-03'))?.event.type).toBe('employment-closed');
    }
  });
});

describe('the delivery of a decision that is not the one delivered last', () => {
  it('may bear a wrong date, and its days are counted anew', () => {
    const twice: Story = [
      ...delivered,
      on('2026-02-03', { type: 'violation-reported', matter: 2, about: 'LHP 9', suspected: 'light' }),
      on('2026-02-05', {
        ...{ type: 'discipline-decided', matter: 2, level: 'light', ladder: 'pp-94-2021', sanction: 'oral-reprimand' },
        ...{ skNumber: 'SK/10', reason: 'Terbukti.' },
      }),
      on('2026-02-06', { ...delivery(), of: 7 }),
    ];
    const wanted = { of: 4, to: civilDate('2026-02-03'), reason: 'Tanda terima.' } as const;
    const { after } = given(twice).when({ kind: 'propose-correction', ...wanted }, '2026-02-09');
    expect(after.corrections).toMatchObject([{ of: 4, to: '2026-02-03' }]);
    const right = [
      ...twice,
      on('2026-02-09', { type: 'correction-proposed', ...wanted }),
      on('2026-02-09', { type: 'fact-corrected', of: 4, from: civilDate('2026-02-02'), to: wanted.to, proposal: 9 }),
    ] as const;
    expect(clocks(given(right).state)).toMatchObject([
      { id: 'KEBERATAN-BANDING/4', triggerOn: '2026-02-03' },
      { id: 'KEBERATAN-BANDING/8', triggerOn: '2026-02-06' },
    ]);
  });
});

describe('an objection', () => {
  it('in time on the last day is in time, also when it is written down a day later', () => {
    given(delivered)
      .when(object, '2026-02-24', { recorded: '2026-02-25' })
      .leadsTo({
        ...{ type: 'objection-recorded', of: 3, letter: 'K/1' },
      });
    const { state } = given(objected);
    expect(held(state, 'KEBERATAN-BANDING/4')).toMatchObject({ status: 'met', recordedLate: true, breached: false });
    expect(clocks(state)).toEqual([{ id: 'JAWABAN-KEBERATAN/6', rule: 'JAWABAN-KEBERATAN', triggerOn: '2026-02-24' }]);
    expect([objectionOpen(state), objectionPossible(state)]).toEqual([true, false]);
    expect(held(given(awaiting).state, 'JAWABAN-KEBERATAN/6')).toMatchObject({ dueDate: '2026-04-01' });
    expect(steps(awaiting)).toContainEqual(['step/answer-objection', 'ppk']);
  });

  it('is refused before its decision was received, and a second time', () => {
    given(delivered).when(object, '2026-02-01', { recorded: '2026-02-02' }).isRefused('DATE_BEFORE_EARLIER_FACT');
    given(objected).when(object, '2026-02-25').isRefused('ALREADY_DECIDED', { seq: 6, effectiveOn: '2026-02-24' });
  });

  it('that came in a day late is recorded, binds nobody to a day, and is inadmissible unless the PPK wants otherwise', () => {
    const late: Story = [...delivered, on('2026-02-25', { type: 'objection-recorded', of: 3, letter: 'K/1' })];
    const { state, when } = given(late);
    expect(held(state, 'KEBERATAN-BANDING/4')).toMatchObject({ status: 'met-late' });
    expect(clocks(state)).toEqual([]);
    expect(objectionOpen(state)).toBe(true);
    when(answer('upheld'), '2026-03-02', ppk).isRefused('OBJECTION_LATE', {
      until: '2026-02-24',
      cameOn: '2026-02-25',
    });
    const { after } = when(answer('inadmissible'), '2026-03-02', ppk);
    expect([objectionOpen(after), objectionPossible(after), isFinal(after, 3)]).toEqual([false, false, true]);
    when(answer('annulled'), '2026-03-02', ppk).leadsTo(
      { type: 'objection-answered', of: 3, outcome: 'annulled', letter: 'J/1' },
      { type: 'decision-annulled', of: 3 },
    );
  });

  it('whose day is corrected into the time was in time', () => {
    const late: Story = [
      ...delivered,
      on('2026-02-25', { type: 'objection-recorded', of: 3, letter: 'K/1' }),
      on('2026-02-26', { type: 'correction-proposed', of: 6, to: civilDate('2026-02-24'), reason: 'Stempel.' }),
      on('2026-02-26', {
        ...{ type: 'fact-corrected', of: 6, proposal: 7 },
        ...{ from: civilDate('2026-02-25'), to: civilDate('2026-02-24') },
      }),
    ];
    const { state, when } = given(late);
    expect(held(state, 'KEBERATAN-BANDING/4')).toMatchObject({ status: 'met', breached: false });
    expect(clocks(state)).toMatchObject([{ id: 'JAWABAN-KEBERATAN/6', triggerOn: '2026-02-24' }]);
    when(answer('inadmissible'), '2026-03-02', ppk).isRefused('OBJECTION_IN_TIME', { until: '2026-02-24' });
  });

  it('is answered once, after it came in, by whoever may undo the decision', () => {
    const { when } = given(awaiting);
    when(answer('upheld'), '2026-02-23', { ...ppk, recorded: '2026-02-26' }).isRefused('DATE_BEFORE_EARLIER_FACT');
    when(answer('upheld'), '2026-03-30', ppk).leadsTo({
      ...{ type: 'objection-answered', of: 3, outcome: 'upheld', letter: 'J/1' },
    });
    const nobody = { by: official('ppk-2', 'ppk'), mandate: mandateOf([]) };
    when(answer('upheld'), '2026-03-30', nobody).isRefused('AUTHORITY_REQUIRED');
    given(answered('upheld')).when(answer('annulled'), '2026-03-31', ppk).isRefused('ALREADY_DECIDED', { seq: 8 });
    given(delivered).when(answer('upheld'), '2026-02-03', ppk).isRefused('OBJECTION_NOT_OPEN');
  });

  it('upheld may be taken to BPASN in fourteen working days from the receipt of the answer', () => {
    const { state } = given(answered('upheld'));
    expect(held(state, 'JAWABAN-KEBERATAN/6')).toMatchObject({ status: 'met' });
    expect(clocks(state)).toEqual([{ id: 'KEBERATAN-BANDING/8', rule: 'KEBERATAN-BANDING', triggerOn: '2026-03-30' }]);
    expect([objectionOpen(state), objectionPossible(state)]).toEqual([false, true]);
  });

  it('that annuls the decision ends it: nothing is left to contest', () => {
    const { state } = given([...answered('annulled'), on('2026-03-30', { type: 'decision-annulled', of: 3 })]);
    expect(clocks(state)).toEqual([]);
    expect([isAnnulled(state, 3), isFinal(state, 3), objectionPossible(state)]).toEqual([true, true, false]);
    given(answered('annulled')).when(appeal, '2026-03-31').isRefused('APPEAL_NOT_OPEN', { outcome: 'annulled' });
  });
});

describe('an appeal', () => {
  it('may come straight away, and closes the days to contest', () => {
    const { after } = given(delivered).when(appeal, '2026-02-20');
    expect(held(after, 'KEBERATAN-BANDING/4')).toMatchObject({ status: 'met' });
    expect(objectionOpen(after)).toBe(true);
  });

  it('waits while the objection can still be answered, and not a day longer', () => {
    given(awaiting).when(appeal, '2026-04-01').isRefused('APPEAL_NOT_OPEN', { until: '2026-04-01' });
    const { after } = given(awaiting).when(appeal, '2026-04-02');
    expect(held(after, 'JAWABAN-KEBERATAN/6')).toMatchObject({ status: 'stopped' });
    given([...awaiting, on('2026-04-02', { type: 'appeal-recorded', of: 3, letter: 'B/1' })])
      .when(answer('upheld'), '2026-04-06', ppk)
      .isRefused('OBJECTION_NOT_OPEN');
  });

  it('keeps everything open until BPASN has spoken', () => {
    const appealed: Story = [
      ...answered('upheld'),
      on('2026-04-06', { type: 'appeal-recorded', of: 3, letter: 'B/1' }),
    ];
    expect(steps(appealed)).toContainEqual(['step/record-appeal-outcome', 'operator']);
    const { state, when } = given(appealed);
    expect([objectionOpen(state), isFinal(state, 3)]).toEqual([true, false]);
    when(appeal, '2026-04-07').isRefused('ALREADY_DECIDED', { seq: 9 });
    const { after } = when(judge('upheld'), '2026-06-01');
    expect([objectionOpen(after), objectionPossible(after), isFinal(after, 3)]).toEqual([false, false, true]);
    when(judge('annulled'), '2026-06-01').leadsTo(
      { type: 'appeal-decided', of: 3, outcome: 'annulled', letter: 'P/1' },
      { type: 'decision-annulled', of: 3 },
    );
    when(judge('upheld'), '2026-04-05', { recorded: '2026-06-01' }).isRefused('DATE_BEFORE_EARLIER_FACT');
    given(answered('upheld')).when(judge('upheld'), '2026-06-01').isRefused('APPEAL_UNKNOWN');
  });
});

describe('days that nobody made use of', () => {
  it('are over when the days of grace are: what came in on the last one may be on its way', () => {
    const { state } = given(delivered);
    // 24 February and seven days more: 24:00 of 3 March.
    expect(nextAtOf(state)).toBe(at('2026-03-04 00:00'));
    expect(followsFrom(state, at('2026-03-03 23:59'))).toBeUndefined();
    expect(followsFrom(state, at('2026-03-04 00:00'))).toEqual({
      ...{ event: { type: 'objection-period-ended', of: 3, lastDay: '2026-02-24' }, on: '2026-02-24' },
    });
  });

  const over: Story = [
    ...delivered,
    on(
      '2026-02-24',
      { type: 'objection-period-ended', of: 3, lastDay: civilDate('2026-02-24') },
      { recorded: '2026-03-04' },
    ),
  ];

  it('leave nothing running', () => {
    const { state } = given(over);
    expect(held(state, 'KEBERATAN-BANDING/4')).toMatchObject({ status: 'stopped', breached: false });
    expect([objectionPossible(state), isFinal(state, 3), nextAtOf(state)]).toEqual([false, true, undefined]);
    expect(clocks(state)).toEqual([]);
    expect(followsFrom(state, at('2026-04-01'))).toBeUndefined();
  });

  it('were used after all by what came in on the last of them', () => {
    const { after } = given(over).when(object, '2026-02-24', { recorded: '2026-03-10' });
    expect(objectionOpen(after)).toBe(true);
    expect(clocks(after)).toMatchObject([{ rule: 'JAWABAN-KEBERATAN', triggerOn: '2026-02-24' }]);
    const upheld = given([
      ...over,
      on('2026-02-24', { type: 'objection-recorded', of: 3, letter: 'K/1' }, { recorded: '2026-03-10' }),
      on('2026-03-30', { type: 'objection-answered', of: 3, outcome: 'upheld', letter: 'J/1' }),
    ]).state;
    expect(objectionPossible(upheld)).toBe(true);
  });

  it('do not end while the calendar does not cover them, nor while they are paused', () => {
    const unsure: Story = [
      ...decided,
      on('2026-02-02', delivery()),
      on('2026-02-02', {
        ...{ type: 'clock-opened', clock: 'KEBERATAN-BANDING/4', rule: 'KEBERATAN-BANDING' },
        ...{
          triggerOn: civilDate('2026-02-02'),
          due: { ...dueOf('KEBERATAN-BANDING', civilDate('2026-02-02')), provisional: true },
        },
      }),
    ];
    expect(followsFrom(given(unsure).state, at('2026-12-01'))).toBeUndefined();
    const paused: Story = [
      ...delivered,
      on('2026-02-10', { type: 'clock-paused', clock: 'KEBERATAN-BANDING/4', basis: 'S/1', reason: 'Bencana.' }),
    ];
    expect(followsFrom(given(paused).state, at('2026-12-01'))?.event.type).not.toBe('objection-period-ended');
    const { after } = given(paused).when(object, '2026-03-20');
    expect(clocks(after)).toMatchObject([{ rule: 'JAWABAN-KEBERATAN', triggerOn: '2026-03-20' }]);
  });
});

describe('the end of an employment', () => {
  const ended = (story: Story): Story => [
    ...story,
    on('2026-02-10', { type: 'employment-ended', outcome: 'resigned', lastDay: civilDate('2026-02-10') }),
  ];

  it('leaves the days to contest running and the file open until they are over', () => {
    const { state } = given(ended(delivered));
    expect(held(state, 'KEBERATAN-BANDING/4')).toMatchObject({ status: 'open' });
    expect(followsFrom(state, at('2026-02-11'))).toBeUndefined();
    const over: Story = [
      ...ended(delivered),
      on('2026-02-24', { type: 'objection-period-ended', of: 3, lastDay: civilDate('2026-02-24') }),
    ];
    const entered: Story = [...over, inSiasn('2026-02-24')];
    expect(followsFrom(given(entered).state, at('2026-03-04'))?.event.type).toBe('employment-closed');
  });

  it('closes the file at once where the instansi does not let an objection hold it', () => {
    const free: Story = [...decided, on('2026-02-02', delivery(false))];
    const entered: Story = [...ended(free), inSiasn('2026-02-11')];
    expect(followsFrom(given(entered).state, at('2026-02-11'))?.event.type).toBe('employment-closed');
  });

  it('by decision of the PPK keeps the file open until nobody can contest it any more', () => {
    const day = civilDate('2026-02-10');
    const unfit: Story = [
      ...employed,
      on('2026-02-02', {
        ...{ type: 'terminated', ground: 'unfit', class: 'honourable', lastDay: day, skNumber: '888/1' },
        ...{ reason: 'Keterangan tim penguji.', evidence: [] },
      }),
      on('2026-02-10', { type: 'employment-ended', outcome: 'unfit', lastDay: day, of: 2 }),
    ];
    expect(objectionPossible(given(unfit).state)).toBe(true);
    expect(followsFrom(given(unfit).state, at('2026-06-30'))).toBeUndefined();
    const later: Story = [
      ...unfit,
      on('2026-02-11', { ...delivery(), of: 2 }),
      on('2026-03-05', { type: 'objection-period-ended', of: 2, lastDay: civilDate('2026-03-04') }),
      inSiasn('2026-03-05'),
    ];
    expect(followsFrom(given(later).state, at('2026-03-05'))?.event).toEqual({
      ...{ type: 'employment-closed', outcome: 'unfit' },
    });
  });

  it('does not come when the decision not to renew is annulled', () => {
    const contested: Story = [
      ...employed,
      on('2026-08-03', { type: 'renewal-opened', term: 1 }),
      notRenewedOn('2026-08-10'),
    ];
    expect(given(contested).state.stage).toBe('ending');
    const { state } = given([...contested, on('2026-09-01', { type: 'decision-annulled', of: 3 })]);
    expect([state.stage, state.renewal.ends]).toEqual(['renewal-open', undefined]);
    const other = given([...contested, on('2026-09-01', { type: 'decision-annulled', of: 2 })]).state;
    expect(other.stage).toBe('ending');
  });
});
