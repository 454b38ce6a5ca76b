import type { Berkas, LedgerEvent, ProvenEvent, Stream } from './berkas.ts';
import { dayIn } from './calendar.ts';
import { dayAt, textOf } from './day.ts';
import { type Finding, found } from './finding.ts';
import { type Json, numberIn, objectIn, textIn } from './json.ts';
import { unitsOf, zoneOf } from './units.ts';

/** What an official decides only by an authority, whatever an event says of itself. */
const needed = new Set([
  ...['needs-proposed', 'ni-proposed', 'ni-reproposed', 'appointed', 'cancelled', 'reopened'],
  ...['conversion-proposed', 'converted', 'renewed', 'not-renewed', 'pension-age-recorded'],
  ...['terminated', 'termination-declined', 'termination-revoked', 'termination-upheld'],
]);

/**
 * Whether each decision's author held the authority that it names: in the version of the register that was known then, on
 * the day on which it takes effect and on the day on which it was recorded. What was revoked afterwards, as of a day on or
 * before these, and a decision that was moved to a day without authority, are in dispute until the PPK has confirmed them.
 */
export function authoritiesOf(
  { stream, events }: Stream,
  berkas: Berkas,
): { asked: number; findings: readonly Finding[] } {
  const register = [...berkas.cases, ...berkas.supporting].find(
    (one) => one.stream === `authority/${stream.split('/')[1]}/register`,
  );
  const units = unitsOf(events);
  let asked = 0;
  const findings = events.flatMap((proven, n): readonly Finding[] => {
    const { event } = proven;
    const by = objectIn(event, 'by');
    const at = { stream, seq: event.seq };
    if (by.kind !== 'official') return [];
    const { id, version } = objectIn(by, 'authority');
    const isAgency = (event.type === 'contract-signed' || event.type === 'renewal-signed') && event.party === 'agency';
    if (id === undefined && (needed.has(event.type) || isAgency)) {
      asked += 1;
      return [
        found(
          'failed',
          'AUTHORITY_MISSING',
          at,
          `Keputusan ${event.seq} (${event.type}) tidak menyebut dasar kewenangan.`,
        ),
      ];
    }
    if (id === undefined) return [];
    asked += 1;
    if (register === undefined)
      return [found('unknown', 'NOT_ASKED', at, 'Daftar kewenangan instansi tidak disertakan dalam berkas.')];
    const zone = zoneOf(units[n] ?? {});
    const days = [dayIn(event, 'effectiveOn'), dayAt(numberIn(event, 'recordedAt') ?? 0, zone)];
    const named = { id: Number(id), version: Number(version), account: textIn(by, 'account') ?? '' };
    return judged(at, proven, named, days, register.events, correctedTo(events, event.seq));
  });
  return { asked, findings };
}

type Named = { readonly id: number; readonly version: number; readonly account: string };

function judged(
  at: { readonly stream: string; readonly seq: number },
  { event, index }: ProvenEvent,
  { id, version, account }: Named,
  days: readonly (number | undefined)[],
  register: readonly ProvenEvent[],
  moved: number | undefined,
): readonly Finding[] {
  const say = (result: Finding['result'], code: Finding['code'], sentence: string) => [
    found(result, code, at, `Keputusan ${event.seq} (${event.type}): ${sentence}`),
  ];
  const then = register.filter((one) => one.event.seq <= version);
  const granted = then.find((one) => one.event.seq === id && one.event.type === 'authority-granted');
  if (granted === undefined || then[then.length - 1]?.event.seq !== version) {
    return say('failed', 'AUTHORITY_MISSING', `kewenangan ${id} tidak ada dalam daftar versi ${version}.`);
  }
  if (then.some((one) => one.index > index)) {
    return say(
      'failed',
      'AUTHORITY_NOT_HELD',
      `versi ${version} dari daftar kewenangan baru tercatat dalam log sesudah keputusan ini.`,
    );
  }
  const grant = objectIn(granted.event, 'grant');
  if (textIn(grant, 'account') !== account)
    return say('failed', 'AUTHORITY_OF_ANOTHER', `kewenangan ${id} dipegang akun lain.`);
  const lacking = days.find((day) => day === undefined || !holds(grant, revokedOn(then, id), day));
  if (lacking !== undefined || days.includes(undefined)) {
    return say(
      'failed',
      'AUTHORITY_NOT_HELD',
      `kewenangan ${id} tidak berlaku pada ${lacking === undefined ? 'tanggalnya' : textOf(lacking)}.`,
    );
  }
  const all = moved === undefined ? days : [...days, moved];
  const now = revokedOn(register, id);
  if (all.every((day) => day !== undefined && holds(grant, now, day))) return [];
  const word = register
    .filter(({ event: said }) => said.type === 'dispute-settled' && isAbout(said, at))
    .slice(-1)[0]?.event;
  if (word?.as === 'confirmed') return [];
  return say(
    'disputed',
    'AUTHORITY_DISPUTED',
    `kewenangan ${id} dicabut, atau tanggal keputusan dikoreksi, sesudah keputusan diambil; ${word ? 'PPK meminta keputusan ini diulang' : 'PPK belum menyatakan sikap'}.`,
  );
}

/** The day from which an authority holds no more, by the revocation entered last. */
function revokedOn(register: readonly ProvenEvent[], id: number): number | undefined {
  const last = register.filter(({ event }) => event.type === 'authority-revoked' && event.of === id).slice(-1)[0];
  return last && dayIn(last.event, 'on');
}

function holds(grant: Json, revoked: number | undefined, day: number): boolean {
  const [from, until] = [dayIn(grant, 'from'), dayIn(grant, 'until')];
  if (from === undefined || day < from) return false;
  return (until === undefined || day < until) && (revoked === undefined || day < revoked);
}

function isAbout(settled: LedgerEvent, { stream, seq }: { readonly stream: string; readonly seq: number }): boolean {
  const of = objectIn(settled, 'of');
  return of.stream === stream && of.seq === seq;
}

/** The day to which two people moved the event, the last word. */
function correctedTo(events: readonly ProvenEvent[], seq: number): number | undefined {
  const last = events.filter(({ event }) => event.type === 'fact-corrected' && event.of === seq).slice(-1)[0];
  return last && dayIn(last.event, 'to');
}
