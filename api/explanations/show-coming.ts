import { addressed } from '../../domain/authority/escalation.ts';
import type { Holder } from '../../domain/authority/holders.ts';
import type { AuthorityRegister } from '../../domain/authority/register.ts';
import { longDate } from '../../domain/calendar/date-words.ts';
import { civilDateOf, timeOn } from '../../domain/calendar/zone.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { ComingRung } from '../../domain/explain/coming-rungs.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import { word } from '../problems/words.ts';
import { named } from './named.ts';

const standings: Readonly<Record<ComingRung['standing'], string>> = {
  running: '',
  paused: ' Tenggat ini sedang dijeda: tidak ada yang diberitahukan sebelum dilanjutkan.',
  provisional: ' Tanggalnya sementara dan masih dapat bergeser.',
};

/**
 * A rung to come, and whoever will be told by it as the register stands now: the holders of its office on the day of its
 * instant, or of the next office above that somebody holds. `unit` is that of the file or batch whose rung it is.
 */
export function showComing(rung: ComingRung, register: AuthorityRegister, { zone, place }: UnitCalendar) {
  const { clock, rule, kind, at, dueDate, standing, by } = rung;
  const { office, insteadOf, holders } = addressed(register, rung.office, {
    on: civilDateOf(at, zone),
    unit: place?.unit,
  });
  // A due date is over at the end of its own day, not at the beginning of the next.
  const on = kind === 'breach' ? dueDate : civilDateOf(at, zone);
  const time = timeOn(on, at, zone);
  const { breach } = ruleOf(rule);
  const told = insteadOf ? `${word(insteadOf)} (jabatan kosong), diteruskan kepada ${word(office)}` : word(office);
  return {
    ...{ clock, rule, kind, standing, by, on, time, zone, at: new Date(at).toISOString() },
    ...{ office: named(office), ...(insteadOf && { insteadOf: named(insteadOf) }), holders },
    sentence: `${longDate(on)} pukul ${time} ${zone}: ${word(kind)} ${rule} kepada ${told}: ${namesOf(holders)}.${standings[standing]}`,
    ...(kind === 'breach' && { follows: breach }),
  };
}

function namesOf(holders: readonly Holder[]): string {
  if (holders.length === 0) return 'jabatan kosong';
  return holders
    .map(({ account, deputyOf }) => (deputyOf === undefined ? account : `${account} (menggantikan ${deputyOf})`))
    .join(', ');
}
