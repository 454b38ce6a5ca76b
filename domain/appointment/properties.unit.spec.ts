import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Move, moves, play } from '../testing/file-desk.ts';
import type { RecordedAppointmentEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { type AppointmentState, appointmentStages } from './state.ts';

const fold = (ledger: readonly RecordedAppointmentEvent[]) =>
  ledger.reduce<AppointmentState | undefined>((state, event) => evolve(state, structuredClone(event)), undefined);
const always = (holds: (sequence: Move[]) => void) => fc.assert(fc.property(moves, holds), { numRuns: 120 });

describe('whatever an office does with a file', () => {
  it('is the same when its ledger is read again from the start', () => {
    always((sequence) => {
      const { ledger, steps } = play(sequence);
      expect(fold(ledger)).toEqual(steps.at(-1)?.after ?? fold(ledger.slice(0, 1)));
      expect(fold(JSON.parse(JSON.stringify(ledger)))).toEqual(fold(ledger));
    });
  });

  it('the version counts the events, and the revision never overtakes it', () => {
    always((sequence) => {
      const { ledger } = play(sequence);
      expect(fold(ledger)?.version).toBe(ledger.length);
      expect(ledger.map(({ seq }) => seq)).toEqual(ledger.map((_, index) => index + 1));
      expect(fold(ledger)?.revision).toBeLessThanOrEqual(ledger.length);
    });
  });

  it('two clocks of one rule never run at once, and no clock is held twice', () => {
    always((sequence) => {
      for (const { after } of play(sequence).steps) {
        const running = after.clocks.filter((clock) => clock.status === 'open').map((clock) => clock.rule);
        expect(new Set(running).size).toBe(running.length);
        expect(new Set(after.clocks.map((clock) => clock.id)).size).toBe(after.clocks.length);
      }
    });
  });

  it('a refusal leaves everything as it was', () => {
    always((sequence) => {
      for (const { before, after, refused } of play(sequence).steps) if (refused) expect(after).toBe(before);
    });
  });

  it('an ended file refuses every decision, and nothing runs in it', () => {
    always((sequence) => {
      for (const { before, after, move, refused } of play(sequence).steps) {
        if (after.outcome) expect(after.clocks.filter((clock) => clock.status === 'open')).toEqual([]);
        if (before.outcome === undefined) continue;
        expect(after.outcome).toBe(before.outcome);
        if (refused) expect(refused).toBe('CASE_CLOSED');
        else
          expect(['clocks', 'ni-issued', 'sk-uploaded', 'batch-clocks-set', 'batch-concluded']).toContain(
            move.act.kind,
          );
      }
    });
  });

  it('a clock that was met is judged anew only by a correction, and what fired stays on its trail', () => {
    always((sequence) => {
      for (const { before, after, move } of play(sequence).steps) {
        for (const clock of before.clocks) {
          const since = after.clocks.find((held) => held.id === clock.id);
          expect(since?.fired.slice(0, clock.fired.length)).toEqual(clock.fired);
          const closed = clock.status === 'met' || clock.status === 'met-late';
          // A corrected date is confirmed first, and what counts from it is counted anew after that.
          const corrected = move.act.kind === 'confirm-correction' || since?.triggerOn !== clock.triggerOn;
          if (closed && !corrected) expect(since).toEqual(clock);
        }
      }
    });
  });

  it('nobody is deemed resigned within their days', () => {
    always((sequence) => {
      for (const { before, after } of play(sequence).steps) {
        if (before.cancelled || after.cancelled?.ground !== 'deemed-resigned') continue;
        const cancelledOn = after.facts.cancelled?.effectiveOn ?? '';
        for (const { rule, dueDate, status } of before.clocks) {
          if (status === 'open' && (rule === 'JENDELA-DRH' || rule === 'TANGGAPAN-PEMBERITAHUAN')) {
            expect(dueDate < cancelledOn).toBe(true);
          }
        }
      }
    });
  });

  it('an SK is there only with an NI, a first day only with a contract of both parties', () => {
    always((sequence) => {
      for (const { after } of play(sequence).steps) {
        if (after.facts.appointed) expect(after.facts['ni-issued']).toBeDefined();
        if (after.facts['started-work']) expect(after.contract?.signedBy.toSorted()).toEqual(['agency', 'candidate']);
      }
    });
  });
});

it('these sequences reach every stage, reopenings and corrections; otherwise they would say little', () => {
  const reached = new Set<string>();
  for (const sequence of fc.sample(moves, { numRuns: 400, seed: 16 })) {
    for (const { after } of play(sequence).steps) {
      for (const mark of [after.stage, ...Object.keys(after.facts)]) reached.add(mark);
    }
  }
  expect([...reached]).toEqual(
    expect.arrayContaining([...appointmentStages, 'reopened', 'fact-corrected', 'sk-uploaded']),
  );
});
