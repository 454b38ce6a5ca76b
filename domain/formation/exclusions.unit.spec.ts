import { describe, expect, it } from 'vitest';
import { determined, given, letterRecorded, listed, opened, proposed, type Story } from '../testing/batch-story.ts';
import { at, known, on, stampOf } from '../testing/given.ts';
import { signed } from '../testing/mandates.ts';
import { decideFormation } from './decide.ts';
import type { FormationDecision } from './decisions.ts';
import type { ExcludedRow } from './excluded-rows.ts';

const out = (row: number, reason: ExcludedRow['reason'] = 'inactive'): ExcludedRow => ({
  ...{ row, reason, evidence: `BA ${row}` },
});
const exclude = (...rows: ExcludedRow[]): FormationDecision => ({ kind: 'exclude-rows', rows });
const include = (...rows: number[]): FormationDecision => ({ kind: 'include-rows', rows });
const revise = (
  { exclude = [], include = [] }: { exclude?: ExcludedRow[]; include?: number[] },
  letterNumber = '800/9',
): FormationDecision => ({ kind: 'revise-proposal', letterNumber, sptjmNumber: '800/10', exclude, include });
const without: Story = [...listed, on('2025-08-13', { type: 'rows-excluded', exclude: [out(3), out(4, 'deceased')] })];
const withoutAndProposed: Story = [
  ...without,
  on('2025-08-19', { type: 'needs-proposed', letterNumber: '800/1', sptjmNumber: '800/2', rows: 2185 }),
];

describe('a row that the instansi does not propose', () => {
  it('leaves the list with its reason and evidence, and is not in the proposal', () => {
    const { after } = given(listed).when(exclude(out(3), out(4, 'deceased')), '2025-08-13');
    expect(after.excluded).toEqual([
      { row: 3, reason: 'inactive' },
      { row: 4, reason: 'deceased' },
    ]);
    given(without)
      .when({ kind: 'propose-needs', letterNumber: '800/1', sptjmNumber: '800/2' }, '2025-08-19')
      .leadsTo({ type: 'needs-proposed', letterNumber: '800/1', sptjmNumber: '800/2', rows: 2185 });
  });

  it('comes back before the proposal', () => {
    const { after } = given(without).when(include(3), '2025-08-14');
    expect(after.excluded).toEqual([{ row: 4, reason: 'deceased' }]);
    given(without)
      .when(include(5), '2025-08-14')
      .isRefused('ROWS_NOT_EXCLUDED', { rows: ['5'] });
  });

  it('is named once', () => {
    given(listed)
      .when(exclude(out(3), out(3)), '2025-08-13')
      .isRefused('ROW_NAMED_TWICE', { rows: ['3'] });
    given(without)
      .when(exclude(out(3)), '2025-08-14')
      .isRefused('ROWS_ALREADY_EXCLUDED', { rows: ['3'] });
  });

  it('is never everybody', () => {
    const two: Story = [...opened, on('2025-08-12', { type: 'list-loaded', rows: 2, digest: 'sha-2' })];
    given(two)
      .when(exclude(out(1), out(2)), '2025-08-13')
      .isRefused('NOBODY_LEFT_TO_PROPOSE');
    expect(given(two).when(exclude(out(1)), '2025-08-13').after.excluded).toHaveLength(1);
  });

  it('leaves or comes back alone only between the list and the proposal', () => {
    given(opened)
      .when(exclude(out(3)), '2025-08-12')
      .isRefused('WRONG_STAGE', { wanted: 'listed' });
    given(proposed)
      .when(exclude(out(3)), '2025-08-20')
      .isRefused('ALREADY_DECIDED');
    given(withoutAndProposed).when(include(3), '2025-08-20').isRefused('ALREADY_DECIDED');
  });

  it.each([
    ['mandatory', 'EVERYBODY_IS_PROPOSED'],
    ['justified-exclusion', undefined],
    [undefined, undefined],
  ] as const)('when the instansi answers %s', (answer, refused) => {
    const answers = answer === undefined ? {} : { 'propose-all': answer };
    const decide = (story: Story, decision: FormationDecision) => {
      const stamp = stampOf('2025-08-19');
      return decideFormation(given(story).state, decision, {
        ...stamp,
        ...signed(stamp.by),
        known: known({ answers }),
      });
    };
    for (const decided of [decide(listed, exclude(out(3))), decide(proposed, revise({ exclude: [out(3)] }))]) {
      expect('refused' in decided ? [decided.refused, decided.rule] : []).toEqual(
        refused ? [refused, 'USUL-SELURUH-CALON'] : [],
      );
    }
    // Whoever comes back is proposed: that is what is mandatory.
    expect(decide(withoutAndProposed, revise({ include: [3] }))).not.toHaveProperty('refused');
  });
});

describe('a proposal that is revised', () => {
  it('holds other rows, and is counted', () => {
    const again = given(withoutAndProposed).when(
      revise({ exclude: [out(7, 'no-need')], include: [3, 4] }),
      '2025-08-20',
    );
    again.leadsTo({
      ...{ type: 'proposal-revised', revision: 1, letterNumber: '800/9', sptjmNumber: '800/10' },
      ...{ exclude: [out(7, 'no-need')], include: [3, 4], rows: 2186 },
    });
    expect(again.after).toMatchObject({ stage: 'proposed', revisions: 1, excluded: [{ row: 7, reason: 'no-need' }] });
  });

  it('is put on the last day of its window, not on the day after', () => {
    expect(given(proposed).when(revise({}), '2025-08-20').after.revisions).toBe(1);
    given(proposed)
      .when(revise({}), '2025-08-21')
      .isRefused('PROPOSALS_CLOSED', { effectiveOn: '2025-08-21', until: '2025-08-20' }, 'JENDELA-USUL-KEBUTUHAN');
  });

  it('is possible again once a later letter extends the window', () => {
    const extended: Story = [...proposed, on('2025-08-21', letterRecorded('jadwal-2025-2', '2025-08-21'))];
    expect(given(extended).when(revise({}), '2025-08-25').after.revisions).toBe(1);
    given(extended).when(revise({}), '2025-08-26').isRefused('PROPOSALS_CLOSED', { until: '2025-08-25' });
  });

  it('comes after the proposal and before the determination', () => {
    given(listed).when(revise({}), '2025-08-19').isRefused('WRONG_STAGE', { wanted: 'proposed' });
    given(proposed)
      .when(revise({}), '2025-08-18', { recorded: '2025-08-19' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-08-19' });
    given(determined)
      .when(revise({}), '2025-08-29')
      .isRefused('ALREADY_DECIDED', { seq: 8, effectiveOn: '2025-08-29', recordedAt: at('2025-08-29') });
  });
});
