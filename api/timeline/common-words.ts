import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { ClockEvent } from '../../domain/case/clocks.ts';
import { word } from '../problems/words.ts';
import { on, type Told } from './told.ts';

/** What every process has. */
export type Common = ClockEvent | { readonly type: Correction['type'] };
type Correction =
  | { readonly type: 'correction-proposed'; readonly of: number; readonly to: CivilDate }
  | { readonly type: 'fact-corrected'; readonly of: number; readonly from: CivilDate; readonly to: CivilDate };

/** What happens to clocks and dates in every process. The rule of a clock's event is its clock's. */
export const commonWords: Told<ClockEvent | Correction> = {
  'clock-opened': {
    words: ({ triggerOn, due }) => `Tenggat berjalan sejak ${on(triggerOn)}, hari terakhir ${on(due.dueDate)}`,
  },
  'clock-retimed': { words: (event) => `Tenggat bergeser dari ${moved(event)}` },
  'shortening-proposed': { words: (event) => `Tenggat akan maju dari ${moved(event)}; menunggu keputusan pejabat` },
  'shortening-declined': { words: () => 'Tenggat tidak jadi dimajukan' },
  'clock-paused': { words: ({ basis }) => `Tenggat dijeda berdasarkan ${basis}` },
  'clock-resumed': { words: () => 'Tenggat berjalan kembali' },
  'rung-fired': {
    words: ({ kind, to }) => {
      const what = word(kind);
      return `${what[0]?.toUpperCase()}${what.slice(1)} dicatat${to === undefined ? '' : ` untuk ${word(to)}`}`;
    },
  },
  'reminder-letter-recorded': { words: ({ letterNumber }) => `Surat pengingat dikirim dengan nomor ${letterNumber}` },
  'correction-proposed': {
    words: ({ of, to }) => `Koreksi tanggal catatan nomor ${of} menjadi ${on(to)} diajukan`,
  },
  'fact-corrected': {
    words: ({ of, from, to }) => `Tanggal catatan nomor ${of} dikoreksi dari ${on(from)} menjadi ${on(to)}`,
  },
};

/** From when to when, and by what. */
function moved(event: Extract<ClockEvent, { type: 'clock-retimed' | 'shortening-proposed' }>): string {
  const { from, due, cause } = event;
  const letter = cause && 'letter' in cause ? cause.letter : 'letter' in event ? event.letter : undefined;
  const why = cause && 'decree' in cause ? `, menurut keputusan ${cause.decree} tentang hari libur` : '';
  return `${on(from)} ke ${on(due.dueDate)}${letter === undefined ? why : `, menurut surat ${letter}`}`;
}
