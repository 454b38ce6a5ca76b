import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { byPpkAlone } from '../policies/check-setting.ts';
import { at, dueOf, official, on, type Told, tableOf, unit } from '../testing/given.ts';
import { clocksOfSelection, finalAt, finalFrom } from './clocks.ts';
import { decideSelection } from './decide.ts';
import type { SelectionDecision } from './decisions.ts';
import type { SelectionEvent } from './events.ts';
import { evolveSelection } from './evolve.ts';
import { openingFault } from './open.ts';
import { passedNow, type SelectionState } from './state.ts';

const given = tableOf<SelectionState, SelectionEvent, SelectionDecision>({
  evolve: evolveSelection,
  decide: decideSelection,
});
type Story = readonly Told<SelectionEvent>[];

const window = (opens: string, closes: string) => ({ opens: civilDate(opens), closes: civilDate(closes) });
const windows = {
  registration: window('2025-09-01', '2025-09-02'),
  administrative: window('2025-09-03', '2025-09-04'),
  cat: window('2025-09-05', '2025-09-05'),
  interview: window('2025-09-08', '2025-09-09'),
};
const opening = { legalBasis: 'Perwali 12/2025', acknowledgesContradiction: true, windows };
const recorded = (stage: 'administrative' | 'cat' | 'interview', passed: number, failed: number): SelectionEvent => ({
  ...{ type: 'stage-results-recorded', stage, passed, failed, digest: `r-${stage}` },
});

const opened: Story = [
  on('2025-09-01', {
    ...{ type: 'selection-opened', unit, legalBasis: 'Perwali 12/2025', announcement: '800/5', windows },
  }),
];
const loaded: Story = [...opened, on('2025-09-03', { type: 'applicants-loaded', rows: 5, digest: 'l' })];
const selected: Story = [...loaded, on('2025-09-04', recorded('administrative', 4, 1))];
const tested: Story = [...selected, on('2025-09-05', recorded('cat', 3, 1))];
const interviewed: Story = [...tested, on('2025-09-09', recorded('interview', 2, 1))];
// Friday 5 September 2025 is a day off (Maulid); the three working days after Tuesday the 9th end on Friday the 12th.
const announced: Story = [
  ...interviewed,
  on('2025-09-09', { type: 'selection-results-announced', letterNumber: 'P' }),
  on('2025-09-09', {
    ...{
      type: 'clock-opened',
      clock: 'SANGGAH-SELEKSI/6',
      rule: 'SANGGAH-SELEKSI',
      triggerOn: civilDate('2025-09-09'),
    },
    due: dueOf('SANGGAH-SELEKSI', civilDate('2025-09-09')),
  }),
];
const objected = (failedAt: 'administrative' | 'cat' | 'interview'): Story => [
  ...announced,
  on('2025-09-10', { type: 'selection-objection-recorded', applicant: 3, failedAt, receipt: 'TT' }),
];
const final: Story = [...announced, on('2025-09-12', { type: 'selection-results-final', passed: 2 })];

const decisions = {
  load: { kind: 'load-applicants', rows: 5, digest: 'l' },
  administrative: { kind: 'record-administrative-results', passed: 4, failed: 1, digest: 'a' },
  cat: { kind: 'record-cat-results', passed: 3, failed: 1, digest: 'c', threshold: 60 },
  interview: { kind: 'record-interview-results', passed: 2, failed: 1, digest: 'i' },
  announce: { kind: 'announce-results', letterNumber: 'P' },
  object: { kind: 'record-selection-objection', applicant: 3, failedAt: 'interview', receipt: 'TT' },
  handOver: { kind: 'hand-over', formation: 'f-1', rows: 2, digest: 'd' },
} satisfies Record<string, SelectionDecision>;
const answer = (upheld: boolean, makeUp?: string): SelectionDecision => ({
  ...{ kind: 'answer-selection-objection', applicant: 3, upheld, letterNumber: 'J', makeUp },
});

describe('a selection of its own', () => {
  it.each([
    ['off', opening, false, 'SELECTION_SWITCHED_OFF'],
    ['without a law', { ...opening, legalBasis: undefined }, true, 'SELECTION_BASIS_REQUIRED'],
    ['not owning up', { ...opening, acknowledgesContradiction: false }, true, 'SELECTION_BASIS_REQUIRED'],
    ['on', opening, true, undefined],
  ] as const)('that is %s', (_, wanted, switchedOn, refused) => {
    expect(openingFault(wanted, switchedOn)?.refused).toBe(refused);
  });

  it.each([
    ['closes before it opens', { ...windows, cat: window('2025-09-06', '2025-09-05') }, 'cat'],
    ['opens on the last day of the one before', { ...windows, cat: window('2025-09-04', '2025-09-05') }, 'cat'],
  ])('is not opened when a stage %s', (_, asked, stage) => {
    expect(openingFault({ ...opening, windows: asked }, true)).toMatchObject({
      ...{ refused: 'ANNOUNCED_WINDOWS_OUT_OF_ORDER', detail: { stage } },
    });
  });

  it('is switched on by the PPK alone', () => {
    expect(byPpkAlone('own-selection', 'administrator')?.refused).toBe('POLICY_BY_PPK');
    expect(byPpkAlone('own-selection', 'ppk')).toBeUndefined();
  });
});

