import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { lengthOfService } from '../employment/length-of-service.ts';
import { presentTerm } from '../employment/state.ts';
import { decided, employed, given, healthCentre, office, type Story, until } from '../relocation/testing/story.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { official } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import type { SkCorrectionDecision } from './decisions.ts';
import type { WantedCorrection } from './state.ts';

type Of<Kind> = Extract<SkCorrectionDecision, { kind: Kind }>;

const desk = official('desk', 'operator');
const prepare = (changes: Partial<WantedCorrection>): Of<'prepare-sk-correction'> => ({
  ...{ kind: 'prepare-sk-correction', paper: 'appointment-sk', term: 1, form: 'ralat', to: {}, reason: 'Salah ketik.' },
  ...changes,
});
const kindOf = {
  'appointment-sk': 'correct-appointment-sk',
  'renewal-sk': 'correct-renewal-sk',
  contract: 'correct-contract',
} as const;
/** Prepared at the desk and issued by somebody else on the same day. */
function correct(story: Story, changes: Partial<WantedCorrection>, day: string): Story {
  const wanted = prepare(changes);
  const ready = decided(story, wanted, day, desk);
  const correction = given(ready).state.facts['sk-correction-prepared']?.seq ?? 0;
  return decided(ready, { kind: kindOf[wanted.paper], correction, number: 'RALAT/1' }, day);
}
const clock = (story: Story, id: string) => given(story).state.clocks.find((one) => one.id === id);
const term = (story: Story) => presentTerm(given(story).state);
const asked = (story: Story) => askedOfEmployment(given(story).state).map(({ kind, office: to }) => [kind, to]);
const on = (day: string) => civilDate(day);

