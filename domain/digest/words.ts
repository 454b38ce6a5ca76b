import type { RungKind } from '../rules/rule.ts';

const asked: Readonly<Record<RungKind | 'shortening' | 'step', string>> = {
  reminder: 'Kerjakan sebelum tenggat',
  warning: 'Ingatkan, tenggatnya sudah dekat',
  superior: 'Pastikan dikerjakan sebelum tenggat',
  breach: 'Tindak lanjuti yang lewat tenggat',
  overdue: 'Putuskan yang sudah lewat tenggat',
  oversight: 'Awasi yang sudah lewat tenggat',
  letter: 'Kirim surat pengingat',
  shortening: 'Putuskan tenggat yang maju',
  step: 'Kerjakan langkah berikutnya',
};

/** What a task asks, by the first part of its kind. */
export function askedIn(kind: string): string {
  return asked[kind.split('/')[0] as keyof typeof asked];
}

/** Working days from a day to a due date in words: `left` is negative once it has passed. */
export function leftIn(left: number): string {
  if (left > 0) return `sisa ${left} hari kerja`;
  return left === 0 ? 'hari ini' : `lewat ${-left} hari kerja`;
}
