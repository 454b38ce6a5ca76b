import { describe, expect, it } from 'vitest';
import type { AppointmentEvent } from '../../../domain/appointment/events.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { shippedDecrees } from '../../../domain/calendar/shipped.ts';
import { add, decreeOf } from '../../../domain/calendar/testing/decrees.ts';
import { type DueDate, type DueDateRequest, dueDate } from '../../../domain/clock/due-date.ts';
import type { FormationEvent } from '../../../domain/formation/events.ts';
import type { PolicyEvent } from '../../../domain/policies/stream.ts';
import { announced, letterRecorded, windowOpened } from '../../../domain/testing/batch-story.ts';
import { niUsul, secondLetter } from '../../../domain/testing/file-story.ts';
import { at, on, type Told, unit } from '../../../domain/testing/given.ts';
import { derivationsOf } from './derivations.ts';
import { judgeLawful } from './judge.ts';
import { knownCase } from './known-case.ts';
import { lawWith, ledgerOf } from './testing/told.ts';

const stream = 'appointment/7100/c-1';
const batch = 'formation/7100/f-1';
const friday = {
  ...decreeOf([add('2025-09-12')], { issued: '2025-09-10' }),
  id: 'libur-jumat',
  knownAt: at('2025-09-10 09:00'),
};
const decrees = [...shippedDecrees, friday];

/** As it was counted then: seven working days, 10 to 18 September 2025 for a file that was proposed on the 9th. */
function counted(known: string, more: Partial<DueDateRequest> = {}): DueDate {
  const asked = { rule: 'NI-TERIMA', triggerOn: civilDate('2025-09-09'), unit, knownAt: at(known), ...more } as const;
  const { derivation: _, ...due } = dueDate(asked, decrees);
  return due;
}

type Story = readonly Told<AppointmentEvent>[];
const proposed: Story = [
  on('2025-09-01', { type: 'case-opened', formation: 'f-1', determination: 'd-1', unit }),
  on('2025-09-09', { type: 'drh-verified', deferred: [] }),
  on('2025-09-09', { type: 'ni-proposed' }),
];
const clock = 'NI-TERIMA/3';
const opened = (due: DueDate, triggerOn = '2025-09-09') =>
  on<AppointmentEvent>('2025-09-09', {
    type: 'clock-opened',
    clock,
    rule: 'NI-TERIMA',
    triggerOn: civilDate(triggerOn),
    due,
  });
const retimed = (day: string, due: DueDate, more: object = {}) =>
  on<AppointmentEvent>(day, {
    ...{ type: 'clock-retimed', clock, triggerOn: civilDate('2025-09-09'), from: civilDate('2025-09-18'), due },
    ...more,
  } as AppointmentEvent);

function judged(story: Story, law: Parameters<typeof lawWith>[0] = { decrees }, letters: readonly Told<never>[] = []) {
  const byLaw = lawWith(law);
  const formation = knownCase(batch, ledgerOf([...announced, ...letters]), lawWith(law))!;
  const known = knownCase(stream, ledgerOf(story), byLaw, new Map([[batch, formation]]))!;
  const due = judgeLawful(known).findings.filter(
    ({ code }) => code === 'DUE_DATE_DIFFERS' || code === 'DECREE_UNKNOWN',
  );
  return {
    codes: due.map(({ code }) => code),
    sentence: due[0]?.sentence,
    at: due[0]?.at,
    derivations: derivationsOf(known),
  };
}

/** All that is said is said to the PPK. */
const toPpk = counted('2025-09-09').rungs.map((rung) => ({ ...rung, to: 'ppk' }) as const);