const working = until(employed(), '2026-02-04 09:00');
const wrongNumber = decided(working, prepare({ to: { number: 'SK/1A' } }), '2026-02-04', desk);
const renew = { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Baik.' } as const;
const renewed = decided(until(employed(), '2026-09-01 09:00'), renew, '2026-09-01');
const begun = until(renewed, '2026-10-01 09:00');

describe('a correction', () => {
  it('is prepared by one and issued by another, by the paper that it says', () => {
    given(wrongNumber)
      .when({ kind: 'correct-appointment-sk', correction: 3, number: 'RALAT/1' }, '2026-02-05', { by: desk })
      .isRefused('CORRECTION_NEEDS_SECOND_PERSON', { proposal: 3 }, 'RALAT-SK');
    given(wrongNumber)
      .when({ kind: 'correct-renewal-sk', correction: 3, number: 'RALAT/1' }, '2026-02-05')
      .isRefused('CORRECTION_UNKNOWN', { proposal: 3 });
    expect(term(correct(working, { to: { number: 'SK/1A' } }, '2026-02-05')).sk).toEqual({
      number: 'SK/1A',
      on: '2025-09-29',
    });
  });

  it.each([
    ['correct-appointment-sk', wrongNumber, 'appoint'],
    [
      'correct-renewal-sk',
      decided(renewed, prepare({ paper: 'renewal-sk', term: 2, to: { other: true } }), '2026-09-02', desk),
      'renew',
    ],
    [
      'correct-contract',
      decided(working, prepare({ paper: 'contract', form: 'addendum', to: { other: true } }), '2026-02-04', desk),
      'sign-contracts',
    ],
  ] as const)('%s stands on the power by which such papers are issued', (kind, story, power) => {
    const { seq: correction = 0, effectiveOn = '' } = given(story).state.facts['sk-correction-prepared'] ?? {};
    const mandate = mandateOf([grantOf(1, { powers: ['terminate'] })]);
    given(story)
      .when({ kind, correction, number: 'R/1' }, effectiveOn, { by: signer(1), mandate })
      .isRefused('AUTHORITY_REQUIRED', { power });
  });

  it('is not issued by the deputy of whoever prepared it', () => {
    const tie = { account: 'desk', from: on('2026-02-01'), until: on('2026-03-01') };
    given(wrongNumber)
      .when({ kind: 'correct-appointment-sk', correction: 3, number: 'R/1' }, '2026-02-05', {
        by: signer(1),
        mandate: mandateOf([grantOf(1)], { ties: [tie] }),
      })
      .isRefused('FOUR_EYES', { as: 'deputy' });
  });

  it('waits for the PPK until it is issued or dropped, and then for SIASN', () => {
    expect(asked(wrongNumber)).toEqual([['step/correct-appointment-sk', 'ppk']]);
    const dropped = decided(
      wrongNumber,
      { kind: 'drop-sk-correction', correction: 3, reason: 'Tidak salah.' },
      '2026-02-05',
    );
    expect(asked(dropped)).toEqual([]);
    given(dropped)
      .when({ kind: 'correct-appointment-sk', correction: 3, number: 'R/1' }, '2026-02-05')
      .isRefused('CORRECTION_UNKNOWN');
    given(dropped)
      .when({ kind: 'drop-sk-correction', correction: 3, reason: 'x' }, '2026-02-05')
      .isRefused('CORRECTION_UNKNOWN');

    const issued = correct(working, { to: { number: 'SK/1A' } }, '2026-02-05');
    expect(asked(issued)).toEqual([['step/record-sk-uploaded-again', 'operator']]);
    const upload = { kind: 'record-sk-uploaded-again', correction: 3 } as const;
    given(issued).when(upload, '2026-02-04').isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-02-05' });
    const uploaded = decided(issued, upload, '2026-02-06');
    expect(asked(uploaded)).toEqual([]);
    given(uploaded).when(upload, '2026-02-06').isRefused('CORRECTION_UNKNOWN');
  });

  it('of an agreement is an addendum, which SIASN does not ask for', () => {
    const addendum = correct(
      working,
      { paper: 'contract', form: 'addendum', to: { position: 'Pengelola' } },
      '2026-02-05',
    );
    expect(term(addendum).position).toBe('Pengelola');
    expect(asked(addendum)).toEqual([]);
  });

  it('that a name is otherwise says so and no name', () => {
    const named = correct(working, { to: { nameAsDocument: true } }, '2026-02-05');
    expect(given(named).state.skCorrections.issued).toMatchObject([
      { to: { nameAsDocument: true }, number: 'RALAT/1' },
    ]);
    expect(term(named)).toEqual(term(working));
  });

  it.each([
    ['of a term that nobody knows', { term: 2, to: { other: true } }, 'OTHER_PERIOD', { named: '2' }],
    [
      'of a renewal that was the appointment',
      { paper: 'renewal-sk', to: { other: true } },
      'OTHER_PERIOD',
      { named: '1' },
    ],
    ['by an addendum to an SK', { form: 'addendum', to: { other: true } }, 'CORRECTION_NOT_OF_THIS_PAPER', {}],
    ['by a ralat of an agreement', { paper: 'contract', to: { other: true } }, 'CORRECTION_NOT_OF_THIS_PAPER', {}],
    ['of nothing', { to: {} }, 'CORRECTION_CHANGES_NOTHING', { form: 'ralat' }],
    [
      'by a revocation that changes something',
      { form: 'revocation', to: { other: true } },
      'CORRECTION_CHANGES_NOTHING',
      {},
    ],
    ['to a unit that the instansi does not have', { to: { unit: 'X' } }, 'UNIT_UNKNOWN', { unit: 'X' }],
    ['to a last day before the first', { to: { until: on('2025-09-30') } }, 'TERMS_OVERLAP', { until: '2025-09-30' }],
  ] as const)('is none %s', (_, changes, code, detail) => {
    given(working).when(prepare(changes), '2026-02-05').isRefused(code, detail);
  });

  it('is none of an agreement that only one party has signed', () => {
    const one = { number: 'PK/1', items: {}, signedBy: ['agency'] } as const;
    given(until(employed({ contract: one }), '2026-02-04 09:00'))
      .when(prepare({ paper: 'contract', form: 'addendum', to: { other: true } }), '2026-02-05')
      .isRefused('NOTHING_TO_CORRECT', { term: 1 });
  });

  it('is not dated before the SK, and asked again when it is issued whether it still makes sense', () => {
    given(wrongNumber)
      .when({ kind: 'correct-appointment-sk', correction: 3, number: 'R/1' }, '2025-09-28')
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-09-29' });
    const longer = decided(
      until(employed(), '2026-09-01 09:00'),
      prepare({ to: { until: on('2026-12-31') } }),
      '2026-09-01',
      desk,
    );
    const { seq: correction = 0 } = given(longer).state.facts['sk-correction-prepared'] ?? {};
    given(decided(longer, renew, '2026-09-02'))
      .when({ kind: 'correct-appointment-sk', correction, number: 'R/1' }, '2026-09-03')
      .isRefused('TERMS_OVERLAP', { until: '2026-12-31', term: 1 }, 'MASA-SATU-TAHUN');
  });
});

describe('what the paper says now holds', () => {
  it('a replacement is the SK from then on', () => {
    const other = correct(working, { form: 'replacement', to: { position: 'Pengelola' } }, '2026-02-05');
    expect(term(other)).toMatchObject({ position: 'Pengelola', sk: { number: 'RALAT/1', on: '2026-02-05' } });
  });

  it('a TMT moves the term and masa kerja, which counts from it', () => {
    const earlier = given(correct(working, { to: { tmt: on('2025-09-01') } }, '2026-02-05')).state;
    expect([earlier.appointedOn, presentTerm(earlier).from]).toEqual(['2025-09-01', '2025-09-01']);
    expect(lengthOfService(earlier.appointedOn, earlier.terms, on('2026-09-30'))).toMatchObject({
      years: 1,
      months: 1,
    });
    expect(earlier.clocks.find(({ id }) => id === 'PERPANJANGAN/1')?.triggerOn).toBe('2025-09-01');
  });

  it('the TMT of a later term moves no masa kerja', () => {
    const state = given(
      correct(begun, { paper: 'renewal-sk', term: 2, to: { tmt: on('2026-10-02') } }, '2026-10-01'),
    ).state;
    expect([state.appointedOn, presentTerm(state).from]).toEqual(['2025-10-01', '2026-10-02']);
    expect(lengthOfService(state.appointedOn, state.terms, on('2026-10-31')).gaps).toEqual([
      { from: '2026-10-01', until: '2026-10-01' },
    ]);
  });

  it('a unit moves somebody there, and the clocks that run stay counted as they were', () => {
    const { unit, clocks } = given(correct(working, { to: { unit: 'OPD-1' } }, '2026-02-05')).state;
    expect(unit).toEqual(office);
    expect(clocks.find(({ id }) => id === 'PERPANJANGAN/1')?.unit).toEqual(healthCentre);
  });

  it('but not back from where they were relocated since', () => {
    const relocated = { type: 'relocated', unit: 'OPD-1', position: 'Pengelola', calendar: office } as const;
    const stamp = { effectiveOn: on('2026-02-04'), recordedAt: 0, by: { kind: 'system', name: 'clock' } } as const;
    const story: Story = [...working, { event: relocated, stamp }];
    expect(term(correct(story, { to: { position: 'Penata' } }, '2026-02-05'))).toMatchObject({
      ...{ unit: 'OPD-1', position: 'Pengelola' },
    });
  });
});

describe('another last day', () => {
  it('moves the clock of the term, whose first day stays', () => {
    const longer = correct(working, { to: { until: on('2026-12-31') } }, '2026-02-05');
    expect(clock(longer, 'PERPANJANGAN/1')).toMatchObject({
      ...{ triggerOn: '2025-10-01', dueDate: '2026-12-31', status: 'open', breached: false },
    });
    const types = longer.map(({ event }) => event.type);
    expect(types.filter((type) => type === 'clock-retimed')).toHaveLength(1);
    expect(given(until(longer, '2026-12-31 23:59')).state.stage).toBe('renewal-open');
    expect(given(until(longer, '2027-01-01 00:00')).state.stage).toBe('lapsed');
  });

  it('that lies ahead takes back a lapse: the term had never ended', () => {
    const lapsed = until(employed(), '2026-10-05 09:00');
    expect(given(lapsed).state.stage).toBe('lapsed');
    const longer = correct(lapsed, { to: { until: on('2026-10-31') } }, '2026-10-05');
    expect(given(longer).state.stage).toBe('renewal-open');
    expect(clock(longer, 'PERPANJANGAN/1')).toMatchObject({ status: 'open', breached: false, dueDate: '2026-10-31' });
    expect(given(until(longer, '2026-11-01 00:00')).state.stage).toBe('lapsed');
  });

  it('that has passed too lapses on the right day', () => {
    const lapsed = until(employed(), '2026-10-05 09:00');
    const shorter = correct(lapsed, { to: { until: on('2026-09-29') } }, '2026-10-05');
    const { stage, facts } = given(until(shorter, '2026-10-05 10:00')).state;
    expect([stage, facts['term-lapsed']?.effectiveOn]).toEqual(['lapsed', '2026-09-29']);
  });

  it('is the day on which an end that was decided comes', () => {
    const ends = {
      kind: 'not-renew',
      term: 1,
      skNumber: '815/1',
      grounds: ['need'],
      reason: 'Unit digabung.',
    } as const;
    const ending = decided(until(employed(), '2026-09-01 09:00'), ends, '2026-09-01');
    const later = correct(ending, { to: { until: on('2026-10-31') } }, '2026-09-02');
    expect(given(until(later, '2026-10-15 09:00')).state.stage).toBe('ending');
    expect(given(until(later, '2026-11-01 00:00')).state).toMatchObject({
      termination: { ended: { outcome: 'not-renewed', lastDay: '2026-10-31' } },
    });
  });

  it('of 29 February is one as any other', () => {
    const leap = until(employed({ from: on('2027-03-01'), until: on('2028-02-28') }), '2027-03-01 09:00');
    const right = correct(leap, { to: { until: on('2028-02-29') } }, '2027-03-02');
    expect(clock(right, 'PERPANJANGAN/1')?.dueDate).toBe('2028-02-29');
  });
});

describe('a renewal that is revoked', () => {
  const revocation = { paper: 'renewal-sk', term: 2, form: 'revocation', to: {} } as const;

  it('before its first day leaves the present term waiting for a decision, with its clock', () => {
    const back = correct(renewed, revocation, '2026-09-10');
    const { stage, renewal, skCorrections } = given(back).state;
    expect([stage, renewal]).toEqual(['renewal-open', { opened: true }]);
    expect(skCorrections.undone).toMatchObject([{ n: 2 }]);
    expect(clock(back, 'PERPANJANGAN/1')).toMatchObject({
      ...{ status: 'open', dueDate: '2026-09-30' },
      pauses: [{ from: '2026-09-01', until: '2026-09-10', basis: 'RALAT/1' }],
    });
    const lapsed = until(back, '2026-10-01 00:00');
    expect([given(lapsed).state.stage, clock(lapsed, 'PERPANJANGAN/1')?.breached]).toEqual(['lapsed', true]);
    expect(given(decided(back, { ...renew, skNumber: '814/2B' }, '2026-09-11')).state.stage).toBe('renewed');
  });

  it('after it leaves a term that has lapsed', () => {
    const back = until(correct(begun, revocation, '2026-10-02'), '2026-10-02 10:00');
    const { stage, facts } = given(back).state;
    expect([stage, term(back).n, facts['term-lapsed']?.effectiveOn]).toEqual(['lapsed', 1, '2026-09-30']);
    expect(clock(back, 'PERPANJANGAN/2')?.status).toBe('withdrawn');
  });

  it('owes no signature by a last day any more', () => {
    const set = { kind: 'set-signing-date', term: 2, cause: 'absent', lastDay: on('2026-10-30') } as const;
    const waiting = decided(begun, set, '2026-10-01', desk);
    const of = ({ id }: { id: string }) => id.startsWith('PENANDATANGANAN-PERJANJIAN/');
    expect(given(waiting).state.clocks.find(of)?.status).toBe('open');
    const { renewal, clocks } = given(correct(waiting, revocation, '2026-10-02')).state;
    expect([renewal.owed, renewal.signing, clocks.find(of)?.status]).toEqual([undefined, undefined, 'stopped']);
  });

  it('may be decided anew, and the new term is watched to its own last day', () => {
    const back = until(correct(begun, revocation, '2026-10-02'), '2026-10-02 10:00');
    const anew = decided(back, { ...renew, skNumber: '814/2B', basis: 'Nota 9' }, '2026-10-05');
    expect(term(anew)).toMatchObject({ n: 2, from: '2026-10-01', until: '2027-09-30', decidedLate: true });
    expect(clock(anew, 'PERPANJANGAN/2')).toMatchObject({ status: 'open', dueDate: '2027-09-30', breached: false });
    expect(given(until(anew, '2027-10-01 00:00')).state.stage).toBe('lapsed');
  });

  it('and anew for fewer days is watched to the end of those, in one step', () => {
    const back = until(correct(begun, revocation, '2026-10-02'), '2026-10-02 10:00');
    const again = { ...renew, skNumber: '814/2B', basis: 'Nota 9' };
    const anew = decided(back, again, '2026-10-05', undefined, { pensionOn: on('2027-03-31') });
    expect(clock(anew, 'PERPANJANGAN/2')).toMatchObject({
      status: 'open',
      triggerOn: '2026-10-01',
      dueDate: '2027-03-31',
    });
    const moved = anew.slice(back.length).filter(({ event }) => event.type === 'clock-retimed');
    expect(moved).toHaveLength(1);
  });

  it('is the last one: what rests on it comes first', () => {
    const third = decided(until(begun, '2027-09-01 09:00'), { ...renew, term: 2, skNumber: '814/3' }, '2027-09-01');
    given(third).when(prepare(revocation), '2027-09-02').isRefused('LATER_SK_STANDS', { term: 2, latest: 3 });
  });
});

describe('an appointment that is revoked', () => {
  it('ends what there is from that day on, and lists what rested on it', () => {
    const signed = { ...{ number: 'PK/1', items: {} }, signedBy: ['agency', 'candidate'] } as const;
    const working2 = until(
      decided(until(employed({ contract: signed }), '2026-09-01 09:00'), renew, '2026-09-01'),
      '2026-10-01 09:00',
    );
    const gone = correct(working2, { form: 'revocation', to: {} }, '2026-10-12');
    const { outcome, termination, skCorrections, clocks } = given(gone).state;
    expect([outcome, termination.ended]).toEqual([
      undefined,
      { outcome: 'appointment-revoked', lastDay: '2026-10-11', cut: [], withdrew: ['PERPANJANGAN/2'] },
    ]);
    expect(skCorrections.issued).toMatchObject([{ form: 'revocation', reverses: ['PK/1', '814/2'] }]);
    expect(clocks.filter(({ status }) => status === 'open')).toEqual([]);
    // The file is closed once SIASN has the end, and the SK as it is now.
    const entered = decided(gone, { kind: 'record-siasn-updated', term: 2 }, '2026-10-13', desk);
    expect([given(entered).state.outcome, asked(entered)]).toEqual([
      undefined,
      [['step/record-sk-uploaded-again', 'operator']],
    ]);
    const { correction } = skCorrections.issued[0]!;
    const uploaded = decided(entered, { kind: 'record-sk-uploaded-again', correction }, '2026-10-13', desk);
    expect(given(uploaded).state.outcome).toBe('appointment-revoked');
  });
});
