import { describe, expect, it } from 'vitest';
import { noAuthorities } from '../authority/register.ts';
import { civilDate } from '../calendar/civil-date.ts';
import type { Known } from '../case/known.ts';
import { decideEmployment } from '../employment/decide.ts';
import type { EmploymentDecision } from '../employment/decisions.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { clocksToSetOf, evolveEmployment } from '../employment/evolve.ts';
import type { EmploymentState } from '../employment/state.ts';
import { awaitedOf } from '../explain/awaited.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { at, dueOf, known, official, on, type Told, tableOf, unit } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import type { DisciplineDecision } from './decisions.ts';
import { disciplineRecord, provenSevere } from './record.ts';

type Story = readonly Told<EmploymentEvent>[];
const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: evolveEmployment,
  decide: decideEmployment,
});
const head = { by: official('head-1', 'unit-head') };
const ppk = { by: official('ppk-1', 'ppk') };

const employed: Story = [
  on('2025-10-01', {
    ...{ type: 'employment-opened', origin: { kind: 'import', import: 'i', row: 1 }, unit },
    appointedOn: civilDate('2025-10-01'),
    terms: [
      ...[{ n: 1, from: civilDate('2025-10-01'), until: civilDate('2026-09-30'), position: 'Operator', unit: 'U1' }],
    ] as never,
  }),
];
const reported: Story = [
  ...employed,
  on('2026-01-12', { type: 'violation-reported', matter: 1, about: 'LHP 7', suspected: 'severe' }, head),
];
const appearance = (seq: number, triggerOn: string, lastDay: string): EmploymentEvent => ({
  ...{ type: 'clock-opened', clock: `PANGGILAN-DISIPLIN/${seq}`, rule: 'PANGGILAN-DISIPLIN', given: true },
  ...{ triggerOn: civilDate(triggerOn), due: dueOf('PANGGILAN-DISIPLIN', civilDate(triggerOn), lastDay) },
});
/** Called on 19 January for 29 January: 3 is the summons, 4 its clock. */
const called: Story = [
  ...reported,
  on('2026-01-19', {
    ...{ type: 'discipline-summoned', matter: 1, round: 1, appearOn: civilDate('2026-01-29'), channel: 'letter' },
  }),
  on('2026-01-19', appearance(3, '2026-01-19', '2026-01-29')),
];
const stayedAwayOnce: Story = [...called, on('2026-01-29', { type: 'summons-unanswered', matter: 1, round: 1 })];
const stayedAway: Story = [
  ...stayedAwayOnce,
  on('2026-01-30', {
    ...{ type: 'discipline-summoned', matter: 1, round: 2, appearOn: civilDate('2026-02-12'), channel: 'letter' },
  }),
  on('2026-02-12', { type: 'summons-unanswered', matter: 1, round: 2 }),
];
const examined: Story = [
  ...called,
  on('2026-01-29', { type: 'discipline-examined', matter: 1, bapNumber: 'BAP/1' }, head),
];
const heard: Story = [...examined, on('2026-02-02', { type: 'discipline-heard', matter: 1, minutes: 'N/1' }, head)];
const dismissed: Story = [
  ...heard,
  on('2026-02-09', {
    ...{ type: 'discipline-decided', matter: 1, level: 'severe', ladder: 'pp-94-2021', sanction: 'dismissal' },
    ...{ skNumber: 'SK/1', reason: 'Terbukti.' },
  }),
];

const summon = (round: number, appearOn: string): DisciplineDecision => ({
  ...{ kind: 'summon', matter: 1, round, appearOn: civilDate(appearOn), channel: 'letter' },
});
const noShow = (round: number): DisciplineDecision => ({ kind: 'record-no-show', matter: 1, round });
const examine: DisciplineDecision = { kind: 'examine', matter: 1, bapNumber: 'BAP/1', heard: true };
const hear: DisciplineDecision = { kind: 'hear', matter: 1, minutes: 'N/1' };
type Decide = Extract<DisciplineDecision, { kind: 'decide-discipline' }>;
const decide = (level: Decide['level'], sanction?: Decide['sanction'], basis?: string): Decide => ({
  ...{ kind: 'decide-discipline', matter: 1, level, skNumber: 'SK/1', reason: 'Terbukti.' },
  ...(sanction && { sanction }),
  ...(basis !== undefined && { basis }),
});
const steps = (story: Story) =>
  askedOfEmployment(given(story).state).map(({ kind, office, hangsOn }) => [kind, office, hangsOn?.dueDate ?? null]);