describe('a due date', () => {
  it('recounts by the decrees that were known then, whatever was confirmed since, and shows each of its days', () => {
    const { codes, derivations } = judged([...proposed, opened(counted('2025-09-09'))]);
    expect(codes).toEqual([]);
    const [one] = derivations;
    expect(one?.recounted?.dueDate).toBe('2025-09-18');
    expect(one?.days.filter((day) => day.counted).map(({ date }) => date.slice(8))).toEqual([
      '10',
      '11',
      '12',
      '15',
      '16',
      '17',
      '18',
    ]);
  });

  it.each([
    ['the date', { dueDate: civilDate('2025-09-19') }, 'tercatat jatuh 19 September 2025', 'jatuh 18 September 2025'],
    ['the hour', { dueAt: at('2025-09-18 16:00') }, 'Yang berbeda: saat berakhirnya', ''],
    ['the stricter date', { stricterDate: civilDate('2025-09-16') }, 'bacaan yang lebih ketat', ''],
    ['that it is provisional', { provisional: true }, 'sementara atau tidaknya', ''],
    ['its calendar', { calendarVersion: '2025-01-01.00000000' }, 'versi kalendernya', '(kalender 2025-01-01.00000000)'],
    [
      'an answer that nobody gave',
      { policies: [{ id: 'count-start', value: 'same-day' }] },
      'kebijakan yang dipakainya',
      '',
    ],
    ['that anybody is told', { rungs: [] }, 'siapa yang diberi tahu', ''],
    ['to whom a breach is told', { rungs: toPpk }, 'siapa yang diberi tahu', ''],
  ] as const)('does not where %s was changed', (_, change, one, other) => {
    const due = { ...counted('2025-09-09'), ...change } as DueDate;
    const { codes, sentence, at: where } = judged([...proposed, opened(due)]);
    expect([codes, where]).toEqual([['DUE_DATE_DIFFERS'], { stream, seq: 4, id: clock }]);
    expect(sentence).toContain(one);
    expect(sentence).toContain(other);
  });

  it('does not where a decree that it was counted by says something else now', () => {
    const story = [...proposed, opened(counted('2025-09-10 12:00'))];
    expect(judged(story).codes).toEqual([]);
    const thursday = { ...friday, changes: [add('2025-09-11'), add('2025-09-12')] };
    const { codes, sentence } = judged(story, { decrees: [...shippedDecrees, thursday] });
    expect(codes).toEqual(['DUE_DATE_DIFFERS']);
    expect(sentence).toContain('tercatat jatuh 19 September 2025');
    expect(sentence).toContain('jatuh 22 September 2025');
  });

  it('does not from a day on which nothing happened that starts it', () => {
    const due = counted('2025-09-09', { triggerOn: civilDate('2025-09-10') });
    const { codes, sentence } = judged([...proposed, opened(due, '2025-09-10')]);
    expect(codes).toEqual(['DUE_DATE_DIFFERS']);
    expect(sentence).toContain('tidak ada fakta di buku besar yang memulai tenggat seperti itu');
  });

  it('rests on the answers that were known then, and keeps them when it goes on', () => {
    const answer = { type: 'policy-set', policy: 'ni-receipt-start', value: 'same-day', reason: 'R' } as const;
    const answered = (day: string) => on<PolicyEvent>(day, { ...answer, from: civilDate('2025-01-01') });
    const policies = [{ id: 'ni-receipt-start', value: 'same-day' }] as const;
    const story = (known: DueDate) => [...proposed, opened(known)];
    const byAnswer = counted('2025-09-09', { policies });
    expect(byAnswer.dueDate).toBe('2025-09-17');
    expect(judged(story(byAnswer), { decrees, policies: [answered('2025-09-01')] }).codes).toEqual([]);
    expect(judged(story(byAnswer), { decrees, policies: [answered('2025-09-20')] }).codes).toEqual([
      'DUE_DATE_DIFFERS',
    ]);
    const moved = retimed('2025-09-10', counted('2025-09-10 12:00', { policies }), {
      cause: { decree: friday.id, days: [] },
    });
    expect(judged([...story(byAnswer), moved], { decrees, policies: [answered('2025-09-01')] }).codes).toEqual([]);
  });
});

describe('a due date that moved', () => {
  const first = opened(counted('2025-09-09'));

  it('skips the days on which it was paused', () => {
    const pauses = [{ from: civilDate('2025-09-11'), until: civilDate('2025-09-15') }];
    const story = (due: DueDate) => [
      ...proposed,
      first,
      on<AppointmentEvent>('2025-09-11', { type: 'clock-paused', clock, basis: 'S-1', reason: 'Banjir' }),
      on<AppointmentEvent>('2025-09-15', { type: 'clock-resumed', clock }),
      retimed('2025-09-15', due),
    ];
    // 10, then 15 to 19 and 22: the 11th and the 12th do not count.
    const skipped = { ...counted('2025-09-09', { pauses }), knownAt: at('2025-09-09') };
    expect(skipped.dueDate).toBe('2025-09-22');
    expect(judged(story(skipped)).codes).toEqual([]);
    expect(judged(story(counted('2025-09-09'))).codes).toEqual(['DUE_DATE_DIFFERS']);
  });

  it('names a decree that the ledger had confirmed by then', () => {
    const moved = (decree: string) =>
      retimed('2025-09-10', counted('2025-09-10 12:00'), { cause: { decree, days: [] } });
    expect(judged([...proposed, first, moved(friday.id)]).codes).toEqual([]);
    const { codes, sentence } = judged([...proposed, first, moved('libur-sabtu')]);
    expect([codes, sentence?.includes('menyebut libur-sabtu')]).toEqual([['DECREE_UNKNOWN'], true]);
    expect(judged([...proposed, first, moved(friday.id)], { decrees: shippedDecrees }).codes).toEqual([
      'DECREE_UNKNOWN',
    ]);
  });

  it('was on its way while a decree was confirmed: honest if it was told of it afterwards, and not if it never was', () => {
    const onItsWay = { ...counted('2025-09-09'), knownAt: at('2025-09-10 09:30') };
    const told = retimed('2025-09-10', counted('2025-09-10 12:00'), { cause: { decree: friday.id, days: [] } });
    expect(judged([...proposed, opened(onItsWay), told]).codes).toEqual([]);
    expect(judged([...proposed, opened(onItsWay)]).codes).toEqual(['DUE_DATE_DIFFERS']);
  });
});

