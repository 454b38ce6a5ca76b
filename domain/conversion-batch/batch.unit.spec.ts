import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { askedOfConversion } from '../tasks/of-conversion.ts';
import { dueOf, official, on, type Told, tableOf, unit } from '../testing/given.ts';
import { clocksOfBatch, partOfClock, untoldPart } from './clocks.ts';
import { decideConversionBatch } from './decide.ts';
import type { ConversionBatchDecision } from './decisions.ts';
import type { ConversionBatchEvent } from './events.ts';
import { evolveConversionBatch } from './evolve.ts';
import type { ConversionBatchState } from './state.ts';

const given = tableOf<ConversionBatchState, ConversionBatchEvent, ConversionBatchDecision>({
  evolve: evolveConversionBatch,
  decide: decideConversionBatch,
});
const system = { by: { kind: 'system', name: 'conversion' } } as const;
const ppk = { by: official('ppk-1', 'ppk') };
const need = (employment: string) =>
  ({ employment, position: 'Operator Layanan Operasional', education: 'SMA', unit: 'OPD-1' }) as const;

const rows = [{ employment: 'e-1' }, { employment: 'e-2' }, { employment: 'e-3', reason: 'Dinas luar setahun.' }];
const opened = on('2026-06-01', { type: 'conversion-opened', unit, rows });
const propose = { kind: 'propose-conversion-needs', letterNumber: '800/1', sptjmNumber: '800/2' } as const;
const proposal = { type: 'conversion-needs-proposed', letterNumber: '800/1', sptjmNumber: '800/2', rows: 3 } as const;
const proposed = [opened, on('2026-06-03', proposal, ppk)];
const determine = {
  kind: 'record-conversion-determination',
  ...{ number: 'B/77', issuedOn: civilDate('2026-06-29') },
  needs: [need('e-1'), need('e-2')],
} as const;
const receipt = {
  type: 'conversion-determination-received',
  ...{ number: 'B/77', issuedOn: civilDate('2026-06-29') },
  needs: [need('e-1'), need('e-2')],
} as const;
const determined: readonly Told<ConversionBatchEvent>[] = [...proposed, on('2026-07-01', receipt)];
const counted = (triggerOn: string) =>
  on(
    '2026-07-01',
    {
      ...{ type: 'clock-opened', clock: 'KONVERSI-USUL/3', rule: 'KONVERSI-USUL', triggerOn: civilDate(triggerOn) },
      due: dueOf('KONVERSI-USUL', civilDate(triggerOn)),
    },
    system,
  );
const toldOf = (receivedOn: string) =>
  on(
    '2026-07-01',
    { type: 'conversion-files-told', determination: 'B/77', receivedOn: civilDate(receivedOn), files: 2 },
    system,
  );

describe('huruf a: the needs are proposed', () => {
  it('once, for the whole list, by whoever may propose', () => {
    given([opened]).when(propose, '2026-06-03', ppk).leadsTo(proposal);
    given(proposed)
      .when(propose, '2026-06-04', ppk)
      .isRefused('ALREADY_DECIDED', { effectiveOn: '2026-06-03' }, 'KONVERSI-USUL-KEBUTUHAN');
    expect(askedOfConversion(given([opened]).state)).toMatchObject([
      { kind: 'step/propose-conversion-needs', office: 'ppk' },
    ]);
  });

  it('nothing is determined or concluded before', () => {
    given([opened])
      .when(determine, '2026-07-01')
      .isRefused('WRONG_STAGE', { wanted: 'proposed' }, 'KONVERSI-USUL-KEBUTUHAN');
    given(proposed)
      .when({ kind: 'conclude' }, '2026-07-01', ppk)
      .isRefused('WRONG_STAGE', { wanted: 'determined' }, 'KONVERSI-PENETAPAN');
  });
});

