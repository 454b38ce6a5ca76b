import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Known } from '../case/known.ts';
import type { EmploymentDecision } from '../employment/decisions.ts';
import { lengthOfService } from '../employment/length-of-service.ts';
import { presentTerm } from '../employment/state.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { official, on } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import { decided, employed, given, healthCentre, office, type Story, units, until } from './testing/story.ts';

type Of<Kind> = Extract<EmploymentDecision, { kind: Kind }>;

const open = (changes: Partial<Of<'open-relocation'>> = {}): Of<'open-relocation'> => ({
  ...{ kind: 'open-relocation', term: 1, toUnit: 'OPD-1', position: 'Pengelola', need: 'Nota 12' },
  ...changes,
});
const fits = { kind: 'assess-competence', fits: true, evidence: 'BA 5' } as const;
const agree = (side: 'giving' | 'receiving'): Of<'agree-relocation'> => ({ kind: 'agree-relocation', side });
const relocate = (from: string, changes: Partial<Of<'relocate'>> = {}): Of<'relocate'> => ({
  ...{ kind: 'relocate', term: 1, skNumber: '824/7', from: civilDate(from), ...changes },
});
const sign = (party: 'agency' | 'candidate', number = 'ADD/1'): Of<'sign-addendum'> => ({
  ...{ kind: 'sign-addendum', relocation: 3, party, number },
});
const refusing = (side: 'giving' | 'receiving') =>
  ({ kind: 'refuse-relocation', side, reason: 'Sudah terisi.' }) as const;
/** The head of a unit says something on a day. */
const said = (story: Story, decision: EmploymentDecision, day: string, callerUnit: string) =>
  decided(story, decision, day, official('head', 'unit-head'), { callerUnit });
const knowing = (known: Partial<Known>) => ({ known });
const there = knowing({ units });
const headOf = (callerUnit: string) => knowing({ callerUnit });

const working = until(employed(), '2026-02-04 09:00');
const opened = decided(working, open(), '2026-02-04', official('desk'));
const fitting = decided(opened, fits, '2026-02-04');
const answered = said(said(fitting, agree('giving'), '2026-02-04', 'PKM-1'), agree('receiving'), '2026-02-05', 'OPD-1');
const ahead = decided(answered, relocate('2026-03-02'), '2026-02-06');
const moved = until(ahead, '2026-03-02 00:00');
const clock = (story: Story, rule: string) => given(story).state.clocks.findLast((one) => one.rule === rule);
const asked = (story: Story) =>
  askedOfEmployment(given(story).state)
    .filter(({ kind }) => kind.startsWith('step/'))
    .map(({ kind, office: to, unit }) => [kind, to, ...(unit ? [unit] : [])]);

