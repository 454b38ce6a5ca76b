import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../calendar/civil-date.ts';
import { isRefusal } from '../case/refusal.ts';
import { windowMoved, windowOpened } from '../testing/batch-story.ts';
import { at, dueOf, official, unit } from '../testing/given.ts';
import { signed } from '../testing/mandates.ts';
import { shippedLetters } from '../windows/shipped.ts';
import { decideFormation } from './decide.ts';
import type { FormationDecision } from './decisions.ts';
import type { FormationEvent, RecordedFormationEvent } from './events.ts';
import { evolveFormation } from './evolve.ts';
import type { FormationState } from './state.ts';

const determination = fc.nat({ max: 3 }).map(
  (part): FormationDecision => ({
    kind: 'record-determination',
    determination: `d-${part}`,
    number: `S-${part}`,
    issuedOn: addDays(civilDate('2025-08-15'), part),
    rows: 5,
  }),
);
const decisions = fc.oneof(
  fc.constantFrom<FormationDecision>(
    { kind: 'load-list', rows: 10, digest: 'x' },
    { kind: 'propose-needs', letterNumber: 'l', sptjmNumber: 's' },
    { kind: 'announce-allocation' },
  ),
  { weight: 2, arbitrary: determination },
  fc.constantFrom(...shippedLetters).map((letter): FormationDecision => ({ kind: 'record-letter', letter })),
  fc.record({
    kind: fc.constant('propose-correction' as const),
    of: fc.integer({ min: 1, max: 25 }),
    to: fc.nat({ max: 40 }).map((days) => addDays(civilDate('2025-08-12'), days)),
    reason: fc.constant('x'),
  }),
  fc.record({ kind: fc.constant('confirm-correction' as const), proposal: fc.integer({ min: 1, max: 25 }) }),
  fc.constant<FormationDecision>({ kind: 'conclude' }),
);
const moves = fc.array(
  fc.record({
    days: fc.nat({ max: 3 }),
    back: fc.integer({ min: -1, max: 2 }),
    account: fc.constantFrom('acc-1', 'acc-2'),
    decision: decisions,
  }),
  { maxLength: 60, size: 'max' },
);
type Sequence = typeof moves extends fc.Arbitrary<infer T> ? T : never;

/** Plays decisions on a batch and, beside them, what the batch does itself: letters applied, clocks of each part opened. */
function play(sequence: Sequence) {
  const ledger: RecordedFormationEvent[] = [];
  let today = civilDate('2025-08-11');
  let state = undefined as unknown as FormationState;
  const write = (events: readonly FormationEvent[], back = 0, account = 'acc-1') => {
    for (const event of events) {
      const stamp = { effectiveOn: addDays(today, -back), recordedAt: at(today), by: official(account) };
      ledger.push({ ...event, ...stamp, seq: ledger.length + 1 });
      state = evolveFormation(state, ledger.at(-1)!);
    }
  };
  write([{ type: 'formation-opened', unit }]);
  const steps = sequence.map(({ days, back, account, decision }) => {
    today = addDays(today, days);
    const before = state;
    const stamp = { effectiveOn: addDays(today, -back), recordedAt: at(today), by: official(account) };
    const decided = decideFormation(state, aimed(state, decision), { ...stamp, ...signed(stamp.by) });
    if (isRefusal(decided)) return { before, after: state, refused: decided.refused };
    write(decided, back, account);
    for (const letter of state.letters.filter((one) => !one.applied)) {
      const known = state.clocks.find((clock) => clock.rule === 'JENDELA-PENGUMUMAN');
      if (!known) write([windowOpened('JENDELA-PENGUMUMAN', '2025-09-01', letter.id)]);
      else if (known.status === 'open')
        write([windowMoved('JENDELA-PENGUMUMAN', known.dueDate, '2025-09-06', letter.id)]);
      write([{ type: 'letter-applied', letter: letter.id }]);
    }
    for (const part of state.determinations) {
      const clock = `NI-USUL/${part.seq}`;
      const triggerOn = part.receivedOn;
      const held = state.clocks.find(({ id }) => id === clock);
      if (held?.triggerOn === triggerOn || state.outcome) continue;
      const due = dueOf('NI-USUL', triggerOn);
      write([
        held
          ? { type: 'clock-retimed', clock, triggerOn, from: held.dueDate, due }
          : { type: 'clock-opened', clock, rule: 'NI-USUL', triggerOn, due },
      ]);
    }
    return { before, after: state, refused: undefined };
  });
  return { ledger, steps, state };
}

/** A correction aims at a fact that is there, or at a proposal that waits; now and then at nothing. */
function aimed(state: FormationState, decision: FormationDecision): FormationDecision {
  if (decision.kind === 'propose-correction') {
    return { ...decision, of: Object.values(state.facts).at(decision.of % 8)?.seq ?? decision.of };
  }
  if (decision.kind !== 'confirm-correction') return decision;
  return { ...decision, proposal: state.corrections[0]?.proposal ?? decision.proposal };
}

const fold = (ledger: readonly RecordedFormationEvent[]) =>
  ledger.reduce<FormationState | undefined>((state, event) => evolveFormation(state, event), undefined);
const always = (holds: (played: ReturnType<typeof play>) => void) =>
  fc.assert(
    fc.property(moves, (sequence) => holds(play(sequence))),
    { numRuns: 300 },
  );

describe('whatever an office does with a batch', () => {
  it('is the same when its ledger is read again, and the version counts its events', () => {
    always(({ ledger, state }) => {
      expect(fold(JSON.parse(JSON.stringify(ledger)))).toEqual(state);
      expect(state.version).toBe(ledger.length);
    });
  });

  it('a refusal leaves everything as it was; a concluded batch refuses everything', () => {
    always(({ steps }) => {
      for (const { before, after, refused } of steps) {
        if (refused) expect(after).toBe(before);
        if (before.outcome) expect(refused).toBe('CASE_CLOSED');
      }
    });
  });

  it('each part of the determination has one clock, which counts from its receipt; nothing runs after the end', () => {
    always(({ steps }) => {
      for (const { after } of steps) {
        const clocks = after.clocks.filter((clock) => clock.rule === 'NI-USUL');
        expect(clocks.map(({ triggerOn }) => triggerOn)).toEqual(after.determinations.map((part) => part.receivedOn));
        expect(new Set(after.determinations.map((part) => part.number)).size).toBe(after.determinations.length);
        if (after.outcome) expect(after.clocks.filter((clock) => clock.status === 'open')).toEqual([]);
      }
    });
  });
});

it('these sequences reach the end, corrections and several parts; otherwise they would say little', () => {
  const played = fc.sample(moves, { numRuns: 300, seed: 16 }).map(play);
  expect(played.filter(({ state }) => state.outcome).length).toBeGreaterThan(20);
  expect(played.filter(({ state }) => state.determinations.length > 1).length).toBeGreaterThan(20);
  expect(played.filter(({ state }) => state.facts['fact-corrected']).length).toBeGreaterThan(5);
});
