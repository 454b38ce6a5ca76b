import { describe, expect, it } from 'vitest';
import { keptByFile } from '../appointment/record.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { decideEmployment } from '../employment/decide.ts';
import type { EmploymentDecision } from '../employment/decisions.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { evolveEmployment, followsFrom, nextAtOf } from '../employment/evolve.ts';
import { recordEmployment } from '../employment/record.ts';
import type { EmploymentState } from '../employment/state.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { notRenewedOn } from '../testing/ending-story.ts';
import { at, dueOf, official, on, type Told, tableOf, unit } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import type { ConversionFact } from './decisions.ts';

const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: evolveEmployment,
  decide: decideEmployment,
});
const system = { by: { kind: 'system', name: 'conversion' } } as const;
const ppk = { by: official('ppk-1', 'ppk') };

const term = {
  ...{ n: 1, from: civilDate('2025-10-01'), until: civilDate('2026-09-30'), position: 'Operator', unit: 'OPD-1' },
  sk: { number: '813/1', on: civilDate('2025-09-29') },
};
const opened = on('2025-10-01', {
  ...{ type: 'employment-opened', origin: { kind: 'appointment', case: 'a1' }, unit },
  ...{ appointedOn: civilDate('2025-10-01'), terms: [term] as const },
});
const openedEnd = on(
  '2025-10-01',
  {
    ...{ type: 'clock-opened', clock: 'PERPANJANGAN/1', rule: 'PERPANJANGAN', triggerOn: term.from },
    ...{ due: dueOf('PERPANJANGAN', term.from, term.until), given: true },
  },
  system,
);
const need = { position: 'Operator Layanan Operasional', education: 'SMA', unit: 'OPD-1' } as const;

/** What the batch says: received on this day, so that seven working days count from it. */
function news(receivedOn: string, conversion = 'k-1', determination = 'B/77'): ConversionFact {
  const triggerOn = civilDate(receivedOn);
  const clock = { rule: 'KONVERSI-USUL', triggerOn, due: dueOf('KONVERSI-USUL', triggerOn), unit } as const;
  return { kind: 'conversion-determined', conversion, determination, need, clock };
}

/** Tells a file what the batch says, as the process does. */
function told(story: readonly Told<EmploymentEvent>[], fact: ConversionFact, day: string): Told<EmploymentEvent>[] {
  const { state } = given(story);
  return [...story, ...recordEmployment(state, fact).map((event) => on(day, event, system))];
}

const begun = [opened, openedEnd];
// Rabu 1 Juli 2026: seven working days after it end on Jumat 10 Juli.
const determined = told(begun, news('2026-07-01'), '2026-07-01');
const proposed = [
  ...determined,
  on('2026-07-08', { type: 'conversion-proposed', conversion: 'k-1', letterNumber: '800/5' }, ppk),
];
const pertek = {
  type: 'conversion-pertek-recorded',
  ...{ conversion: 'k-1', number: 'PT-9', on: civilDate('2026-07-20') },
} as const;
const agreed = [...proposed, on('2026-07-22', pertek)];
const converted = (tmt: string) =>
  on(
    '2026-07-27',
    { type: 'converted', conversion: 'k-1', skNumber: '813/99', tmt: civilDate(tmt), ni: 'unchanged' },
    ppk,
  );
const convert = {
  kind: 'convert',
  ...({ conversion: 'k-1', skNumber: '813/99', tmt: civilDate('2026-10-01'), ni: 'unchanged' } as const),
} as const;

const clockOf = (story: readonly Told<EmploymentEvent>[], id = 'KONVERSI-USUL/1') =>
  given(story).state.clocks.find((clock) => clock.id === id);
const asks = (story: readonly Told<EmploymentEvent>[]) =>
  askedOfEmployment(given(story).state).map(({ kind, office }) => `${kind} ${office}`);

