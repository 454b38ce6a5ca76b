import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { dates, repairedOn, type Way } from './agenda.ts';
import { checkedInPerson } from './authority-steps.ts';
import type { Office } from './office.ts';

/** One working day of the office: what came back from BKN first, then the desk's own work. */
export async function workDay(office: Office, day: CivilDate): Promise<void> {
  const open = office.ways.filter((way) => office.files.has(way.row.row));
  await importMonitoring(office, day, open);
  await repair(office, day, open);
  const desk = open.filter((way) => !way.row.reopenedByLetter || day >= dates.reverified);
  const own = checkedInPerson(office);
  const checked = desk.filter(happening(day, 'verifiedOn'));
  for (const [account, ways] of [
    ['kepala-bkpsdm', checked.filter((way) => way === own)],
    ['operator', checked.filter((way) => way !== own)],
  ] as const) {
    await office.decideFiles(account, 'verify-drh', ways, (way) => ({
      kind: 'verify-drh',
      effectiveOn: way.verifiedOn,
      deferred: way.row.row % 4 === 0 ? ['skck'] : [],
    }));
  }
  await submit(office, day);
  await office.decideFiles('ppk', 'propose-ni', desk.filter(happening(day, 'proposedOn')), (way) => ({
    kind: 'propose-ni',
    effectiveOn: way.proposedOn,
  }));
  await office.decideFiles(
    'ppk',
    'cancel',
    open.filter((way) => way.cancelledOn === day),
    (way) => ({
      kind: 'cancel',
      effectiveOn: day,
      ground: way.row.outcome,
      evidence: way.row.outcome === 'died' ? `AKTA-KEMATIAN-${way.row.row}` : `SURAT-PENGUNDURAN-DIRI-${way.row.row}`,
    }),
  );
}

/** Whether a step of this way is written down today: on its own day, or on the later one on which the office got to it. */
function happening(day: CivilDate, step: 'verifiedOn' | 'proposedOn'): (way: Way) => boolean {
  return (way) => {
    const on = way[step];
    const waits = way.recordedOn !== undefined && (step === 'proposedOn' || way.row.part === 2);
    return on !== undefined && (waits && way.recordedOn !== undefined ? way.recordedOn : on) === day;
  };
}

/** The portal is where the proposal really happens: on its day, also when it is written down here later. */
async function submit(office: Office, day: CivilDate): Promise<void> {
  const today = office.ways.filter((way) => way.proposedOn === day).map((way) => participant(office, way));
  if (today.length > 0) await office.portal.submit('usulan', day, today);
}

/** BTS and TMS are only to be seen in the portal: the operator exports them and writes them down. */
async function importMonitoring(office: Office, day: CivilDate, open: readonly Way[]): Promise<void> {
  const { returned } = office;
  if (!office.ways.some((way) => way.proposedOn && way.proposedOn < day)) return;
  const rows = new Map((await office.portal.monitoring()).map((row) => [row.participant, row]));
  const at = (way: Way) => rows.get(participant(office, way));
  const recorded = open.filter((way) => (way.recordedOn ?? way.proposedOn ?? day) < day);
  const sentBack = recorded.filter((way) => at(way)?.result === 'BTS');
  const fresh = sentBack.filter((way) => returned.get(way.row.row)?.on !== at(way)?.changedOn);
  for (const way of fresh) {
    const nth = (returned.get(way.row.row)?.nth ?? -1) + 1;
    returned.set(way.row.row, { on: at(way)?.changedOn ?? day, nth });
  }
  await office.decideFiles('operator', `return/${day}`, fresh, (way) => ({
    kind: 'record-return',
    effectiveOn: at(way)?.changedOn,
    cause: at(way)?.cause,
    fixer: way.row.returns[returned.get(way.row.row)?.nth ?? 0]?.fixer ?? 'operator',
  }));
  const rejected = recorded.filter((way) => at(way)?.result === 'TMS' && at(way)?.changedOn);
  await office.decideFiles('operator', 'not-eligible', rejected, (way) => ({
    kind: 'record-not-eligible',
    effectiveOn: at(way)?.changedOn,
    cause: 'TMS',
  }));
}

async function repair(office: Office, day: CivilDate, open: readonly Way[]): Promise<void> {
  const { returned } = office;
  const due = open.filter((way) => {
    const back = returned.get(way.row.row);
    return back !== undefined && repairedOn(way, back.on, back.nth) === day;
  });
  if (due.length === 0) return;
  await office.portal.submit(
    'perbaikan',
    day,
    due.map((way) => participant(office, way)),
  );
  await office.decideFiles('ppk', `repropose/${day}`, due, () => ({ kind: 'repropose-ni', effectiveOn: day }));
}

function participant(office: Office, way: Way): string {
  return office.people[way.row.row - 1]?.participantNumber ?? '';
}
