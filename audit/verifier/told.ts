import type { Stream } from './berkas.ts';
import { type Finding, found } from './finding.ts';
import { canonicalJson, textIn } from './json.ts';
import type { OpenedRun } from './runs.ts';

/** Whether the histories hand over to one another without a gap, and told the ledger exactly the events that it has. */
export function toldBy(stream: Stream, runs: readonly OpenedRun[]): readonly Finding[] {
  return [...chainOf(stream, runs), ...commitsOf(stream, runs)];
}

function chainOf({ stream, openRun }: Stream, runs: readonly OpenedRun[]): readonly Finding[] {
  return runs.flatMap(({ run, recorded }, n): readonly Finding[] => {
    if (recorded === undefined) return [];
    const at = { stream, run };
    const findings: Finding[] = [];
    const gap = (sentence: string) => findings.push(found('failed', 'HISTORY_MISSING', at, sentence));
    const { continues, nextRun, ended } = recorded;
    const before = runs[n - 1];
    if (continues !== undefined && continues !== before?.run)
      gap(`Riwayat sebelumnya (${continues}) tidak ada dalam berkas.`);
    if (continues === undefined && before?.recorded?.nextRun !== undefined)
      gap('Riwayat sebelumnya dilanjutkan oleh riwayat lain.');
    const next = runs[n + 1]?.run ?? textIn(openRun, 'run');
    if (nextRun !== undefined && nextRun !== next) gap(`Riwayat lanjutannya (${nextRun}) tidak ada dalam berkas.`);
    if (!ended) gap('Riwayat ini berhenti sebelum akhirnya.');
    return findings;
  });
}

function commitsOf({ stream, events, openRun }: Stream, runs: readonly OpenedRun[]): readonly Finding[] {
  const ledger = new Map(events.map(({ event }) => [event.seq, event]));
  const told = new Map<number, string>();
  const findings: Finding[] = [];
  let last = 0;
  for (const { run, recorded } of runs) {
    for (const { stream: to, seq, event } of recorded?.commits ?? []) {
      const at = { stream, seq, run };
      const text = canonicalJson(event);
      const known = told.get(seq);
      const say = (code: Finding['code'], sentence: string) => findings.push(found('failed', code, at, sentence));
      if (to !== stream) say('EVENT_DIFFERS_FROM_RECORD', `Riwayat mencatat peristiwa untuk ${to}.`);
      // Who was not answered says it again; another thing under the same number is another matter.
      else if (known !== undefined && known !== text)
        say('EVENT_DIFFERS_FROM_RECORD', `Riwayat mencatat dua isi yang berbeda untuk peristiwa ${seq}.`);
      else if (known === undefined) {
        const has = ledger.get(seq);
        if (has === undefined)
          say(
            'EVENT_NOT_IN_LEDGER',
            `Riwayat mencatat peristiwa ${seq} (${textIn(event, 'type')}), yang tidak ada dalam berkas.`,
          );
        else if (canonicalJson(has) !== text)
          say('EVENT_DIFFERS_FROM_RECORD', `Peristiwa ${seq} (${has.type}) bukan yang dicatat riwayat.`);
        if (seq !== last + 1) say('EVENT_OUT_OF_ORDER', `Riwayat mencatat peristiwa ${seq} sesudah peristiwa ${last}.`);
        told.set(seq, text);
        last = seq;
      }
    }
  }
  const beyond = events.filter(({ event }) => !told.has(event.seq));
  const open = openRun === undefined ? [] : beyond.filter(({ event }) => event.seq > last);
  if (openRun !== undefined) {
    const words =
      open.length === 0
        ? 'belum ada peristiwanya'
        : `peristiwa ${open[0]?.event.seq}–${open[open.length - 1]?.event.seq} belum dapat dibandingkan`;
    findings.push(
      found('open', 'RUN_OPEN', { stream }, `Alur kerjanya masih berjalan, riwayatnya belum diarsipkan: ${words}.`),
    );
  }
  for (const { event } of beyond.filter((one) => !open.includes(one))) {
    findings.push(
      found(
        'failed',
        'EVENT_NOT_IN_HISTORY',
        { stream, seq: event.seq },
        `Peristiwa ${event.seq} (${event.type}) tidak dicatat riwayat mana pun.`,
      ),
    );
  }
  return findings;
}