describe('the determination reaches the file of an employee', () => {
  it('starts seven working days after the day of receipt, of which the file keeps the breach', () => {
    expect(clockOf(determined)).toMatchObject({ rule: 'KONVERSI-USUL', dueDate: '2026-07-10', status: 'open' });
    expect(asks(determined)).toEqual(['step/propose-conversion ppk']);
  });

  it('is met on the last day, and past its due date on the day after', () => {
    const on10 = on('2026-07-10', { type: 'conversion-proposed', conversion: 'k-1', letterNumber: '800/5' }, ppk);
    const on13 = on('2026-07-13', { type: 'conversion-proposed', conversion: 'k-1', letterNumber: '800/5' }, ppk);
    expect(clockOf([...determined, on10])).toMatchObject({ status: 'met' });
    expect(clockOf([...determined, on13])).toMatchObject({ status: 'met-late' });
  });

  it('told twice changes nothing; told with another day of receipt moves the clock, also one that was met', () => {
    expect(told(determined, news('2026-07-01'), '2026-07-02')).toEqual(determined);
    const late = told(
      [...determined, on('2026-07-10', { type: 'conversion-proposed', conversion: 'k-1', letterNumber: '800/5' }, ppk)],
      news('2026-06-29'),
      '2026-06-29',
    );
    // Senin 29 Juni: the seventh working day after it is Rabu 8 Juli, and the proposal of the 10th comes late.
    expect(clockOf(late)).toMatchObject({ dueDate: '2026-07-08', status: 'met-late' });
    expect(given(late).state.conversion).toMatchObject({ attempts: 1, current: { stage: 'at-bkn', seq: 3 } });
  });

  it('of another batch changes nothing while one goes on, nor once the end is decided', () => {
    expect(told(proposed, news('2026-07-09', 'k-2'), '2026-07-09')).toEqual(proposed);
    const ending = [...begun, notRenewedOn('2026-06-01')];
    expect(told(ending, news('2026-07-01'), '2026-07-01')).toEqual(ending);
  });

  it('begins anew in another batch once BKN has refused, with a clock of its own', () => {
    const refused = [
      ...proposed,
      on('2026-07-15', { type: 'conversion-refused', conversion: 'k-1', cause: 'Formasi penuh' }),
    ];
    const again = told(refused, news('2026-08-03', 'k-2', 'B/90'), '2026-08-03');
    expect(given(again).state.conversion).toMatchObject({
      attempts: 2,
      current: { conversion: 'k-2', stage: 'determined' },
    });
    expect(clockOf(again, 'KONVERSI-USUL/2')).toMatchObject({ dueDate: '2026-08-12', status: 'open' });
    given(again)
      .when({ kind: 'propose-conversion', conversion: 'k-1', letterNumber: '800/6' }, '2026-08-04', ppk)
      .isRefused('OTHER_CONVERSION', { named: 'k-1', present: 'k-2' });
    // What was refused before is no answer to what has yet to be proposed.
    given(again)
      .when({ kind: 'record-conversion-refused', conversion: 'k-2', cause: 'x' }, '2026-08-04')
      .isRefused('WRONG_STAGE', { stage: 'determined', wanted: 'at-bkn' });
    given(again)
      .when({ kind: 'propose-conversion', conversion: 'k-2', letterNumber: '800/6' }, '2026-08-04', ppk)
      .leadsTo({ type: 'conversion-proposed', conversion: 'k-2', letterNumber: '800/6' });
  });
});

it('counted anew by a decree, the file keeps only the breach, for the batch reminds', () => {
  const due = dueOf('KONVERSI-USUL', civilDate('2026-07-01'));
  expect(keptByFile('employment/7100/e1', 'KONVERSI-USUL/2', due).rungs.map(({ kind }) => kind)).toEqual(['breach']);
  expect(keptByFile('conversion/7100/k1', 'KONVERSI-USUL/3', due)).toEqual(due);
  expect(keptByFile('employment/7100/e1', 'PERPANJANGAN/1', due)).toEqual(due);
});

