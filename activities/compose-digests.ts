import type { CivilDate } from '../domain/calendar/civil-date.ts';
import type { Calendars } from '../domain/calendar/decree-calendar.ts';
import { civilDateOf, type Instant } from '../domain/calendar/zone.ts';
import { workingDaysLeft } from '../domain/clock/counting.ts';
import type { UnitCalendar } from '../domain/clock/due-date.ts';
import { isMailDay, soonUntil } from '../domain/digest/hours.ts';
import { type DigestLine, writeDigest } from '../domain/digest/write.ts';
import { type RuleId, ruleOf } from '../domain/rules/register.ts';
import { reachesOn } from '../domain/tasks/whose.ts';
import { readAuthorities } from '../registry/authority/authority-reads.ts';
import type { Database } from '../registry/database.ts';
import { calendarsIn } from '../registry/decrees/known-decrees.ts';
import { answerCall } from '../registry/digests/calls.ts';
import { isKept, keepDigest, messageOf, supersede } from '../registry/digests/outbox.ts';
import { isQuietIn } from '../registry/digests/quiet-hours.ts';
import { countTasks, type TasksOf, type UrgentTask, urgentTasks } from '../registry/digests/tasks.ts';
import { calendarOfUnit, findInstansi, type Instansi } from '../registry/instansi.ts';
import { idOf } from '../registry/ledger/filed.ts';
import { unitsOfOfficials } from '../registry/officials.ts';
import type { DigestPort } from '../workflows/contract/ports.ts';

/** How many tasks a message names; it counts all of them. */
const named = 10;

type Occasion = Parameters<DigestPort['composeDigests']>[0] & {
  readonly known: Instansi;
  readonly day: CivilDate;
  readonly calendars: Calendars;
  readonly link: string | undefined;
};

/**
 * Keeps one message for each official with an address who holds an office today, or stands in for one who does. Mornings
 * are for those whose working day it is; breaches are told to everybody, and in quiet hours are left to the morning.
 */
export function composeDigests(db: Database, link: string | undefined): DigestPort['composeDigests'] {
  const calendarsOf = calendarsIn(db);
  return async (asked) => {
    const { instansi, kind, now } = asked;
    const known = await findInstansi(db, instansi);
    if (known === undefined) return;
    await answerCall(db, instansi);
    if (kind === 'breaches' && (await isQuietIn(db, known, now))) return;
    const day = civilDateOf(now, known.zone);
    const recipients = reachesOn(await readAuthorities(db, instansi), day);
    const occasion = { ...asked, known, day, calendars: await calendarsOf(instansi), link };
    for (const { account, unit } of await unitsOfOfficials(db, instansi)) {
      const reaches = recipients.get(account);
      if (reaches) await compose(db, { instansi, account, reaches }, calendarOfUnit(known, unit), occasion);
      // Whoever holds no office any more is not told late of what was theirs.
      else if (kind === 'morning') await supersede(db, { instansi, account }, kind, now);
    }
  };
}

/** One message, in one transaction: what it takes the place of, what it says, and what it tells of. */
async function compose(db: Database, whose: TasksOf, own: UnitCalendar, occasion: Occasion): Promise<void> {
  const { kind, at, now, day, known, calendars } = occasion;
  const calendar = calendars(now, own.place ?? {});
  if (kind === 'morning' && !isMailDay(day, own.workWeek, calendar)) return;
  const id = messageOf({ ...whose, kind, occasion: kind === 'morning' ? day : new Date(at).toISOString() });
  const left = (due: CivilDate, by: UnitCalendar) =>
    workingDaysLeft(day, due, by.workWeek, calendars(now, by.place ?? {}), 'excluded');
  await db.transaction().execute(async (tx) => {
    if (await isKept(tx, id)) return;
    await supersede(tx, whose, kind, now);
    const soon = soonUntil(day, own.workWeek, calendar);
    const { fresh, oldestDue, ...counts } = await countTasks(tx, whose, { now, day, soonUntil: soon });
    if ((kind === 'morning' ? counts.open : fresh) === 0) return;
    const only = kind === 'morning' ? 'all' : 'untold-breaches';
    const urgent = await urgentTasks(tx, whose, { only, limit: named });
    const lines = urgent.map((task) => lineOf(task, { now, known, left: (due) => left(due, task.calendar ?? own) }));
    const oldest = oldestDue === null ? 0 : -left(oldestDue, own);
    const message = writeDigest({ kind, day, fresh, lines, link: occasion.link, counts: { ...counts, oldest } });
    await keepDigest(tx, whose, { id, day, kind, message, at: now, tasks: kind === 'morning' ? counts.open : fresh });
  });
}

function lineOf(
  { stream, kind, unit, rule, due_date, due_at }: UrgentTask,
  { now, known, left }: { readonly now: Instant; readonly known: Instansi; readonly left: (due: CivilDate) => number },
): DigestLine {
  const name = unit === null ? undefined : (known.units.find(({ code }) => code === unit)?.name ?? unit);
  return {
    file: idOf(stream),
    kind,
    ...(/^(formation|conversion|selection)\//.test(stream) && { batch: true }),
    past: due_at !== null && due_at.getTime() <= now,
    ...(name !== undefined && { unit: name }),
    ...(rule !== null && { rule: ruleOf(rule as RuleId).statement }),
    ...(due_date !== null && { dueDate: due_date, left: left(due_date) }),
  };
}