describe('a need of another unit is recorded', () => {
  it.each([
    ['of a term that is not the present one', open({ term: 2 }), 'OTHER_PERIOD', { named: '2', present: '1' }],
    ['of a unit that the instansi does not have', open({ toUnit: 'X' }), 'UNIT_UNKNOWN', { unit: 'X' }],
    ['of the unit where somebody works', open({ toUnit: 'PKM-1' }), 'RELOCATION_SAME_UNIT', { unit: 'PKM-1' }],
  ] as const)('but not %s', (_, decision, code, detail) => {
    given(working).when(decision, '2026-02-04', there).isRefused(code, detail);
  });

  it('but not where nothing was found out about its unit', () => {
    given(working).when(open(), '2026-02-04').isRefused('UNIT_UNKNOWN', { unit: 'OPD-1' }, 'PENGISIAN-UNIT-LAIN');
  });

  it('but not before the term, nor after its last day', () => {
    const term = { from: '2025-10-01', until: '2026-09-30' };
    given(working)
      .when(open(), '2025-09-30', there)
      .isRefused('RELOCATION_OUTSIDE_TERM', { on: '2025-09-30', ...term });
    given(until(working, '2026-10-01 08:00'))
      .when(open(), '2026-10-01', there)
      .isRefused('RELOCATION_OUTSIDE_TERM', { on: '2026-10-01', ...term }, 'PENGISIAN-UNIT-LAIN');
  });

  it('one at a time', () => {
    given(opened).when(open(), '2026-02-04').isRefused('ALREADY_DECIDED', { seq: 3 }, 'PENGISIAN-UNIT-LAIN');
  });

  it('and never of an employment that has ended', () => {
    const ended = { type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-02-03') } as const;
    given([...working, on('2026-02-03', ended)])
      .when(open(), '2026-02-04')
      .isRefused('EMPLOYMENT_ENDED', { outcome: 'not-renewed', lastDay: '2026-02-03' });
  });
});

describe('the receiving unit answers', () => {
  it('in five days of its own week, not of the week of the unit that gives', () => {
    // Thu 5, Fri 6, Mon 9, Tue 10, Wed 11 February; the health centre, open on Saturdays, would be done on the 10th.
    expect(clock(opened, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({
      ...{ triggerOn: '2026-02-04', dueDate: '2026-02-11', unit: office, status: 'open' },
    });
  });

  it('which closes its clock; the word of the giving unit does not', () => {
    const giving = said(opened, agree('giving'), '2026-02-05', 'PKM-1');
    expect(clock(giving, 'JAWABAN-UNIT-PENERIMA')?.status).toBe('open');
    const receiving = said(giving, agree('receiving'), '2026-02-12', 'OPD-1');
    expect(clock(receiving, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ status: 'met-late', closedOn: '2026-02-12' });
  });

  it('also by no, which closes the request; a no of the giving unit leaves nothing to answer', () => {
    const no = said(opened, refusing('receiving'), '2026-02-11', 'OPD-1');
    expect(clock(no, 'JAWABAN-UNIT-PENERIMA')?.status).toBe('met');
    expect(given(no).state.relocation.open).toBeUndefined();
    const gone = said(opened, refusing('giving'), '2026-02-05', 'PKM-1');
    expect(clock(gone, 'JAWABAN-UNIT-PENERIMA')?.status).toBe('stopped');
    given(gone).when(agree('receiving'), '2026-02-05', headOf('OPD-1')).isRefused('RELOCATION_NOT_OPEN');
  });

  it('only by its own head, and once', () => {
    for (const found of [headOf('PKM-1'), knowing({}), {}]) {
      given(opened)
        .when(agree('receiving'), '2026-02-05', found)
        .isRefused('NOT_HEAD_OF_UNIT', { side: 'receiving', unit: 'OPD-1' });
    }
    given(opened)
      .when(refusing('giving'), '2026-02-05', headOf('OPD-1'))
      .isRefused('NOT_HEAD_OF_UNIT', { unit: 'PKM-1' });
    given(answered).when(agree('receiving'), '2026-02-05', headOf('OPD-1')).isRefused('ALREADY_DECIDED');
    given(opened)
      .when(agree('receiving'), '2026-02-03', headOf('OPD-1'))
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-02-04', fact: 'relocation-opened' });
  });

  it('or is silent, which is neither yes nor no: past its due date the request still waits', () => {
    const silent = until(opened, '2026-02-12 00:00');
    expect(clock(silent, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ status: 'open', breached: true });
    expect(given(silent).state.relocation.open?.agreed).toEqual([]);
  });
});

describe('the PPK decides', () => {
  it.each([
    ['without an assessment', opened, 'COMPETENCE_NOT_FITTING', { assessed: 'not-assessed' }],
    [
      'for whoever is not competent',
      decided(opened, { ...fits, fits: false }, '2026-02-04'),
      'COMPETENCE_NOT_FITTING',
      { assessed: 'does-not-fit' },
    ],
    ['without the units', fitting, 'UNITS_NOT_AGREED', { missing: ['giving', 'receiving'] }],
    [
      'without the receiving unit',
      said(fitting, agree('giving'), '2026-02-05', 'PKM-1'),
      'UNITS_NOT_AGREED',
      { missing: ['receiving'] },
    ],
    ['without a request', working, 'RELOCATION_NOT_OPEN', {}],
    ['twice', ahead, 'ALREADY_DECIDED', { seq: 8 }],
  ] as const)('not %s', (_, story, code, detail) => {
    given(story).when(relocate('2026-03-02'), '2026-02-06').isRefused(code, detail, 'PENGISIAN-UNIT-LAIN');
  });

  it('on a second assessment, once a training has made somebody competent', () => {
    const not = decided(opened, { ...fits, fits: false }, '2026-02-04');
    expect(given(decided(not, fits, '2026-02-20')).state.relocation.open?.competence).toEqual({ fits: true });
  });

  it('from a day of the term, its last one too, and of no other', () => {
    given(answered)
      .when(relocate('2026-09-30'), '2026-02-06')
      .leadsTo({
        ...{ type: 'relocation-decided', term: 1, skNumber: '824/7', form: 'amendment' },
        from: civilDate('2026-09-30'),
      });
    given(answered)
      .when(relocate('2026-10-01'), '2026-02-06')
      .isRefused('RELOCATION_OUTSIDE_TERM', { on: '2026-10-01' });
    given(until(answered, '2026-10-01 08:00'))
      .when(relocate('2026-09-30'), '2026-10-01')
      .isRefused('RELOCATION_OUTSIDE_TERM', { on: '2026-10-01' });
  });

  it('not of last year', () => {
    given(answered)
      .when(relocate('2026-03-02', { term: 2 }), '2026-02-06')
      .isRefused('OTHER_PERIOD');
  });

  it('not before the last word was said, nor, where the instansi lets no TMT lie back, from an earlier day', () => {
    given(answered)
      .when(relocate('2026-03-02'), '2026-02-04')
      .isRefused('DATE_BEFORE_EARLIER_FACT', { fact: 'relocation-agreed', earlier: '2026-02-05' });
    const grants = [grantOf(1)];
    const by = signer(1);
    given(answered)
      .when(relocate('2026-02-05'), '2026-02-06', { by, mandate: mandateOf(grants, { retroactiveTmt: false }) })
      .isRefused('TMT_BEFORE_SK', { tmt: '2026-02-05', effectiveOn: '2026-02-06' });
    expect(
      given(answered).when(relocate('2026-02-05'), '2026-02-06', { by, mandate: mandateOf(grants) }).after.relocation
        .open,
    ).toMatchObject({ decided: { from: '2026-02-05' } });
  });

  it('by the power to appoint, and not what they prepared themselves', () => {
    const mandate = mandateOf([grantOf(1, { account: 'desk' })]);
    given(answered)
      .when(relocate('2026-03-02'), '2026-02-06', { by: signer(1, 'desk'), mandate })
      .isRefused('FOUR_EYES', { power: 'appoint', as: 'preparer' });
    const other = mandateOf([grantOf(1, { powers: ['renew', 'sign-contracts'] })]);
    given(answered)
      .when(relocate('2026-03-02'), '2026-02-06', { by: signer(1), mandate: other })
      .isRefused('AUTHORITY_REQUIRED', { power: 'appoint' });
  });

  it('and may take it back until the first day, with which the papers fall; then it cannot be', () => {
    const back = { kind: 'revoke-relocation', skNumber: '824/8', reason: 'Kebutuhan hilang.' } as const;
    const revoked = decided(ahead, back, '2026-02-27');
    expect(given(until(revoked, '2026-03-02 09:00')).state.relocation).toMatchObject({ postings: [], papers: [] });
    given(moved).when(back, '2026-03-02').isRefused('RELOCATION_NOT_OPEN');
    given(answered).when(back, '2026-02-06').isRefused('RELOCATION_NOT_OPEN');
  });

  it('while the desk may only give up what is undecided', () => {
    const up = { kind: 'close-relocation', reason: 'Kebutuhan hilang.' } as const;
    expect(given(decided(answered, up, '2026-02-06')).state.relocation.open).toBeUndefined();
    given(ahead).when(up, '2026-02-06').isRefused('ALREADY_DECIDED');
  });
});

describe('the first day in the other unit', () => {
  it('comes by itself, at its midnight and not before', () => {
    expect(given(until(ahead, '2026-03-01 23:59')).state.unit).toEqual(healthCentre);
    const { state } = given(moved);
    expect(presentTerm(state)).toMatchObject({ n: 1, unit: 'OPD-1', position: 'Pengelola', until: '2026-09-30' });
    expect(state.unit).toEqual(office);
    expect(state.relocation.postings).toEqual([
      { unit: 'PKM-1', position: 'Operator Layanan Operasional', until: '2026-03-01' },
    ]);
    expect(state.facts.relocated?.effectiveOn).toBe('2026-03-02');
  });

  it('leaves masa kerja and the last day of the term as they were', () => {
    const { appointedOn, terms } = given(moved).state;
    expect(lengthOfService(appointedOn, terms, civilDate('2026-09-30'))).toEqual({ years: 1, months: 0, gaps: [] });
    expect(clock(moved, 'PERPANJANGAN')).toMatchObject({ status: 'open', dueDate: '2026-09-30' });
  });

  it('leaves the clocks that run counted by the unit in which they were opened, and counts new ones by the new unit', () => {
    expect(clock(moved, 'PERPANJANGAN')?.unit).toEqual(healthCentre);
    expect(clock(moved, 'JAWABAN-UNIT-PENERIMA')?.unit).toEqual(office);
    const back = decided(moved, open({ toUnit: 'PKM-1' }), '2026-03-04');
    // Thu 5, Fri 6, Sat 7, Mon 9, Tue 10 March: the health centre is the one that answers now.
    expect(clock(back, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ dueDate: '2026-03-10', unit: healthCentre });
  });

  it('takes a next term along that was to be worked in the same place, and no other', () => {
    const renew = { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Baik.' } as const;
    const late = decided(until(answered, '2026-09-01 08:00'), relocate('2026-09-30'), '2026-09-01');
    const along = until(decided(late, renew, '2026-09-02'), '2026-10-01 00:00');
    expect(presentTerm(given(along).state)).toMatchObject({ n: 2, unit: 'OPD-1', position: 'Pengelola' });
    const school = { ...office, place: { instansi: '7100', unit: 'SDN-1' } };
    const toSchool = decided(late, { ...renew, unit: 'SDN-1' }, '2026-09-02', undefined, { units: [school] });
    const elsewhere = until(toSchool, '2026-09-30 00:00');
    expect(given(elsewhere).state.renewal.next).toMatchObject({ unit: 'SDN-1' });
  });

  it('never comes for somebody who has left before', () => {
    const ended = { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-02-20') } as const;
    expect(given(until([...ahead, on('2026-02-20', ended)], '2026-03-02 09:00')).state.relocation.postings).toEqual([]);
  });
});

describe('what a relocation asks of whom', () => {
  const heads = [
    ['step/agree-relocation', 'kepala-unit', 'PKM-1'],
    ['step/agree-relocation', 'kepala-unit', 'OPD-1'],
  ];
  it.each([
    ['once the need is recorded', opened, [['step/assess-competence', 'operator'], ...heads]],
    ['once somebody is competent', decided(opened, fits, '2026-02-04'), heads],
    ['once all is said', answered, [['step/relocate', 'ppk']]],
    [
      'once it is decided',
      ahead,
      [
        ['step/sign-addendum', 'ppk'],
        ['step/sign-addendum', 'operator'],
      ],
    ],
    [
      'from the first day on',
      decided(moved, sign('agency'), '2026-03-02'),
      [
        ['step/sign-addendum', 'operator'],
        ['step/assign-evaluator', 'kepala-unit'],
      ],
    ],
  ] as const)('%s', (_, story, expected) => {
    expect(asked(story)).toEqual(expected);
  });

  it('nothing once both have signed and the new evaluator follows the work', () => {
    const signed = decided(decided(moved, sign('agency'), '2026-03-02'), sign('candidate'), '2026-03-03');
    const over = { kind: 'assign-evaluator', evaluator: 'head-2', reason: 'Pindah unit kerja.' } as const;
    expect(asked(decided(signed, over, '2026-03-03'))).toEqual([]);
    // Named for a day before the move, they were the evaluator of the unit before.
    expect(asked(decided(signed, over, '2026-03-01'))).toEqual([['step/assign-evaluator', 'kepala-unit']]);
  });

  it('to name the evaluator also where the one before goes on, once', () => {
    const named = { kind: 'assign-evaluator', evaluator: 'head-1', reason: 'Pindah unit kerja.' } as const;
    const before = decided(ahead, named, '2026-02-27');
    given(before).when(named, '2026-02-27').isRefused('ALREADY_DECIDED', {}, 'PENILAI-KINERJA');
    const there = until(before, '2026-03-02 09:00');
    expect(asked(there)).toContainEqual(['step/assign-evaluator', 'kepala-unit']);
    const again = decided(there, named, '2026-03-02');
    expect(asked(again)).not.toContainEqual(['step/assign-evaluator', 'kepala-unit']);
    given(again).when(named, '2026-03-03').isRefused('ALREADY_DECIDED', {}, 'PENILAI-KINERJA');
  });
});

describe('the addendum', () => {
  it('is signed by both parties, each once, and is one', () => {
    const half = decided(ahead, sign('agency'), '2026-02-09');
    given(half).when(sign('agency'), '2026-02-09').isRefused('ALREADY_DECIDED', {}, 'PERJANJIAN-TUJUH-UNSUR');
    given(half)
      .when(sign('candidate', 'ADD/2'), '2026-02-09')
      .isRefused('CONTRACT_MISMATCH', { signed: 'ADD/1', offered: 'ADD/2' });
    given(ahead).when(sign('agency'), '2026-02-05').isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-02-06' });
    given(answered).when(sign('agency'), '2026-02-06').isRefused('RELOCATION_NOT_OPEN');
    expect(given(decided(half, sign('candidate'), '2026-02-10')).state.relocation.papers).toMatchObject([
      { relocation: 3, number: 'ADD/1', signedBy: ['agency', 'candidate'] },
    ]);
  });

  it('is a new perjanjian kerja for the rest of the term where the instansi wants one, with all seven items', () => {
    const anew = decided(answered, relocate('2026-03-02'), '2026-02-06', undefined, {
      answers: { 'relocation-form': 'new-contract' },
    });
    given(anew)
      .when(sign('agency'), '2026-02-09')
      .isRefused('CONTRACT_ITEMS_INCOMPLETE', {
        missing: [
          ...[
            'position',
            'performanceExpectation',
            'workUnit',
            'workScheme',
            'term',
            'rightsAndObligations',
            'sanctions',
          ],
        ],
      });
    const items = {
      ...{ position: 'Pengelola', performanceExpectation: 'Lampiran I', workUnit: 'OPD-1', workScheme: 'Penuh' },
      ...{ rightsAndObligations: 'Lampiran II', sanctions: 'Lampiran III' },
      term: { from: civilDate('2026-03-02'), until: civilDate('2026-09-30') },
    };
    const longer = { ...items, term: { ...items.term, until: civilDate('2027-03-01') } };
    given(anew)
      .when({ ...sign('agency'), items: longer }, '2026-02-09')
      .isRefused('TERM_NOT_AS_DECIDED', { until: '2027-03-01', decidedUntil: '2026-09-30' });
    expect(given(decided(anew, { ...sign('agency'), items }, '2026-02-09')).state.relocation.papers).toMatchObject([
      { form: 'new-contract', items, signedBy: ['agency'] },
    ]);
  });
});
