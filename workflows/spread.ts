import { fingerprint } from '../domain/calendar/fingerprint.ts';

/**
 * Over how long the cases whose clocks ring at one instant are woken, in milliseconds: ten thousand of them leave two
 * cores time for what people decide meanwhile (docs/measurements.md). The mails gather for five minutes after the first
 * breach (workflows/digest.ts): what rings in the night is one message in the morning, by day at most three.
 */
const WINDOW = 10 * 60_000;

/**
 * How long after its instant a case is woken to record a rung, in milliseconds: the same at every replay, and another in
 * nearly every case. All clocks of an instansi ring at 24:00; woken at once, ten thousand cases would keep every decision
 * waiting for minutes. A rung's legal time is its due instant whatever this adds, and a decision that comes before records
 * it first. Virtual time (`shift`) moves case by case: there is no crowd in it.
 */
export function wakingDelay(stream: string, shift: number): number {
  return shift === 0 ? Number.parseInt(fingerprint(stream), 16) % WINDOW : 0;
}