describe('huruf b and c: the determination comes in parts, with the content of its needs', () => {
  it('each employee of the list once, and no other', () => {
    given(proposed).when(determine, '2026-07-01').leadsTo(receipt);
    given(determined).when(determine, '2026-07-02').isRefused('DETERMINATION_ALREADY_RECORDED', { number: 'B/77' });
    given(determined)
      .when({ ...determine, number: 'B/78', needs: [need('e-2')] }, '2026-07-02')
      .isRefused('DETERMINATION_ALREADY_RECORDED', { number: 'B/78' });
    given(proposed)
      .when({ ...determine, needs: [need('e-1'), need('e-1')] }, '2026-07-02')
      .isRefused('DETERMINATION_ALREADY_RECORDED');
    given(determined)
      .when({ ...determine, number: 'B/78', needs: [need('e-3'), need('e-9')] }, '2026-07-02')
      .isRefused('EMPLOYMENT_NOT_LISTED', { employments: ['e-9'] }, 'KONVERSI-RINCIAN');
  });

  it('and is received neither before it was issued nor before the proposal', () => {
    given(proposed)
      .when(determine, '2026-06-28', { recorded: '2026-07-01' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-06-29', fact: 'determination-issued' });
    given(proposed)
      .when({ ...determine, issuedOn: civilDate('2026-06-01') }, '2026-06-02', { recorded: '2026-07-01' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-06-03', fact: 'needs-proposed' });
  });
});

describe('huruf d: seven working days after the receipt of each part', () => {
  it('a part calls for a clock, and for its employees to hear of it', () => {
    const { state } = given(determined);
    expect(clocksOfBatch(state)).toEqual([{ id: 'KONVERSI-USUL/3', rule: 'KONVERSI-USUL', triggerOn: '2026-07-01' }]);
    const { state: running } = given([...determined, counted('2026-07-01')]);
    expect(running.clocks).toMatchObject([{ dueDate: '2026-07-10', status: 'open' }]);
    expect([clocksOfBatch(running), untoldPart(running)?.number]).toEqual([[], 'B/77']);
    const { state: told } = given([...determined, counted('2026-07-01'), toldOf('2026-07-01')]);
    expect([untoldPart(told), told.revision, partOfClock(told, 'KONVERSI-USUL/3')?.number]).toEqual([
      undefined,
      3,
      'B/77',
    ]);
  });

  it('a second person corrects the day of receipt: the clock and its employees follow', () => {
    const story = [...determined, counted('2026-07-01'), toldOf('2026-07-01')];
    const wanted = { kind: 'propose-correction', of: 3, to: civilDate('2026-06-30'), reason: 'Cap agenda' } as const;
    given(story)
      .when({ ...wanted, of: 1 }, '2026-07-02')
      .isRefused('FACT_NOT_CORRECTABLE');
    const proposing = on('2026-07-02', { type: 'correction-proposed', of: 3, to: wanted.to, reason: 'Cap agenda' });
    const waiting = [...story, proposing];
    const confirm = { kind: 'confirm-correction', proposal: 6 } as const;
    given(waiting).when(confirm, '2026-07-02').isRefused('CORRECTION_NEEDS_SECOND_PERSON');
    const { after } = given(waiting).when(confirm, '2026-07-02', { by: official('acc-2', 'verifier') });
    expect(clocksOfBatch(after)).toEqual([{ id: 'KONVERSI-USUL/3', rule: 'KONVERSI-USUL', triggerOn: '2026-06-30' }]);
    expect(untoldPart(after)).toMatchObject({ receivedOn: '2026-06-30', toldOf: '2026-07-01' });
  });

  it('closes when all have been proposed, from the last day on which one was', () => {
    const done = on('2026-07-09', { type: 'conversion-files-done', clock: 'KONVERSI-USUL/3' }, system);
    const { state } = given([...determined, counted('2026-07-01'), toldOf('2026-07-01'), done]);
    expect(state.clocks).toMatchObject([{ status: 'met', closedOn: '2026-07-09' }]);
  });
});

describe('the batch is concluded', () => {
  it('by the PPK, and nothing of it runs any more, also a clock that was still on its way', () => {
    given(determined)
      .when({ kind: 'conclude' }, '2026-06-30', { ...ppk, recorded: '2026-07-02' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-07-01', fact: 'determination-received' });
    const concluded = on('2026-07-20', { type: 'conversion-concluded' }, ppk);
    expect(given([...determined, counted('2026-07-01'), concluded]).state.clocks).toMatchObject([
      { status: 'withdrawn' },
    ]);
    expect(given([...determined, concluded, counted('2026-07-01')]).state.clocks).toMatchObject([
      { status: 'withdrawn' },
    ]);
    given([...determined, concluded])
      .when({ kind: 'conclude' }, '2026-07-21', ppk)
      .isRefused('CASE_CLOSED');
    expect(askedOfConversion(given([...determined, concluded]).state)).toEqual([]);
  });
});
