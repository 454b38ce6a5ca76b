import type { DerivedDay } from '../../domain/clock/derivation.ts';
import { dayKindNames } from './words.ts';

type Why = DerivedDay['why'];

/** What stands in a picture behind a day that is not counted, and what it says there. */
const signs: Partial<Record<Why, { readonly mark: string; readonly meaning: string }>> = {
  trigger: { mark: '(0)', meaning: 'hari pemicu, tidak dihitung' },
  received: { mark: '(0)', meaning: 'dianggap diterima' },
  'by-letter': { mark: '(!)', meaning: 'hari terakhir menurut surat' },
  'rolled-forward': { mark: '(!)', meaning: 'bergeser ke hari kerja berikutnya' },
  weekend: { mark: '.', meaning: dayKindNames.weekend },
  'libur-nasional': { mark: '*', meaning: dayKindNames['libur-nasional'] },
  'cuti-bersama': { mark: '+', meaning: dayKindNames['cuti-bersama'] },
  regional: { mark: '~', meaning: dayKindNames.regional },
  'election-day': { mark: '^', meaning: dayKindNames['election-day'] },
};

/** The mark of a day that is not counted; none for a working day. */
export function signOf(why: Why): string {
  return signs[why]?.mark ?? '';
}

/** The marks that a picture shows, each once with its meaning. */
export function legendOf(whys: readonly Why[]): string {
  return [...new Set(whys)]
    .flatMap((why) => signs[why] ?? [])
    .map(({ mark, meaning }) => `${mark} ${meaning}`)
    .join('; ');
}
