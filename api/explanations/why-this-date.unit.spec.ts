import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { calendarsOf } from '../../domain/calendar/decree-calendar.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import { documents, given, noticed, storyOf } from '../../domain/testing/file-story.ts';
import { at, on } from '../../domain/testing/given.ts';
import { deriveClocks } from '../cases/derive-clocks.ts';
import { whyThisDate } from './why-this-date.ts';

const known = calendarsOf(shippedDecrees);
const letters = [{ id: 'jadwal-2025-2', number: 'Surat BKN 12345/B' }];
const unit = { workWeek: '5-day', zone: 'WIB' } as const;

function why(story: typeof documents, rule: string, change: Partial<HeldClock> = {}) {
  const clocks = given(story)
    .state.clocks.filter((clock) => clock.rule === rule)
    .map((clock) => ({ ...clock, ...change }));
  const [derived] = deriveClocks({ unit, clocks }, known, { today: civilDate('2025-09-10'), now: at('2025-12-31') });
  return whyThisDate(derived!, letters);
}

describe('why this date', () => {
  it('counts from its fact, names each day that was passed over and the decree that made it so', () => {
    expect(why(documents, 'NI-USUL')).toBe(
      '7 hari kerja setelah penetapan kebutuhan diterima Kamis 4 September 2025: ' +
        'hari ke-1 Senin 8 September 2025; ' +
        'dilewati: Jumat 5 September 2025 (Maulid Nabi Muhammad SAW, SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024), ' +
        'Sabtu 6 September 2025, Minggu 7 September 2025, Sabtu 13 September 2025, Minggu 14 September 2025; ' +
        'hari terakhir Selasa 16 September 2025 pukul 24.00 WIB.',
    );
  });

  it('of a window: the letter, by its number', () => {
    expect(why(documents, 'JENDELA-DRH')).toBe(
      'Hari terakhir menurut surat jadwal (Surat BKN 12345/B): Senin 15 September 2025 pukul 24.00 WIB.',
    );
    expect(why(documents, 'JENDELA-DRH', { letter: 'tidak-tercatat' })).toContain(
      'menurut surat jadwal (tidak-tercatat):',
    );
  });

  it('says the earlier date of the stricter reading beside it', () => {
    expect(why(storyOf['at-bkn'], 'NI-TERIMA')).toMatch(
      /^7 hari kerja setelah usulan disampaikan kepada BKN Kamis 11 September 2025: .* Menurut pembacaan yang lebih ketat: Jumat 19 September 2025\.$/,
    );
  });

  it('names the answers of the instansi that it was counted by', () => {
    const policies = [{ id: 'notice-days', value: 5 }] as const;
    const text = why(noticed, 'TANGGAPAN-PEMBERITAHUAN', { policies, dueDate: civilDate('2025-09-23') });
    expect(text).toMatch(/^5 hari kerja setelah pemberitahuan disampaikan Selasa 16 September 2025: /);
    expect(text).toContain(' Dihitung menurut kebijakan instansi: masa tanggapan atas pemberitahuan 5 hari kerja.');
    const closing = [{ id: 'deadline-end', value: 'office-close' }] as const;
    const dueAt = at('2025-09-16 16:00');
    expect(why(documents, 'NI-USUL', { policies: closing, dueAt })).toContain('16 September 2025 pukul 16.00 WIB.');
  });

  it('a day that counts itself is said to; a single day is first and last', () => {
    const start = [{ id: 'count-start', value: 'same-day' }] as const;
    expect(why(documents, 'NI-USUL', { policies: start })).toMatch(
      /^7 hari kerja sejak penetapan kebutuhan diterima Kamis 4 September 2025, hari itu ikut dihitung: hari ke-1 Kamis 4 September 2025; /,
    );
    const none = { policies: [{ id: 'notice-days', value: 0 }] as const, dueDate: civilDate('2025-09-16') };
    expect(why(noticed, 'TANGGAPAN-PEMBERITAHUAN', none)).toMatch(
      /^1 hari sejak pemberitahuan disampaikan Selasa 16 September 2025, hari itu ikut dihitung: hari terakhir Selasa 16 /,
    );
  });

  it('a pause: the days that did not count, and the paper; one that lasts says that nothing counts', () => {
    const over = [{ from: civilDate('2025-09-09'), until: civilDate('2025-09-11'), basis: 'Surat 1' }];
    const text = why(documents, 'NI-USUL', { pauses: over, dueDate: civilDate('2025-09-18') });
    expect(text).toContain('; 2 hari jeda tidak dihitung; hari terakhir Kamis 18 September 2025');
    expect(text).toContain(
      ' Dijeda sejak Selasa 9 September 2025 sampai sebelum Kamis 11 September 2025 menurut Surat 1.',
    );
    const lasting = [{ from: civilDate('2025-09-09'), basis: 'Surat 2' }];
    expect(why(documents, 'NI-USUL', { status: 'paused', pauses: lasting })).toContain(
      ' Sedang dijeda sejak Selasa 9 September 2025 menurut Surat 2: selama itu tidak ada hari yang dihitung.',
    );
  });

  it('a date that may still move says why, and an earlier one that waits says who is asked', () => {
    const story = [...documents, on('2027-12-29', { type: 'ni-proposed' })];
    const clock = given(documents).state.clocks.find(({ rule }) => rule === 'NI-USUL')!;
    const late = { triggerOn: civilDate('2027-12-29'), dueDate: civilDate('2028-01-07'), provisional: true };
    expect(why(story, 'NI-USUL', late)).toMatch(/ Sementara: Libur nasional dan cuti bersama baru diketahui dari/);
    const shortening = {
      triggerOn: clock.triggerOn,
      due: { ...clock, dueDate: civilDate('2025-09-12') },
      cause: { letter: 'jadwal-2025-2' },
    };
    expect(why(documents, 'NI-USUL', { shortening })).toContain(
      ' Akan maju menjadi Jumat 12 September 2025 menurut Surat BKN 12345/B, bila pejabat menerimanya.',
    );
  });
});