describe('its five stages', () => {
  const stories = { opened, loaded, selected, tested, interviewed };
  const turns = {
    opened: 'load',
    loaded: 'administrative',
    selected: 'cat',
    tested: 'interview',
    interviewed: 'announce',
  };
  it.each(Object.keys(stories) as (keyof typeof stories)[])('follow each other: %s', (where) => {
    const names = ['load', 'administrative', 'cat', 'interview', 'announce'] as const;
    const turn = names.indexOf(turns[where] as 'load');
    for (const [index, name] of names.entries()) {
      const told = given(stories[where]).when(decisions[name], '2025-09-10');
      if (index === turn) expect(told.after.version).toBe(given(stories[where]).state.version + 1);
      else told.isRefused(index < turn ? 'ALREADY_DECIDED' : 'SELECTION_STAGE_SKIPPED', {}, 'SELEKSI-LIMA-TAHAP');
    }
  });

  it('load the applicants on the day after the registration, not on its last day', () => {
    given(opened).when(decisions.load, '2025-09-02').isRefused('REGISTRATION_STILL_OPEN', { until: '2025-09-02' });
    expect(given(opened).when(decisions.load, '2025-09-03').after.stage).toBe('administrative');
  });

  it('have results from the day on which they open', () => {
    const early = { recorded: '2025-09-09' };
    given(tested)
      .when(decisions.interview, '2025-09-07', early)
      .isRefused('STAGE_WINDOW_NOT_OPEN', {
        ...{ stage: 'interview', opens: '2025-09-08' },
      });
    expect(given(tested).when(decisions.interview, '2025-09-08', early).after.stage).toBe('sanggah');
  });

  it('take neither a day to come nor anything after a withdrawal', () => {
    given(opened).when(decisions.load, '2025-09-03', { recorded: '2025-09-02' }).isRefused('DATE_IN_FUTURE');
    const withdrawn: Story = [...loaded, on('2025-09-04', { type: 'selection-withdrawn', reason: 'x' })];
    given(withdrawn).when(decisions.administrative, '2025-09-04').isRefused('CASE_CLOSED', { outcome: 'withdrawn' });
    given(loaded).when(decisions.administrative, '2025-09-04', { expectedRevision: 1 }).isRefused('STALE_VERSION');
  });
});

describe('an objection', () => {
  it('has three working days from the announcement', () => {
    const before = given([...interviewed, announced[5]!]).state;
    expect(clocksOfSelection(before)).toEqual([
      { id: 'SANGGAH-SELEKSI/6', rule: 'SANGGAH-SELEKSI', triggerOn: '2025-09-09' },
    ]);
    const { state } = given(announced);
    expect(clocksOfSelection(state)).toEqual([]);
    expect(state.clocks).toMatchObject([{ dueDate: '2025-09-12', rungs: [{ kind: 'breach', to: 'operator' }] }]);
    expect(given(announced).when(decisions.object, '2025-09-12').after.objections).toHaveLength(1);
    given(announced)
      .when(decisions.object, '2025-09-13')
      .isRefused('SELECTION_OBJECTION_LATE', { until: '2025-09-12' }, 'SANGGAH-SELEKSI');
  });

  it('is made once, by whoever failed, after the announcement', () => {
    given(interviewed).when(decisions.object, '2025-09-09').isRefused('SELECTION_STAGE_SKIPPED', { wanted: 'sanggah' });
    given(announced)
      .when({ ...decisions.object, failedAt: undefined }, '2025-09-10')
      .isRefused('APPLICANT_PASSED');
    given(objected('interview')).when(decisions.object, '2025-09-11').isRefused('APPLICANT_ALREADY_OBJECTED');
    given(announced)
      .when(decisions.object, '2025-09-08', { recorded: '2025-09-10' })
      .isRefused('DATE_BEFORE_EARLIER_FACT');
  });

  it('that is upheld changes the result; one that is rejected does not', () => {
    expect(passedNow(given(announced).state)).toBe(2);
    expect(passedNow(given(objected('interview')).when(answer(true), '2025-09-11').after)).toBe(3);
    expect(passedNow(given(objected('interview')).when(answer(false), '2025-09-11').after)).toBe(2);
    given(announced).when(answer(true), '2025-09-11').isRefused('SELECTION_OBJECTION_UNKNOWN');
  });

  it.each(['administrative', 'cat'] as const)('of who failed at %s needs the later stages made up', (failedAt) => {
    given(objected(failedAt))
      .when(answer(true), '2025-09-11')
      .isRefused('SELECTION_STAGE_SKIPPED', { stage: failedAt });
    expect(passedNow(given(objected(failedAt)).when(answer(true, 'BA 7'), '2025-09-11').after)).toBe(3);
    expect(passedNow(given(objected(failedAt)).when(answer(false), '2025-09-11').after)).toBe(2);
  });
});

