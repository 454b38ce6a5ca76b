import { civilDate } from '../calendar/civil-date.ts';
import { decideFormation } from '../formation/decide.ts';
import type { FormationDecision } from '../formation/decisions.ts';
import type { FormationEvent } from '../formation/events.ts';
import { evolveFormation } from '../formation/evolve.ts';
import type { FormationStage, FormationState } from '../formation/state.ts';
import type { RuleId } from '../rules/register.ts';
import { shippedLetters } from '../windows/shipped.ts';
import { at, dueOf, on, type Told, tableOf, unit } from './given.ts';

export const given = tableOf<FormationState, FormationEvent, FormationDecision>({
  evolve: evolveFormation,
  decide: decideFormation,
});
export type Story = readonly Told<FormationEvent>[];

export function windowOpened(rule: RuleId, until: string, letter: string, from = '2025-08-07'): FormationEvent {
  const triggerOn = civilDate(from);
  return { type: 'clock-opened', clock: `${rule}/1`, rule, triggerOn, due: dueOf(rule, triggerOn, until), letter };
}

export function windowMoved(rule: RuleId, from: string, until: string, letter: string): FormationEvent {
  const triggerOn = civilDate('2025-08-07');
  const due = dueOf(rule, triggerOn, until);
  return { type: 'clock-retimed', clock: `${rule}/1`, triggerOn, from: civilDate(from), due, letter };
}

/** A shipped letter as it arrived and was entered on one day. */
export function letterRecorded(id: string, day: string): FormationEvent {
  const letter = shippedLetters.find((known) => known.id === id)!;
  return { type: 'letter-recorded', letter: { ...letter, receivedOn: civilDate(day), enteredAt: at(day) } };
}

export function received(part: 1 | 2, issuedOn: string): FormationEvent {
  return {
    type: 'determination-received',
    determination: `d-${part}`,
    number: `S-${part}`,
    issuedOn: civilDate(issuedOn),
    rows: part === 1 ? 1900 : 281,
  };
}

/** The clock that the receipt told last starts for its files. */
export function withNiUsul(story: Story): Story {
  const triggerOn = story.at(-1)!.stamp.effectiveOn;
  const clock = `NI-USUL/${story.length}`;
  const due = dueOf('NI-USUL', triggerOn);
  return [...story, on(triggerOn, { type: 'clock-opened', clock, rule: 'NI-USUL', triggerOn, due })];
}

/** One batch on its way, as it stands when it has reached each stage. */
export const opened: Story = [
  on('2025-08-11', { type: 'formation-opened', unit }),
  on('2025-08-11', letterRecorded('jadwal-2025-1', '2025-08-11')),
  on('2025-08-11', windowOpened('JENDELA-USUL-KEBUTUHAN', '2025-08-20', 'jadwal-2025-1')),
  on('2025-08-11', windowOpened('JENDELA-PENGUMUMAN', '2025-09-01', 'jadwal-2025-1', '2025-08-22')),
  on('2025-08-11', { type: 'letter-applied', letter: 'jadwal-2025-1' }),
];
export const listed: Story = [...opened, on('2025-08-12', { type: 'list-loaded', rows: 2187, digest: 'sha-1' })];
export const proposed: Story = [
  ...listed,
  on('2025-08-19', { type: 'needs-proposed', letterNumber: '800/1', sptjmNumber: '800/2', rows: 2187 }),
];
export const determined = withNiUsul([...proposed, on('2025-08-29', received(1, '2025-08-28'))]);
export const announced: Story = [...determined, on('2025-09-01', { type: 'allocation-announced' })];
export const concluded: Story = [...announced, on('2026-01-05', { type: 'formation-concluded' })];

export const storyOf: Readonly<Record<FormationStage, Story>> = {
  opened,
  listed,
  proposed,
  determined,
  announced,
  concluded,
};
