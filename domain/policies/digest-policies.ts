import { KEPMEN_FROM } from '../rules/cite.ts';
import { openPoint, type Policy } from './policy.ts';

/** When nobody is written to. Neither evening nor morning hours reach 06:30, at which the day's digest goes out. */
export const digestPolicies = [
  {
    id: 'quiet-from',
    question: 'Sejak pukul berapa tidak ada surel yang dikirim pada malam hari?',
    type: { kind: 'whole-number', unit: 'hour', min: 12, max: 24 },
    default: 20,
    reason: 'Kabar malam hari tidak dapat dikerjakan sebelum pagi; semuanya masuk ringkasan harian berikutnya.',
    citation: openPoint('Kepmen tidak mengaturnya'),
    since: KEPMEN_FROM,
  },
  {
    id: 'quiet-until',
    question: 'Sampai pukul berapa tidak ada surel yang dikirim pada pagi hari?',
    type: { kind: 'whole-number', unit: 'hour', min: 0, max: 6 },
    default: 6,
    reason: 'Ringkasan harian dikirim pukul 06.30; yang lewat tenggat pada tengah malam menunggunya.',
    citation: openPoint('Kepmen tidak mengaturnya'),
    since: KEPMEN_FROM,
  },
] as const satisfies readonly Policy[];
