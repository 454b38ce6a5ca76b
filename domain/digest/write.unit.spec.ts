import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { type DigestFacts, writeDigest } from './write.ts';

const facts: DigestFacts = {
  kind: 'morning',
  day: civilDate('2025-09-15'),
  counts: { open: 40, past: 3, oldest: 4, dueToday: 12, dueSoon: 5, followUp: 2 },
  fresh: 0,
  lines: [
    {
      file: 'a1b2',
      unit: 'Puskesmas <Contoh> & "Rekan"',
      kind: 'breach/NI-USUL',
      rule: 'PPK mengusulkan nomor induk.',
      dueDate: civilDate('2025-09-09'),
      past: true,
      left: -4,
    },
    { file: 'c3d4', kind: 'reminder/NI-USUL', dueDate: civilDate('2025-09-15'), past: false, left: 0 },
    { file: 'e5f6', kind: 'step/appoint', past: false },
  ],
  link: 'https://tenggat.example/',
};

describe('a digest', () => {
  it('says in its subject what presses and on which day', () => {
    expect(writeDigest(facts).subject).toBe(
      'Tenggat: 3 lewat tenggat, 12 jatuh tempo hari ini (Senin 15 September 2025)',
    );
    const calm = { ...facts.counts, past: 0, oldest: 0 };
    const subjectOf = (more: Partial<DigestFacts>) => writeDigest({ ...facts, ...more }).subject;
    expect(subjectOf({ counts: calm })).toBe('Tenggat: 12 jatuh tempo hari ini (Senin 15 September 2025)');
    expect(subjectOf({ counts: { ...calm, dueToday: 0 } })).toBe('Tenggat: 40 tugas terbuka (Senin 15 September 2025)');
    expect(subjectOf({ kind: 'breaches', fresh: 2000 })).toBe(
      'Tenggat: 2000 baru lewat tenggat (Senin 15 September 2025)',
    );
  });

  it('reads in words what there is to do', () => {
    expect(writeDigest(facts).text).toBe(`Ringkasan harian, Senin 15 September 2025.

- Lewat tenggat: 3 (paling lama 4 hari kerja)
- Jatuh tempo hari ini: 12
- Jatuh tempo dalam dua hari kerja: 5
- Menunggu tindak lanjut: 2
- Semua tugas terbuka: 40

3 yang paling mendesak:
1. Tindak lanjuti yang lewat tenggat: berkas a1b2, Puskesmas <Contoh> & "Rekan"
   PPK mengusulkan nomor induk.
   Tenggat 9 September 2025 (lewat 4 hari kerja)
2. Kerjakan sebelum tenggat: berkas c3d4
   Tenggat 15 September 2025 (hari ini)
3. Kerjakan langkah berikutnya: berkas e5f6

Selengkapnya: https://tenggat.example/

Pesan ini dikirim otomatis dan tidak memuat data pribadi; jangan dibalas.
`);
  });

  it('says the same in HTML, where nothing of it is taken for markup', () => {
    const { html } = writeDigest(facts);
    expect(html).toContain(
      'berkas a1b2, Puskesmas &lt;Contoh&gt; &amp; &quot;Rekan&quot;<br>PPK mengusulkan nomor induk.',
    );
    expect(html).toContain('<li>Lewat tenggat: 3 (paling lama 4 hari kerja)</li>');
    expect(html).toContain('<a href="https://tenggat.example/">');
    expect(html).not.toContain('<Contoh>');
    expect(html).toMatch(/^<!doctype html>\n<html lang="id">/);
  });

  it('names each rung by what it asks, and a batch as a batch', () => {
    const said = (kind: string, batch = false) => {
      const line = { file: 'a1', kind, past: false, ...(batch && { batch }) };
      return writeDigest({ ...facts, lines: [line] })
        .text.split('\n')
        .find((one) => one.startsWith('1. '));
    };
    expect(said('warning/NI-USUL')).toBe('1. Ingatkan, tenggatnya sudah dekat: berkas a1');
    expect(said('overdue/NI-USUL')).toBe('1. Putuskan yang sudah lewat tenggat: berkas a1');
    expect(said('oversight/NI-USUL')).toBe('1. Awasi yang sudah lewat tenggat: berkas a1');
    expect(said('letter/NI-TERIMA')).toBe('1. Kirim surat pengingat: berkas a1');
    expect(said('reminder/NI-USUL', true)).toBe('1. Kerjakan sebelum tenggat: gelombang a1');
  });

  it('leads nowhere where there is nowhere to go yet', () => {
    const { text, html } = writeDigest({ ...facts, link: undefined });
    expect(text).toContain('berkas e5f6\n\nPesan ini');
    expect(html).not.toContain('<a ');
  });

  it('tells what ended within the day apart from what is still due today', () => {
    const line = { file: 'a', kind: 'breach/X', dueDate: civilDate('2025-09-15'), past: true, left: 0 } as const;
    expect(writeDigest({ ...facts, kind: 'breaches', fresh: 1, lines: [line] }).text).toContain(
      '1 tugas baru lewat tenggat, Senin 15 September 2025.',
    );
    expect(writeDigest({ ...facts, lines: [line] }).text).toContain('Tenggat 15 September 2025 (lewat hari ini)');
    expect(writeDigest({ ...facts, lines: [line] }).text).toContain('Yang paling mendesak:');
  });
});