describe('huruf d to f, each in its turn', () => {
  const propose = { kind: 'propose-conversion', conversion: 'k-1', letterNumber: '800/5' } as const;
  const record = { kind: 'record-pertek', conversion: 'k-1', number: 'PT-9', on: civilDate('2026-07-20') } as const;

  it('nothing is decided before a need is determined', () => {
    given(begun).when(propose, '2026-07-01', ppk).isRefused('CONVERSION_NOT_DETERMINED', {}, 'KONVERSI-PENETAPAN');
  });

  it('a proposal does not precede the receipt, and is made once', () => {
    given(determined)
      .when(propose, '2026-06-30', { ...ppk, recorded: '2026-07-02' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-07-01', fact: 'conversion-determined' });
    given(proposed).when(propose, '2026-07-09', ppk).isRefused('ALREADY_DECIDED', { effectiveOn: '2026-07-08' });
  });

  it('there is no appointment without a pertimbangan teknis', () => {
    given(proposed)
      .when(convert, '2026-07-27', ppk)
      .isRefused('WRONG_STAGE', { stage: 'at-bkn', wanted: 'pertek-issued' }, 'KONVERSI-PENGANGKATAN');
    expect(asks(proposed)).toEqual(['step/record-pertek operator']);
  });

  it('a pertimbangan teknis bears a day between the proposal and its receipt', () => {
    given(proposed)
      .when({ ...record, on: civilDate('2026-07-07') }, '2026-07-22')
      .isRefused('DATE_BEFORE_EARLIER_FACT', {
        effectiveOn: '2026-07-07',
        earlier: '2026-07-08',
        fact: 'conversion-proposed',
      });
    given(proposed)
      .when({ ...record, on: civilDate('2026-07-23') }, '2026-07-22')
      .isRefused('DATE_BEFORE_EARLIER_FACT', { fact: 'pertek' });
    given(proposed).when(record, '2026-07-22').leadsTo(pertek);
  });

  it('returned by BKN it is proposed again, and the clock that was met stays met', () => {
    const returned = [
      ...proposed,
      on('2026-07-14', { type: 'conversion-returned', conversion: 'k-1', cause: 'Lampiran kurang' }),
    ];
    expect(asks(returned)).toEqual(['step/repropose-conversion operator', 'step/repropose-conversion ppk']);
    expect(clockOf(returned)).toMatchObject({ status: 'met' });
    given(returned).when(record, '2026-07-22').isRefused('WRONG_STAGE', { stage: 'returned', wanted: 'at-bkn' });
    const again = given(returned).when(
      { kind: 'repropose-conversion', conversion: 'k-1', letterNumber: '800/7' },
      '2026-07-16',
      ppk,
    );
    expect(again.after.conversion.current).toMatchObject({ stage: 'at-bkn' });
  });

  it('whoever wrote the pertimbangan teknis down does not appoint, nor does a Plt. without approval', () => {
    const same = [...proposed, on('2026-07-22', pertek, { by: official('ppk-1', 'operator') })];
    const strict = { by: signer(1), mandate: mandateOf([grantOf(1)]) };
    given(same).when(convert, '2026-07-27', strict).isRefused('FOUR_EYES', { power: 'convert' });
    given(agreed).when(convert, '2026-07-27', strict).leadsTo(converted('2026-10-01').event);
    const plt = { by: signer(1), mandate: mandateOf([grantOf(1, { kind: 'plt' })]) };
    given(agreed).when(convert, '2026-07-27', plt).isRefused('ACTING_NEEDS_APPROVAL', { power: 'convert' });
  });

  it('the NI changes as the instansi answered', () => {
    const answered = { ...ppk, known: { answers: { 'ni-on-conversion': 'new' } } };
    given(agreed)
      .when(convert, '2026-07-27', answered)
      .isRefused('NI_NOT_AS_ANSWERED', { ni: 'unchanged', answer: 'new' }, 'NI-TETAP');
    given(agreed)
      .when({ ...convert, ni: 'new' }, '2026-07-27', answered)
      .leadsTo({ type: 'converted', conversion: 'k-1', skNumber: '813/99', tmt: civilDate('2026-10-01'), ni: 'new' });
  });

  it('the TMT leaves a day of the present term, and lies before the SK only where the instansi lets it', () => {
    given(agreed)
      .when({ ...convert, tmt: civilDate('2025-10-01') }, '2026-07-27', ppk)
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-10-02', fact: 'term' });
    const strict = { by: signer(1), mandate: mandateOf([grantOf(1)], { retroactiveTmt: false }) };
    given(agreed)
      .when({ ...convert, tmt: civilDate('2026-07-26') }, '2026-07-27', strict)
      .isRefused('TMT_BEFORE_SK', { tmt: '2026-07-26' });
    const past = given(agreed).when({ ...convert, tmt: civilDate('2026-07-26') }, '2026-07-27', ppk).after;
    expect(followsFrom(past, at('2026-07-27 10:00'))).toMatchObject({ event: { lastDay: '2026-07-25' } });
  });
});

describe('the part-time employment ends the day before the TMT', () => {
  it('and not an instant earlier', () => {
    const { state } = given([...agreed, converted('2026-09-15')]);
    expect(state.stage).toBe('ending');
    expect(nextAtOf(state)).toBe(at('2026-09-15 00:00'));
    expect(followsFrom(state, at('2026-09-15 00:00') - 1)).toBeUndefined();
    expect(followsFrom(state, at('2026-09-15 00:00'))).toEqual({
      event: { type: 'employment-ended', outcome: 'converted', lastDay: '2026-09-14' },
      on: '2026-09-14',
    });
  });

  it('on 29 February for a TMT of 1 March in a leap year', () => {
    const leap = on('2028-01-10', {
      ...{ type: 'employment-opened', origin: { kind: 'appointment', case: 'a2' }, unit },
      ...{ appointedOn: civilDate('2027-07-01') },
      terms: [{ ...term, from: civilDate('2027-07-01'), until: civilDate('2028-06-30') }] as const,
    });
    const story = told([leap], news('2028-01-11'), '2028-01-11');
    const { state } = given([
      ...story,
      on('2028-01-12', { type: 'conversion-proposed', conversion: 'k-1', letterNumber: '1' }, ppk),
      on('2028-01-20', { ...pertek, on: civilDate('2028-01-20') }),
      on('2028-01-24', { ...converted('2028-03-01').event }, ppk),
    ]);
    expect(followsFrom(state, at('2028-03-01 00:00'))).toMatchObject({ event: { lastDay: '2028-02-29' } });
  });

  it('with a TMT on the day after the term, nothing lapses and the year that was decided never begins', () => {
    const next = { ...term, n: 2, from: civilDate('2026-10-01'), until: civilDate('2027-09-30') };
    const renewed = on('2026-07-24', { type: 'renewed', term: 1, next, evidence: [], reason: 'x' }, ppk);
    const open = on('2026-07-02', { type: 'renewal-opened', term: 1 }, system);
    const { state } = given([...agreed.slice(0, 4), open, ...agreed.slice(4), renewed, converted('2026-10-01')]);
    expect(followsFrom(state, at('2026-10-01 00:00'))).toMatchObject({ event: { outcome: 'converted' } });
    expect(askedOfEmployment(state)).toEqual([]);
    expect(clockOf([...agreed, converted('2026-10-01')], 'PERPANJANGAN/1')).toMatchObject({ status: 'stopped' });
  });

  it('nobody is renewed or sent away once it is decided', () => {
    const open = [...begun, on('2026-07-02', { type: 'renewal-opened', term: 1 }, system)];
    const story = [...told(open, news('2026-07-02'), '2026-07-02'), ...agreed.slice(4), converted('2026-10-01')];
    const renew = { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Baik' } as const;
    given(story).when(renew, '2026-07-28', ppk).isRefused('SUPERSEDED', { kind: 'renew' });
    const send = { kind: 'not-renew', term: 1, skNumber: '815/1', grounds: ['need'], reason: 'x' } as const;
    given(story).when(send, '2026-07-28', ppk).isRefused('SUPERSEDED', { kind: 'not-renew' });
    expect(asks(story)).toEqual([]);
  });

  it('before a TMT beyond the term the year is renewed all the same', () => {
    const open = [...begun, on('2026-07-02', { type: 'renewal-opened', term: 1 }, system)];
    const story = [...told(open, news('2026-07-02'), '2026-07-02'), ...agreed.slice(4), converted('2026-11-01')];
    expect(clockOf(story, 'PERPANJANGAN/1')).toMatchObject({ status: 'open' });
    expect(asks(story)).toEqual(['step/prepare-renewal operator', 'step/renew ppk']);
    const renew = { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Baik' } as const;
    const { after } = given(story).when(renew, '2026-07-28', ppk);
    expect(after.renewal.next).toMatchObject({ from: '2026-10-01' });
  });

  it('is refused for a TMT after an end that is decided', () => {
    const ending = [...agreed, notRenewedOn('2026-07-24')];
    given(ending)
      .when({ ...convert, tmt: civilDate('2026-10-02') }, '2026-07-27', ppk)
      .isRefused('ENDS_BEFORE_TMT', { tmt: '2026-10-02', until: '2026-09-30' });
    const { after } = given(ending).when(convert, '2026-07-27', ppk);
    expect(followsFrom(after, at('2026-10-01 00:00'))).toMatchObject({ event: { outcome: 'converted' } });
  });

  it('is refused for a TMT after the last day of a termination that is decided, which would come first', () => {
    const ending = [
      ...agreed,
      on('2026-07-24', {
        ...{ type: 'terminated', ground: 'resigned', class: 'honourable', lastDay: civilDate('2026-08-31') },
        ...{ skNumber: '888/1', reason: 'Permintaan sendiri.', evidence: [] },
      }),
    ] as const;
    given(ending)
      .when({ ...convert, tmt: civilDate('2026-09-02') }, '2026-07-27', ppk)
      .isRefused('ENDS_BEFORE_TMT', { tmt: '2026-09-02', until: '2026-08-31' });
    const { after } = given(ending).when({ ...convert, tmt: civilDate('2026-09-01') }, '2026-07-27', ppk);
    expect(after.conversion.current?.stage).toBe('converted');
  });

  it('once somebody has left, nothing of it is decided or heard', () => {
    const died = [
      ...agreed,
      on('2026-07-25', { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-07-24') }),
    ];
    given(died).when(convert, '2026-07-27', ppk).isRefused('EMPLOYMENT_ENDED', { outcome: 'died' });
    expect(asks(died)).toEqual(['step/record-siasn-updated operator', 'step/terminate ppk']);
  });
});
