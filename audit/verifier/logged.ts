import type { Berkas, Stream } from './berkas.ts';
import { type Finding, found, type Place } from './finding.ts';
import type { Head } from './head.ts';
import { eventLeaf, historyLeaf, stands } from './leaves.ts';
import { type OpenedRun, recordedEvents } from './runs.ts';

/** Whether the log has every event and every history, as the file shows them; a stream whole from its first event on. */
export function loggedIn(stream: Stream, runs: readonly OpenedRun[], head: Head): readonly Finding[] {
  return [...orderOf(stream), ...eventsOf(stream, runs, head), ...runs.flatMap((run) => historyOf(run, head))];
}

/** A case is a workflow: it has a run that ended, or one that goes on. */
export function withoutRuns({ cases }: Berkas): readonly Finding[] {
  return cases
    .filter(({ runs, openRun }) => runs.length === 0 && openRun === undefined)
    .map(({ stream }) =>
      found('failed', 'HISTORY_MISSING', { stream }, 'Tidak ada satu pun riwayat alur kerja dari berkas ini.'),
    );
}

function orderOf({ stream, events }: Stream): readonly Finding[] {
  if (events.length === 0) return [found('failed', 'EVENT_MISSING', { stream }, 'Tidak memuat satu peristiwa pun.')];
  const findings: Finding[] = [];
  let [last, lastIndex] = [0, -1];
  for (const { event, index } of events) {
    const { seq } = event;
    const at: Place = { stream, seq };
    if (seq <= last)
      findings.push(found('failed', 'EVENT_OUT_OF_ORDER', at, `Peristiwa ${seq} berada sesudah peristiwa ${last}.`));
    else if (seq !== last + 1) {
      const missing =
        seq === last + 2 ? `Peristiwa ${last + 1} tidak ada.` : `Peristiwa ${last + 1}–${seq - 1} tidak ada.`;
      findings.push(found('failed', 'EVENT_MISSING', { stream, seq: last + 1 }, missing));
    } else if (index <= lastIndex) {
      findings.push(
        found('failed', 'EVENT_OUT_OF_ORDER', at, `Peristiwa ${seq} berada sebelum peristiwa ${last} dalam log.`),
      );
    }
    [last, lastIndex] = [Math.max(seq, last), Math.max(index, lastIndex)];
  }
  return findings;
}

function eventsOf({ stream, events }: Stream, runs: readonly OpenedRun[], head: Head): readonly Finding[] {
  const recorded = recordedEvents(runs);
  return events.flatMap((proven) => {
    const { event } = proven;
    const { seq } = event;
    if (stands(eventLeaf(stream, event), proven, head)) return [];
    const before = recorded.get(seq);
    // The log may still have what the history recorded: then we know that it is the content which was changed.
    const changed = before !== undefined && stands(eventLeaf(stream, before), proven, head);
    return changed
      ? [
          found(
            'failed',
            'EVENT_CHANGED',
            { stream, seq },
            `Isi peristiwa ${seq} (${event.type}) bukan yang ada di log; log memuat isi menurut riwayat.`,
          ),
        ]
      : [
          found(
            'failed',
            'EVENT_NOT_LOGGED',
            { stream, seq },
            `Log tidak memuat peristiwa ${seq} (${event.type}) dengan isi dan tempat seperti ini.`,
          ),
        ];
  });
}

function historyOf(run: OpenedRun, head: Head): readonly Finding[] {
  const { stream, workflow, state, recorded } = run;
  const at: Place = { stream, run: run.run };
  const findings: Finding[] = [];
  const say = (code: Finding['code'], sentence: string) => findings.push(found('failed', code, at, sentence));
  if (!stands(historyLeaf(run), run, head))
    say('HISTORY_NOT_LOGGED', 'Log tidak memuat riwayat ini di tempat yang disebut.');
  if (state === 'missing') say('HISTORY_MISSING', 'Riwayat ini tidak disertakan dalam berkas.');
  if (state === 'changed') say('HISTORY_CHANGED', 'Isi riwayat bukan yang disebut sidiknya.');
  if (state === 'unreadable') say('HISTORY_CHANGED', 'Isi riwayat tidak dapat dibaca sebagai riwayat alur kerja.');
  if (workflow !== stream || (recorded && (recorded.workflow !== stream || recorded.run !== run.run))) {
    say('HISTORY_OF_ANOTHER', `Riwayat ini milik ${recorded?.workflow ?? workflow}, bukan milik berkas ini.`);
  }
  return findings;
}