const clocks = (story: Story) => clocksToSetOf(given(story).state).filter(({ rule }) => rule === 'PANGGILAN-DISIPLIN');
const held = (state: EmploymentState) => state.clocks.find(({ id }) => id === 'PANGGILAN-DISIPLIN/3');
/** As the API found it out for the day of the summons. */
const withKnown = (state: EmploymentState, decision: EmploymentDecision, day: string, some: Partial<Known>) =>
  decideEmployment(state, decision, {
    ...{ effectiveOn: civilDate(day), recordedAt: at(day), ...ppk },
    known: known(some),
  });

describe('a matter of discipline', () => {
  it('is numbered in the order of the reports', () => {
    const report: DisciplineDecision = { kind: 'report-violation', about: 'LHP 8', suspected: 'light' };
    given(employed)
      .when(report, '2026-01-12')
      .leadsTo({
        ...{ type: 'violation-reported', matter: 1, about: 'LHP 8', suspected: 'light' },
      });
    const absences = { inARow: 2, inTheYear: 5 };
    given(dismissed)
      .when({ ...report, absences }, '2026-03-02')
      .leadsTo({
        ...{ type: 'violation-reported', matter: 2, about: 'LHP 8', suspected: 'light', absences },
      });
    given(employed).when(examine, '2026-01-12').isRefused('MATTER_UNKNOWN', { matter: 1, known: 0 });
  });

  it('asks for its next step, and for the next only', () => {
    expect(steps(reported)).toEqual([['step/summon', 'operator', null]]);
    expect(steps(called)).toEqual([['step/examine', 'operator', '2026-01-29']]);
    expect(steps(stayedAwayOnce)).toEqual([['step/summon', 'operator', null]]);
    expect(steps(stayedAway)).toEqual([['step/decide-discipline', 'ppk', null]]);
    expect(steps(examined)).toEqual([['step/hear', 'operator', null]]);
    expect(steps(heard)).toEqual([['step/decide-discipline', 'ppk', null]]);
    // As a sanction a dismissal ends nothing: the SK of the termination does.
    expect(steps(dismissed)).toEqual([
      ['step/terminate', 'ppk', null],
      ['step/deliver-decision', 'operator', null],
    ]);
  });

  it('of several asks each its own, under a name of its own', () => {
    const two: Story = [
      ...reported,
      on('2026-01-13', { type: 'violation-reported', matter: 2, about: 'LHP 8', suspected: 'light' }),
    ];
    const keys = askedOfEmployment(given(two).state).map(({ key }) => key);
    expect(keys).toEqual(['step/summon operator 1', 'step/summon operator 2']);
    const authority = { register: noAuthorities, answers: mandateOf([]).answers };
    const { state } = given(two);
    expect(awaitedOf({ process: 'employment', state }, authority, at('2026-01-14'))).toMatchObject([
      { decision: 'summon', offices: ['operator'] },
    ]);
  });

  it('ends with the employment: nobody is punished who is no longer employed', () => {
    const ended: Story = [
      ...called,
      on('2026-01-20', { type: 'employment-ended', outcome: 'resigned', lastDay: civilDate('2026-01-20') }),
    ];
    const { state, when } = given(ended);
    when(examine, '2026-01-29').isRefused('EMPLOYMENT_ENDED');
    expect(steps(ended)).toEqual([['step/record-siasn-updated', 'operator', null]]);
    expect(held(state)).toMatchObject({ status: 'withdrawn' });
    expect(clocks(ended)).toEqual([]);
  });
});

