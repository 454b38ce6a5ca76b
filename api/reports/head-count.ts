import { type HeadCount, headCountOfLists, headCountOfYears } from '../../registry/reports/head-count.ts';
import type { Handler } from '../handler.ts';
import { report, todayAt, within } from './report.ts';

const ofLists = [
  ...(['of', 'listed', 'excluded', 'proposed', 'notDetermined', 'determined', 'inProcess'] as const),
  ...(['lostBeforeAppointment', 'appointed', 'lostAfterAppointment', 'notStarted', 'started'] as const),
  ...(['inService', 'withoutAgreement', 'left'] as const),
];
const ofYears = ['of', 'begun', 'renewed', 'inService', 'withoutAgreement', 'left'];

/**
 * Head-count before and after, as of a day: of each list, or of each contract year. What comes of a step adds up to it:
 * listed = excluded + proposed, proposed = not determined + determined, determined = in process + lost before the
 * appointment + appointed, appointed = lost after it + not started + started, started = in service + without an agreement + left.
 */
export const reportHeadCount: Handler<'reportHeadCount'> = async (use, incoming) => {
  const { today } = await todayAt(use, incoming.official);
  const { by, on = today } = incoming.query;
  const read = by === 'list' ? headCountOfLists : headCountOfYears;
  const counts = await within(incoming, (place) => read(use.db, { ...place, on }));
  const lists = [...new Set(counts.map((count) => count.of))];
  const rows = lists.map((of) => {
    const own = counts.filter((count) => count.of === of);
    return { of, ...(by === 'list' ? listOf(own) : yearOf(own)) };
  });
  return report(incoming, { name: 'jumlah-pegawai', columns: by === 'list' ? ofLists : ofYears, of: { by, on }, rows });
};

type Counts = readonly HeadCount[];

function listOf(counts: Counts) {
  const serving = servingOf(counts);
  const started = sumOf(serving);
  const lostAfterAppointment = reasonsOf(counts, 'lost-after-appointment');
  const notStarted = count(counts, 'not-started');
  const appointed = sumOf({ lostAfterAppointment }) + notStarted + started;
  const lostBeforeAppointment = reasonsOf(counts, 'lost-before-appointment');
  const inProcess = count(counts, 'in-process');
  const determined = inProcess + sumOf({ lostBeforeAppointment }) + appointed;
  const notDetermined = count(counts, 'not-determined');
  const proposed = notDetermined + determined;
  const excluded = reasonsOf(counts, 'excluded');
  return {
    ...{ listed: sumOf({ excluded }) + proposed, excluded, proposed, notDetermined, determined, inProcess },
    ...{ lostBeforeAppointment, appointed, lostAfterAppointment, notStarted, started, ...serving },
  };
}

function yearOf(counts: Counts) {
  const serving = servingOf(counts);
  const renewed = count(counts, 'renewed');
  return { begun: renewed + sumOf(serving), renewed, ...serving };
}

function servingOf(counts: Counts) {
  const inService = count(counts, 'in-service');
  return { inService, withoutAgreement: count(counts, 'without-agreement'), left: reasonsOf(counts, 'left') };
}

function count(counts: Counts, standing: HeadCount['standing']): number {
  return counts.find((one) => one.standing === standing)?.people ?? 0;
}

function reasonsOf(counts: Counts, standing: HeadCount['standing']): Readonly<Record<string, number>> {
  const own = counts.filter((one) => one.standing === standing);
  return Object.fromEntries(own.map(({ reason, people }) => [reason ?? '', people]));
}

function sumOf(parts: Readonly<Record<string, number | Readonly<Record<string, number>>>>): number {
  return Object.values(parts)
    .flatMap((part) => (typeof part === 'number' ? [part] : Object.values(part)))
    .reduce((one, other) => one + other, 0);
}
