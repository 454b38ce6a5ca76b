import type { CivilDate } from '../calendar/civil-date.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { RuleId } from '../rules/register.ts';
import type { AppointmentEventType } from './events.ts';
import type { AppointmentState } from './state.ts';

/** Which clocks a fact closes, for what they ask has been done. */
export const closes: Readonly<Partial<Record<AppointmentEventType, readonly RuleId[]>>> = {
  'drh-verified': ['JENDELA-DRH', 'TANGGAPAN-PEMBERITAHUAN'],
  'ni-proposed': ['NI-USUL', 'JENDELA-NI-USUL'],
  'ni-reproposed': ['BTS-PERBAIKAN'],
  'found-not-eligible': ['NI-TERIMA', 'JENDELA-NI-TERIMA'],
  'ni-issued': ['NI-TERIMA', 'JENDELA-NI-TERIMA'],
  'started-work': ['JENDELA-SPMT'],
};

/**
 * Which clocks a fact stops: a file returned by BKN ends the seven days of NI-TERIMA without their having been met; they
 * begin anew when it is proposed again. NI-USUL stays met.
 */
export const stops: Readonly<Partial<Record<AppointmentEventType, readonly RuleId[]>>> = {
  'file-returned': ['NI-TERIMA'],
};

/** The fact that starts each clock of a single file. Clocks of the batch (NI-USUL and the windows) come from `formation`. */
const triggers: Readonly<Partial<Record<RuleId, readonly AppointmentEventType[]>>> = {
  'NI-TERIMA': ['ni-proposed', 'ni-reproposed'],
  'BTS-PERBAIKAN': ['file-returned'],
  'TANGGAPAN-PEMBERITAHUAN': ['notice-given'],
};

export type FileRule = 'NI-TERIMA' | 'BTS-PERBAIKAN' | 'TANGGAPAN-PEMBERITAHUAN';

/** The date from which a clock of this rule counts, and the number of the fact that set it. */
function triggerOf(state: AppointmentState, rule: FileRule): { seq: number; on: CivilDate } | undefined {
  const facts = (triggers[rule] ?? []).flatMap((type) => state.facts[type] ?? []);
  const latest = facts.reduce<(typeof facts)[number] | undefined>(
    (last, fact) => (last && last.seq > fact.seq ? last : fact),
    undefined,
  );
  return latest && { seq: latest.seq, on: latest.effectiveOn };
}

/** A clock's name in its stream: its rule and the number of the fact that started it. */
export function clockId(rule: RuleId, triggerSeq: number): string {
  return `${rule}/${triggerSeq}`;
}

/**
 * Which clocks the facts of a file call for that do not run, or run on a date that was since corrected. NI-TERIMA runs
 * while the file lies at BKN, BTS-PERBAIKAN while it is returned, TANGGAPAN-PEMBERITAHUAN from each notice.
 */
export function clocksToSet(state: AppointmentState): readonly ClockToSet[] {
  if (state.outcome || state.cancelled) return [];
  return (Object.keys(triggers) as FileRule[]).flatMap((rule): ClockToSet[] => {
    const trigger = triggerOf(state, rule);
    if (trigger === undefined) return [];
    const id = clockId(rule, trigger.seq);
    const held = state.clocks.find((clock) => clock.id === id);
    if (held === undefined || held.triggerOn !== trigger.on) return [{ id, rule, triggerOn: trigger.on }];
    return [];
  });
}
