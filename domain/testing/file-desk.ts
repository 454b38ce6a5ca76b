import fc from 'fast-check';
import { clocksToSet } from '../appointment/clocks.ts';
import { decide } from '../appointment/decide.ts';
import type { AppointmentDecision, AppointmentFact } from '../appointment/decisions.ts';
import type { RecordedAppointmentEvent } from '../appointment/events.ts';
import { evolve } from '../appointment/evolve.ts';
import { record } from '../appointment/record.ts';
import type { AppointmentState } from '../appointment/state.ts';
import { cancellationGrounds } from '../appointment/terms.ts';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { endOfDay } from '../calendar/zone.ts';
import { rungsDue } from '../case/clocks.ts';
import type { Actor, Stamp } from '../case/event.ts';
import { isRefusal } from '../case/refusal.ts';
import { decemberLetter, items, niUsul, secondLetter, window } from './file-story.ts';
import { at, dueOf, official, unit } from './given.ts';
import { signed } from './mandates.ts';

/** One thing that may reach a file, some days after the one before, dated some days back (or ahead). */
export type Move = {
  readonly days: number;
  readonly back: number;
  readonly account: string;
  readonly act:
    | AppointmentDecision
    | AppointmentFact
    | { readonly kind: 'clocks' }
    | { readonly kind: 'onward'; nth: number };
};

/** Entered after whatever happens here. */
const december: AppointmentFact = {
  kind: 'batch-clocks-set',
  clocks: decemberLetter,
  reopens: { letter: 'jadwal-2025-4', enteredAt: at('2028-12-31') },
};
const facts: readonly AppointmentFact[] = [
  { kind: 'ni-issued', pertekOn: civilDate('2025-09-22') },
  { kind: 'sk-uploaded' },
  { kind: 'batch-clocks-set', clocks: [niUsul, ...secondLetter] },
  { kind: 'batch-clocks-set', clocks: [window('JENDELA-DRH', '2025-09-22', 'jadwal-2025-3')] },
  december,
  { kind: 'batch-concluded' },
];
/** What carries a file on; which of these is legal now is asked of the law. */
const forward: readonly AppointmentDecision[] = [
  { kind: 'verify-drh', deferred: [] },
  { kind: 'give-notice', channel: 'phone', missing: ['ijazah'] },
  { kind: 'propose-ni' },
  { kind: 'record-return', cause: 'nik-mismatch', fixer: 'dukcapil' },
  { kind: 'repropose-ni' },
  { kind: 'appoint', skNumber: 'SK', tmt: civilDate('2025-10-01') },
  { kind: 'sign-contract', party: 'agency', contractNumber: 'PK/1', items },
  { kind: 'sign-contract', party: 'candidate', contractNumber: 'PK/1', items },
  { kind: 'record-spmt', spmtNumber: 'S' },
  { kind: 'cancel', ground: 'deemed-resigned', evidence: 'x' },
  { kind: 'reopen', letter: 'jadwal-2025-4' },
];
const decisions = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...forward) },
  fc.constant<AppointmentDecision>({ kind: 'record-not-eligible', cause: 'x' }),
  fc.record({
    kind: fc.constant('cancel' as const),
    ground: fc.constantFrom(...cancellationGrounds),
    evidence: fc.constant('x'),
  }),
  fc.record({
    kind: fc.constant('propose-correction' as const),
    of: fc.integer({ min: 1, max: 30 }),
    to: fc.integer({ min: 0, max: 60 }).map((days) => addDays(civilDate('2025-09-01'), days)),
    reason: fc.constant('x'),
  }),
  fc.record({ kind: fc.constant('confirm-correction' as const), proposal: fc.integer({ min: 1, max: 30 }) }),
);

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 9 }),
    back: fc.integer({ min: -1, max: 6 }),
    account: fc.constantFrom('acc-1', 'acc-2'),
    act: fc.oneof(
      { weight: 3, arbitrary: decisions },
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('onward' as const), nth: fc.nat({ max: 3 }) }) },
      { weight: 2, arbitrary: fc.constantFrom(...facts) },
      { weight: 3, arbitrary: fc.constant({ kind: 'clocks' as const }) },
    ),
  }),
  { maxLength: 60, size: 'max' },
);

