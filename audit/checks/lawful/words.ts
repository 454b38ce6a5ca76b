import { shortDate } from '../../../domain/calendar/date-words.ts';
import type { DueDate } from '../../../domain/clock/due-date.ts';
import type { Finding } from '../verdict.ts';
import type { DueField } from './due-differences.ts';
import type { DueEvent } from './due-events.ts';

/** What a finding is about, as it is named to people. */
const fieldWords: Readonly<Record<DueField, string>> = {
  triggerOn: 'hari mulainya',
  dueDate: 'tanggalnya',
  dueAt: 'saat berakhirnya',
  stricterDate: 'tanggal menurut bacaan yang lebih ketat',
  provisional: 'sementara atau tidaknya',
  provisionalReason: 'alasan masih sementara',
  calendarVersion: 'versi kalendernya',
  policies: 'kebijakan yang dipakainya',
  ladder: 'tangganya',
  rungs: 'siapa yang diberi tahu',
};

export function differs(stream: string, event: DueEvent, counted: DueDate, fields: readonly DueField[]): Finding {
  const { clock, due, seq } = event;
  const sentence = `Tenggat ${clock} pada peristiwa nomor ${seq} tercatat jatuh ${shown(due)}; dihitung ulang menurut aturan, keputusan libur, dan kebijakan yang diketahui saat itu jatuh ${shown(counted)}. Yang berbeda: ${fields.map((field) => fieldWords[field]).join(', ')}.`;
  return { code: 'DUE_DATE_DIFFERS', result: 'failed', at: { stream, seq, id: clock }, sentence };
}

export function notCounted(stream: string, { clock, due, seq }: DueEvent): Finding {
  const sentence = `Tenggat ${clock} pada peristiwa nomor ${seq} tercatat jatuh ${shown(due)}, tetapi tidak ada fakta di buku besar yang memulai tenggat seperti itu, sehingga tidak dapat dihitung ulang.`;
  return { code: 'DUE_DATE_DIFFERS', result: 'failed', at: { stream, seq, id: clock }, sentence };
}

export function unknownPaper(stream: string, { clock, seq }: DueEvent, paper: string): Finding {
  const sentence = `Tenggat ${clock} pada peristiwa nomor ${seq} menyebut ${paper}, padahal keputusan atau surat itu tidak ada di buku besar ketika peristiwa itu dicatat.`;
  return { code: 'DECREE_UNKNOWN', result: 'failed', at: { stream, seq, id: paper }, sentence };
}

/** The last day, and the calendar that it was counted by. */
function shown({ dueDate, calendarVersion }: DueDate): string {
  return `${shortDate(dueDate)} (kalender ${calendarVersion})`;
}