describe('a date that was written down wrongly', () => {
  const wrong = (of: number, to: string) =>
    ({ kind: 'propose-correction', of, to: civilDate(to), reason: 'Pengumuman tanggal lain.' }) as const;
  const right = (story: Story, of: number, from: string, to: string): Story => [
    ...story,
    on('2025-09-10', { type: 'correction-proposed', of, to: civilDate(to), reason: 'Pengumuman tanggal lain.' }),
    on('2025-09-10', {
      ...{ type: 'fact-corrected', of, proposal: story.length + 1, from: civilDate(from), to: civilDate(to) },
    }),
  ];

  it('of the announcement is put right by two people, and the days to object run anew from it', () => {
    const { after } = given(announced).when(wrong(6, '2025-09-10'), '2025-09-10');
    const again = { kind: 'confirm-correction', proposal: after.version } as const;
    const proposed = [
      ...announced,
      on('2025-09-10', { ...wrong(6, '2025-09-10'), type: 'correction-proposed' } as never),
    ];
    given(proposed).when(again, '2025-09-10').isRefused('CORRECTION_NEEDS_SECOND_PERSON');
    const confirmed = given(proposed).when(again, '2025-09-10', { by: official('acc-2', 'verifier') });
    confirmed.leadsTo({
      ...{ type: 'fact-corrected', of: 6, from: civilDate('2025-09-09'), to: civilDate('2025-09-10'), proposal: 8 },
    });
    expect(clocksOfSelection(confirmed.after)).toEqual([
      { id: 'SANGGAH-SELEKSI/6', rule: 'SANGGAH-SELEKSI', triggerOn: '2025-09-10' },
    ]);
    expect(confirmed.after.corrections).toEqual([]);
  });

  it('of an earlier stage, and of an objection, whatever came after it', () => {
    const story = right(right(objected('cat'), 3, '2025-09-04', '2025-09-03'), 8, '2025-09-10', '2025-09-09');
    const { dated, facts } = given(story).state;
    expect(dated.map(({ seq, effectiveOn }) => `${seq} ${effectiveOn}`)).toEqual([
      ...['2 2025-09-03', '3 2025-09-03', '4 2025-09-05', '5 2025-09-09', '6 2025-09-09', '8 2025-09-09'],
    ]);
    expect(facts['stage-results-recorded']?.effectiveOn).toBe('2025-09-09');
    expect(clocksOfSelection(given(story).state)).toEqual([]);
  });

  it('of the announcement stays once the result that rests on it is final; nor is what the system wrote corrected', () => {
    given(final).when(wrong(6, '2025-09-10'), '2025-09-13').isRefused('FACT_NOT_CORRECTABLE', { of: 6 });
    given(final).when(wrong(8, '2025-09-10'), '2025-09-13').isRefused('FACT_NOT_CORRECTABLE', { of: 8 });
    expect(given(final).when(wrong(2, '2025-09-04'), '2025-09-13').after.corrections).toHaveLength(1);
  });
});

describe('the result', () => {
  it('is final with the end of the last day, by itself', () => {
    const { state } = given(announced);
    expect(finalAt(state)).toBe(at('2025-09-13 00:00'));
    expect(finalFrom(state, at('2025-09-12 23:59'))).toBeUndefined();
    expect(finalFrom(state, at('2025-09-13 00:00'))).toEqual({
      ...{ event: { type: 'selection-results-final', passed: 2 }, on: '2025-09-12' },
    });
    expect(finalAt(given(final).state)).toBeUndefined();
    expect(given(final).state.clocks).toMatchObject([{ status: 'met', breached: false }]);
  });

  it('waits for the last answer', () => {
    expect(finalAt(given(objected('interview')).state)).toBeUndefined();
    given(objected('interview'))
      .when(decisions.handOver, '2025-09-13')
      .isRefused('OBJECTIONS_UNANSWERED', { count: 1 });
    const { after } = given(objected('interview')).when(answer(true), '2025-09-15');
    expect(finalFrom(after, at('2025-09-15 10:00'))?.event).toEqual({ type: 'selection-results-final', passed: 3 });
  });

  it('is handed over once it is final', () => {
    given(interviewed).when(decisions.handOver, '2025-09-10').isRefused('SELECTION_STAGE_SKIPPED');
    given(announced).when(decisions.handOver, '2025-09-12').isRefused('SANGGAH_STILL_OPEN', { until: '2025-09-12' });
    given(final).when(decisions.object, '2025-09-12').isRefused('SELECTION_OBJECTION_LATE');
    const { after } = given(final).when(decisions.handOver, '2025-09-13');
    expect(after).toMatchObject({ outcome: 'handed-over', formation: 'f-1' });
  });
});