export type Step = {
  readonly before: AppointmentState;
  readonly after: AppointmentState;
  readonly move: Move;
  readonly refused?: string;
};

/** Plays the moves on a file as an office and its case would, and keeps the ledger; clocks are set whenever it looks. */
export function play(sequence: readonly Move[]): { ledger: RecordedAppointmentEvent[]; steps: Step[] } {
  let today = civilDate('2025-09-08');
  const ledger: RecordedAppointmentEvent[] = [];
  const steps: Step[] = [];
  let state = undefined as unknown as AppointmentState;
  const write = (events: readonly object[], stamp: Stamp) => {
    for (const event of events) {
      const recorded = { ...event, ...stamp, seq: ledger.length + 1 } as RecordedAppointmentEvent;
      ledger.push(recorded);
      state = evolve(state, recorded);
    }
  };
  const stampBy = (by: Actor, back = 0): Stamp => ({ effectiveOn: addDays(today, -back), recordedAt: at(today), by });
  write(
    [{ type: 'case-opened', formation: 'f-1', determination: 'd-1', unit }],
    stampBy({ kind: 'system', name: 'formation' }),
  );
  for (const move of sequence) {
    today = addDays(today, move.days);
    const before = state;
    const clock = stampBy({ kind: 'system', name: 'clock' });
    write(rungsDue(state.clocks, endOfDay(addDays(today, -1), unit.zone)), clock);
    const asked = state;
    const act =
      move.act.kind === 'onward'
        ? onward(state, move.act.nth, stampBy(official(move.account), 0))
        : aimed(state, move.act);
    if (act === undefined) continue;
    let refused: string | undefined;
    if (act.kind === 'clocks') {
      for (const { id, rule, triggerOn } of clocksToSet(state)) {
        const from = state.clocks.find((held) => held.id === id)?.dueDate;
        const body = { clock: id, triggerOn, due: dueOf(rule, triggerOn) };
        const event = from
          ? { type: 'clock-retimed' as const, from, ...body }
          : { type: 'clock-opened' as const, rule, ...body };
        write([event], clock);
      }
    } else if (isFact(act)) {
      write(record(state, act), stampBy({ kind: 'system', name: 'siasn' }, Math.max(0, move.back)));
    } else {
      const stamp = stampBy(official(move.account), move.act.kind === 'onward' ? 0 : move.back);
      const decided = decide(state, act, { ...stamp, ...signed(stamp.by) });
      if (isRefusal(decided)) refused = decided.refused;
      else write(decided, stamp);
    }
    steps.push({ before: refused === undefined ? before : asked, after: state, move, ...(refused && { refused }) });
  }
  return { ledger, steps };
}

type Act = Exclude<Move['act'], { kind: 'onward' }>;

function isFact(act: AppointmentDecision | AppointmentFact): act is AppointmentFact {
  return facts.some((fact) => fact.kind === act.kind);
}

/** One of the decisions that are legal now; somebody deemed resigned gets the letter that may let them in again. */
function onward(state: AppointmentState, nth: number, stamp: Stamp): Act | undefined {
  const legal = forward.filter((decision) => !isRefusal(decide(state, decision, { ...stamp, ...signed(stamp.by) })));
  if (legal.length > 0) return legal[nth % legal.length];
  return state.cancelled && !state.outcome ? december : undefined;
}

/** A correction aims at a fact that is there, or at a proposal that waits; now and then at nothing. */
function aimed(state: AppointmentState, act: Act): Act {
  if (act.kind === 'propose-correction') {
    return { ...act, of: Object.values(state.facts).at(act.of % 12)?.seq ?? act.of };
  }
  if (act.kind === 'confirm-correction') return { ...act, proposal: state.corrections[0]?.proposal ?? act.proposal };
  return act;
}