/** By whose number 5 September 2025 is a day off. */
const skb2025 = 'SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024';

describe('a clock that the batch hands to its files', () => {
  const by = { by: { kind: 'system', name: 'formation' } } as const;
  const handed = (given: typeof niUsul): Told<AppointmentEvent> => {
    const { rule, triggerOn, due, unit: its, letter } = given;
    const kept = { ...due, rungs: due.rungs.filter(({ kind }) => kind === 'breach') };
    return on(
      '2025-09-08',
      { type: 'clock-opened', clock: `${rule}/1`, rule, triggerOn, due: kept, unit: its, ...(letter && { letter }) },
      by,
    );
  };

  it('is the one that the batch has counted from its receipt, and no other', () => {
    const received = civilDate('2025-08-29');
    const { derivation: _, ...due } = dueDate(
      { rule: 'NI-USUL', triggerOn: received, unit, knownAt: at('2025-12-31') },
      shippedDecrees,
    );
    const ofBatch = { ...niUsul, triggerOn: received, due };
    // 5 September was a holiday: 1 to 4 and 8 to 10 September.
    expect(due.dueDate).toBe('2025-09-10');
    const { codes: none, derivations } = judged([proposed[0]!, handed(ofBatch)], {});
    expect([none, derivations[0]?.decrees]).toEqual([[], [skb2025]]);
    const later = { ...ofBatch, due: { ...due, dueDate: civilDate('2025-09-11') } };
    const { codes, sentence } = judged([proposed[0]!, handed(later)], {});
    expect(codes).toEqual(['DUE_DATE_DIFFERS']);
    expect(sentence).toContain('jatuh 10 September 2025');
    expect(judged([proposed[0]!, handed(niUsul)], {}).codes).toEqual(['DUE_DATE_DIFFERS']);
    for (const other of [
      { ...ofBatch, triggerOn: civilDate('2025-08-28') },
      { ...ofBatch, due: { ...due, knownAt: due.knownAt - 1 } },
    ]) {
      expect(judged([proposed[0]!, handed(other)], {}).codes).toEqual(['DUE_DATE_DIFFERS']);
    }
  });

  it('by a letter is what the letter says, and the letter is in the ledger', () => {
    const [drh] = secondLetter;
    const letters = [on('2025-09-08', letterRecorded('jadwal-2025-2', '2025-09-08'))] as never;
    expect(judged([proposed[0]!, handed(drh!)], {}, letters).codes).toEqual([]);
    expect(judged([proposed[0]!, handed(drh!)], {}).codes).toEqual(['DECREE_UNKNOWN']);
    const longer = { ...drh!, due: { ...drh!.due, dueDate: civilDate('2025-09-16') } };
    expect(judged([proposed[0]!, handed(longer)], {}, letters).codes).toEqual(['DUE_DATE_DIFFERS']);
  });
});

describe('a window of the batch', () => {
  it('ends on the day that its letter gives', () => {
    const story = (until: string): readonly Told<FormationEvent>[] => [
      on('2025-08-11', { type: 'formation-opened', unit }),
      on('2025-08-11', letterRecorded('jadwal-2025-1', '2025-08-11')),
      on('2025-08-11', windowOpened('JENDELA-USUL-KEBUTUHAN', until, 'jadwal-2025-1')),
    ];
    const codes = (until: string) =>
      judgeLawful(knownCase(batch, ledgerOf(story(until)), lawWith())!).findings.map(({ code }) => code);
    expect(codes('2025-08-20')).toEqual([]);
    expect(codes('2025-08-21')).toEqual(['DUE_DATE_DIFFERS']);
  });
});