describe('a summons', () => {
  it('may bear a wrong date, also when there was another after it', () => {
    const wanted = { of: 3, to: civilDate('2026-01-16'), reason: 'Tanda terima.' } as const;
    given(stayedAway)
      .when({ kind: 'propose-correction', ...wanted }, '2026-02-13')
      .leadsTo({ type: 'correction-proposed', ...wanted });
  });

  it('keeps the days of the instansi before the day it names, by its calendar', () => {
    // Seven working days after Monday 19 January are over on Wednesday 28 January.
    const distance = {
      counted: { 'PANGGILAN-DISIPLIN': dueOf('PANGGILAN-DISIPLIN', civilDate('2026-01-19')).dueDate },
    };
    const { state } = given(reported);
    expect(withKnown(state, summon(1, '2026-01-27'), '2026-01-19', distance)).toMatchObject({
      ...{ refused: 'SUMMONS_TOO_SHORT', detail: { appearOn: '2026-01-27', earliest: '2026-01-28' } },
    });
    expect(withKnown(state, summon(1, '2026-01-28'), '2026-01-19', distance)).toMatchObject([{ round: 1 }]);
  });

  it('has a clock to that day, which the examination or the absence closes', () => {
    expect(clocks(called.slice(0, -1))).toEqual([
      ...[{ id: 'PANGGILAN-DISIPLIN/3', rule: 'PANGGILAN-DISIPLIN', triggerOn: '2026-01-19', lastDay: '2026-01-29' }],
    ]);
    expect(held(given(called).state)).toMatchObject({ status: 'open', dueDate: '2026-01-29' });
    expect(held(given(examined).state)).toMatchObject({ status: 'met' });
    expect(held(given(stayedAwayOnce).state)).toMatchObject({ status: 'met' });
    expect([clocks(examined), clocks(stayedAwayOnce)]).toEqual([[], []]);
  });

  it('comes a second time only after nobody came to the first, and never a third', () => {
    given(called).when(summon(1, '2026-02-12'), '2026-01-20').isRefused('ALREADY_DECIDED', { seq: 3 });
    given(called).when(summon(2, '2026-02-12'), '2026-01-20').isRefused('SUMMONS_OUT_OF_TURN', { calls: 1 });
    given(reported).when(summon(2, '2026-02-12'), '2026-01-20').isRefused('SUMMONS_OUT_OF_TURN', { calls: 0 });
    given(stayedAwayOnce)
      .when(summon(2, '2026-02-12'), '2026-01-30')
      .leadsTo({
        ...{ type: 'discipline-summoned', matter: 1, round: 2, appearOn: civilDate('2026-02-12'), channel: 'letter' },
      });
    given(stayedAway).when(summon(3, '2026-03-02'), '2026-02-13').isRefused('SUMMONS_OUT_OF_TURN', { calls: 2 });
    given(reported)
      .when(summon(1, '2026-01-30'), '2026-01-11', { recorded: '2026-01-12' })
      .isRefused('DATE_BEFORE_EARLIER_FACT');
  });

  it('is unanswered from its day on, and only once', () => {
    given(called).when(noShow(1), '2026-01-28').isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-01-29' });
    given(called).when(noShow(1), '2026-01-29').leadsTo({ type: 'summons-unanswered', matter: 1, round: 1 });
    given(stayedAwayOnce).when(noShow(1), '2026-01-30').isRefused('ALREADY_DECIDED', { seq: 5 });
    given(examined).when(noShow(1), '2026-01-30').isRefused('ALREADY_DECIDED', { seq: 5 });
    given(reported).when(noShow(1), '2026-01-29').isRefused('SUMMONS_REQUIRED', { round: 1 });
  });
});

describe('an examination and a hearing', () => {
  it('follow a summons; whoever comes after having stayed away is still heard', () => {
    given(reported).when(examine, '2026-01-19').isRefused('SUMMONS_REQUIRED', { matter: 1 });
    given(called).when(examine, '2026-01-18', { recorded: '2026-01-19' }).isRefused('DATE_BEFORE_EARLIER_FACT');
    given(called).when(examine, '2026-01-22').leadsTo({ type: 'discipline-examined', matter: 1, bapNumber: 'BAP/1' });
    given(stayedAway)
      .when(examine, '2026-02-13')
      .leadsTo({
        ...{ type: 'discipline-examined', matter: 1, bapNumber: 'BAP/1' },
      });
    given(examined).when(examine, '2026-01-30').isRefused('ALREADY_DECIDED', { seq: 5 });
    given(called).when(hear, '2026-01-30').isRefused('EXAMINATION_REQUIRED');
    given(examined).when(hear, '2026-01-28', { recorded: '2026-01-30' }).isRefused('DATE_BEFORE_EARLIER_FACT');
    given(heard).when(hear, '2026-02-03').isRefused('ALREADY_DECIDED', { seq: 6 });
  });
});

