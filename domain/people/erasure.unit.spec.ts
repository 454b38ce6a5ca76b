import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isRefusal } from '../case/refusal.ts';
import { official, stampOf } from '../testing/given.ts';
import { decideErasure, type ErasureDecision, type ErasureEvent, evolveErasure, noErasure } from './erasure.ts';
import type { KeptThing } from './kept-for.ts';

const paper = { number: 'S/1', on: civilDate('2026-03-01') };
const propose = { kind: 'propose-erasure', ground: 'own-request', paper } as const;
const erase = { kind: 'erase', paper } as const;
const decline = { kind: 'decline-erasure', reason: 'Masih diperlukan' } as const;
const proposed = { type: 'erasure-proposed', ground: 'own-request', paper } as const;
const desk = official('op-1');
const head = official('ppk-1', 'ppk');

const file = (standing: KeptThing['standing'], lastOn = '2020-06-30', kind: KeptThing['kind'] = 'employment') =>
  ({ kind, id: 'e-1', standing, lastOn: civilDate(lastOn) }) as const;
const plain = { things: [file('closed')], retention: { keeps: true, years: 5 }, entries: 2, ties: [] };

/** Given what happened, when this is decided on a day, then what the law makes of it. */
function when(
  events: readonly ErasureEvent[],
  decision: ErasureDecision,
  known: Partial<Parameters<typeof decideErasure>[3]> = {},
  { day = '2026-03-02', by = decision.kind === 'propose-erasure' ? desk : head, expectedRevision = events.length } = {},
) {
  const recorded = events.map((event, index) => ({ ...event, ...stampOf('2026-03-01', { by: desk }), seq: index + 1 }));
  const state = recorded.reduce(evolveErasure, noErasure);
  const answer = decideErasure(state, decision, stampOf(day, { by, expectedRevision }), { ...plain, ...known });
  return isRefusal(answer) ? [answer.refused, answer.detail, answer.rule] : answer;
}

describe('erasure of what is held about a person', () => {
  it('is proposed with a paper by the desk and decided with another by the PPK', () => {
    expect(when([], propose)).toEqual([proposed]);
    expect(when([proposed], erase)).toEqual([{ type: 'person-erased', paper, entries: 2 }]);
  });

  it.each([
    ['an employment that runs', file('running'), 'ERASURE_FILE_RUNS', { kind: 'employment', id: 'e-1' }],
    [
      'a list that waits',
      file('running', '2020-06-30', 'formation'),
      'ERASURE_FILE_RUNS',
      { kind: 'formation', id: 'e-1' },
    ],
    ['a decision that is contested', file('contested'), 'ERASURE_APPEAL_RUNS', { id: 'e-1' }],
  ])('is refused for %s, proposed or decided, whatever the instansi answers', (_, thing, code, detail) => {
    const known = { things: [file('closed'), thing], retention: { keeps: false, years: 0 } };
    expect(when([], propose, known)).toEqual([code, detail, 'PENGHAPUSAN-DITOLAK']);
    expect(when([proposed], erase, known)).toEqual([code, detail, 'PENGHAPUSAN-DITOLAK']);
  });

  it('is refused up to the last day of retention after the file that was closed last, and no longer', () => {
    const known = { things: [file('closed', '2021-03-15'), file('closed', '2018-01-01')] };
    const last = { until: '2026-03-14', years: 5 };
    expect(when([], propose, known, { day: '2026-03-14' })).toEqual(['ERASURE_RETENTION_RUNS', last, 'RETENSI-ARSIP']);
    expect(when([], propose, known, { day: '2026-03-15' })).toEqual([proposed]);
  });

  it('is not kept by retention where the instansi says so, or gives it no years', () => {
    const things = [file('closed', '2026-01-01')];
    expect(when([], propose, { things, retention: { keeps: false, years: 5 } })).toEqual([proposed]);
    expect(when([], propose, { things, retention: { keeps: true, years: 0 } })).toEqual([proposed]);
  });

  it('takes four eyes: neither whoever proposed it decides, nor their deputy', () => {
    const self = { by: official('op-1', 'ppk') };
    const rule = 'PISAH-PENYIAP-PEMUTUS';
    const on = '2026-03-01';
    expect(when([proposed], erase, {}, self)).toEqual(['FOUR_EYES', { preparedOn: on, as: 'preparer' }, rule]);
    expect(when([proposed], decline, {}, self)).toEqual(['FOUR_EYES', { preparedOn: on, as: 'preparer' }, rule]);
    const ties = [{ account: 'op-1', from: civilDate('2026-02-20'), until: civilDate('2026-03-02') }];
    expect(when([proposed], erase, { ties })).toEqual(['FOUR_EYES', { preparedOn: on, as: 'deputy' }, rule]);
  });

  it('is asked for once, and again after it was declined', () => {
    expect(when([proposed], propose)).toEqual(['ERASURE_ALREADY_PROPOSED', {}, undefined]);
    expect(when([proposed], decline)).toEqual([{ type: 'erasure-declined', reason: 'Masih diperlukan' }]);
    expect(when([proposed, { type: 'erasure-declined', reason: 'X' }], propose)).toEqual([proposed]);
  });

  it('is neither decided unasked nor twice, and not on a page that is stale', () => {
    expect(when([], erase)).toEqual(['ERASURE_NOT_PROPOSED', {}, undefined]);
    const done = [proposed, { type: 'person-erased', paper, entries: 2 }] as const;
    expect(when(done, erase)).toEqual(['PERSON_ALREADY_ERASED', {}, 'HAPUS-DATA-PRIBADI']);
    expect(when(done, propose)).toEqual(['PERSON_ALREADY_ERASED', {}, 'HAPUS-DATA-PRIBADI']);
    expect(when([proposed], erase, {}, { expectedRevision: 7 })).toEqual([
      'STALE_VERSION',
      { expected: 7, actual: 1 },
      undefined,
    ]);
  });
});