describe('the decision of a matter', () => {
  it('is refused to whoever was not examined, and did not stay away twice', () => {
    for (const story of [reported, called, stayedAwayOnce]) {
      given(story).when(decide('light', 'oral-reprimand'), '2026-02-20', ppk).isRefused('EXAMINATION_REQUIRED');
    }
    given(stayedAway)
      .when(decide('severe', 'dismissal'), '2026-02-20', ppk)
      .leadsTo({
        ...{ type: 'discipline-decided', matter: 1, level: 'severe', ladder: 'pp-94-2021', skNumber: 'SK/1' },
        ...{ reason: 'Terbukti.', sanction: 'dismissal' },
      });
  });

  it('as severe needs a hearing, as anything else does not', () => {
    given(examined).when(decide('severe', 'dismissal'), '2026-02-09', ppk).isRefused('HEARING_REQUIRED');
    given(examined)
      .when(decide('light', 'written-reprimand'), '2026-02-09', ppk)
      .leadsTo({
        ...{ type: 'discipline-decided', matter: 1, level: 'light', ladder: 'pp-94-2021', skNumber: 'SK/1' },
        ...{ reason: 'Terbukti.', sanction: 'written-reprimand' },
      });
  });

  it('is not taken by whoever examined or heard, whatever the level', () => {
    const self = { by: official('head-1', 'pyb') };
    given(examined).when(decide('light', 'oral-reprimand'), '2026-02-09', self).isRefused('EXAMINER_DECIDES');
    given(examined).when(decide('not-proven'), '2026-02-09', self).isRefused('EXAMINER_DECIDES');
    given(heard).when(decide('severe', 'dismissal'), '2026-02-09', self).isRefused('EXAMINER_DECIDES', {
      preparedOn: '2026-01-29',
    });
  });

  it('as dismissal takes the power to dismiss, and other eyes than those of the examiner’s deputy', () => {
    const bare = { by: official('pyb-1', 'pyb'), mandate: mandateOf([]) };
    given(heard).when(decide('severe', 'dismissal'), '2026-02-09', bare).isRefused('AUTHORITY_REQUIRED');
    given(examined)
      .when(decide('light', 'oral-reprimand'), '2026-02-09', bare)
      .leadsTo({
        ...{ type: 'discipline-decided', matter: 1, level: 'light', ladder: 'pp-94-2021', skNumber: 'SK/1' },
        ...{ reason: 'Terbukti.', sanction: 'oral-reprimand' },
      });
    const ties = [{ account: 'head-1', from: civilDate('2026-01-01'), until: civilDate('2026-03-01') }];
    const deputy = { by: signer(1), mandate: mandateOf([grantOf(1)], { ties }) };
    given(heard).when(decide('severe', 'dismissal'), '2026-02-09', deputy).isRefused('FOUR_EYES', { as: 'deputy' });
  });

  it.each([
    ['a light sanction as medium', decide('medium', 'written-reprimand'), 'SANCTION_NOT_IN_LADDER'],
    ['a sanction where nothing was proven', decide('not-proven', 'oral-reprimand'), 'SANCTION_NOT_IN_LADDER'],
    ['no sanction where something was', decide('light'), 'SANCTION_NOT_IN_LADDER'],
    ['a cut of what nobody here gets', decide('medium', 'allowance-cut-6-months'), 'SANCTION_NEEDS_BASIS'],
    ['a demotion from nowhere', decide('severe', 'demotion-12-months'), 'SANCTION_NEEDS_BASIS'],
  ] as const)('refuses %s', (_, decision, code) => {
    given(heard).when(decision, '2026-02-09', ppk).isRefused(code, {}, 'DISIPLIN-ASN');
  });

  it('takes what the instansi’s own ladder says, and what a paper gives a meaning', () => {
    const own = { answers: { 'discipline-ladder': 'own-ladder' } };
    const { state } = given(heard);
    expect(withKnown(state, decide('medium', 'written-reprimand'), '2026-02-09', own)).toMatchObject([
      { level: 'medium', ladder: 'own-ladder', sanction: 'written-reprimand' },
    ]);
    expect(withKnown(state, decide('light', 'written-reprimand'), '2026-02-09', own)).toMatchObject({
      ...{ refused: 'SANCTION_NOT_IN_LADDER', detail: { allowed: ['oral-reprimand'] } },
    });
    const meant = decide('medium', 'allowance-cut-6-months', 'PK pasal 9');
    expect(withKnown(state, meant, '2026-02-09', {})).toMatchObject([{ basis: 'PK pasal 9' }]);
  });

  it('is taken once, and not before what it rests on', () => {
    given(dismissed)
      .when(decide('light', 'oral-reprimand'), '2026-02-10', ppk)
      .isRefused('ALREADY_DECIDED', {
        ...{ seq: 7, effectiveOn: '2026-02-09' },
      });
    given(dismissed).when(examine, '2026-02-10').isRefused('ALREADY_DECIDED', { seq: 7 });
    given(heard)
      .when(decide('severe', 'dismissal'), '2026-02-01', { ...ppk, recorded: '2026-02-09' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-02-02' });
    given(stayedAway)
      .when(decide('light', 'oral-reprimand'), '2026-02-11', { ...ppk, recorded: '2026-02-13' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-02-12' });
  });
});

describe('what others see of discipline', () => {
  const delivered: Story = [
    ...dismissed,
    on('2026-02-10', { type: 'decision-delivered', of: 7, channel: 'in-person', holds: true, grace: 7 }),
  ];
  const answered = (outcome: 'upheld' | 'changed' | 'annulled'): Story => [
    ...delivered,
    on('2026-02-11', { type: 'objection-recorded', of: 7, letter: 'K/1' }),
    on('2026-02-20', { type: 'objection-answered', of: 7, outcome, letter: 'J/1' }),
  ];

  it('is every matter, those that run among them, with what absences propose', () => {
    const absent: Story = [
      ...dismissed,
      on('2026-03-02', {
        ...{ type: 'violation-reported', matter: 2, about: 'LHP 9', suspected: 'light' },
        absences: { inARow: 3, inTheYear: 6 },
      }),
    ];
    expect(disciplineRecord(given(absent).state)).toEqual([
      { matter: 1, decided: 7, level: 'severe', sanction: 'dismissal', final: false },
      { matter: 2, final: false, proposed: { sanction: 'written-reprimand', rule: 'JENJANG-TIDAK-MASUK' } },
    ]);
  });

  it('carries a termination unless an objection annulled or changed it', () => {
    expect(provenSevere(given(dismissed).state)).toMatchObject([{ matter: 1, decided: 7, final: false }]);
    expect(provenSevere(given(answered('upheld')).state)).toMatchObject([{ matter: 1, contested: 'upheld' }]);
    expect(provenSevere(given(answered('changed')).state)).toEqual([]);
    expect(provenSevere(given(answered('annulled')).state)).toEqual([]);
    expect(provenSevere(given(heard).state)).toEqual([]);
  });

  it('has the days that were corrected', () => {
    const corrected: Story = [
      ...called,
      on('2026-01-20', { type: 'correction-proposed', of: 3, to: civilDate('2026-01-16'), reason: 'Tanda terima.' }),
      on('2026-01-20', {
        ...{ type: 'fact-corrected', of: 3, proposal: 5 },
        ...{ from: civilDate('2026-01-19'), to: civilDate('2026-01-16') },
      }),
    ];
    expect(clocks(corrected)).toMatchObject([{ triggerOn: '2026-01-16', lastDay: '2026-01-29' }]);
    given(corrected)
      .when(examine, '2026-01-16', { recorded: '2026-01-20' })
      .leadsTo({
        ...{ type: 'discipline-examined', matter: 1, bapNumber: 'BAP/1' },
      });
  });
});
