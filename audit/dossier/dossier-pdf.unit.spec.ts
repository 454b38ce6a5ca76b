import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Dossier } from './dossier.ts';
import { dossierPdf } from './dossier-pdf.ts';

const event = (n: number) => ({
  ...{ seq: String(n), effectiveOn: '5 September 2025', recordedAt: '6 September 2025 09.15 WIB' },
  ...{ sentence: `Kejadian ke-${n}`, rule: 'NI-USUL', by: 'PPK', basis: 'PPK, pejabat definitif, 800/1' },
});

const date = (n: number) => ({
  ...{ title: `No. ${n + 2}: ditetapkan`, basis: 'Kalender 2025.', why: 'Tujuh hari kerja.' },
  days: Array.from({ length: n + 1 }, () => {
    return { days: 'Senin 8 September 2025', ordinal: '1', what: 'hari kerja', decree: '' };
  }),
});

const dossier: Dossier = {
  ...{ title: 'Berkas bukti', subtitle: 'Pengangkatan a-1', madeAt: Date.parse('2026-01-02T03:04:05Z') },
  ...{ cover: [['Instansi', 'Pemerintah Kota Contoh']], proves: ['Terbukti.'] },
  law: { rules: [], letters: [], digests: [{ what: 'evidence.json', digest: 'ab'.repeat(32) }] },
  told: {
    title: 'Pengangkatan a-1',
    about: [['Keadaan', 'mulai bertugas']],
    ...{ state: 'mulai bertugas', nextDue: 'tidak ada' },
    timeline: Array.from({ length: 120 }, (_, n) => event(n + 1)),
    clocks: Array.from({ length: 9 }, (_, n) => ({
      title: `NI-USUL/${n + 1}: paling lambat Selasa 16 September 2025`,
      facts: [['Keadaan', 'berjalan'] as const],
      dates: [date(n), ...(n === 0 ? [{ ...date(2), title: 'No. 31: bergeser' }] : [])],
    })),
    decisions: [{ title: 'No. 7: diusulkan', facts: [['Jabatan', 'PPK']] }],
    audit: {
      checks: [{ check: 'Wewenang dan tenggat', result: 'dipersoalkan', asked: '9' }],
      findings: Array.from({ length: 60 }, (_, n) => {
        return { check: 'Wewenang', code: 'AUTHORITY_DISPUTED', sentence: `Temuan ke-${n + 1} belum ditegaskan.` };
      }),
    },
  },
};

async function pages(told: Dossier): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await dossierPdf(told))));
  return text.map((page) => page.replaceAll(/\s+/g, ' ').trim());
}

describe('a dossier', () => {
  it('runs over many pages, each numbered, and repeats the head of its timeline', async () => {
    const all = await pages(dossier);
    expect(all.length).toBeGreaterThan(7);
    for (const [n, page] of all.entries()) expect(page).toContain(`Halaman ${n + 1} dari ${all.length}`);
    const timeline = all.filter((page) => page.includes('Kejadian ke-'));
    expect(timeline.length).toBeGreaterThan(4);
    for (const page of timeline) expect(page).toContain('No. Berlaku Dicatat Kejadian Oleh dan dasarnya');
    for (let n = 1; n <= 120; n += 1)
      expect(timeline.filter((page) => page.includes(`Kejadian ke-${n} `))).toHaveLength(1);
  });

  it('leaves no heading behind, wherever on a page it comes: what it heads begins on its page', async () => {
    const one = dossier.told!;
    const follows =
      / Keadaan berjalan No\. \d+: ditetapkan Kalender 2025\. Tujuh hari kerja\. Tanggal Hari ke- Keterangan Keputusan Senin 8/;
    for (let n = 14; n <= 26; n += 2) {
      const short = { ...one, timeline: one.timeline.slice(0, n), clocks: one.clocks.slice(0, 4) };
      const all = await pages({ ...dossier, told: short });
      for (const { title } of short.clocks) {
        const [, after = ''] = all.find((page) => page.includes(title))!.split(title);
        expect(after).toMatch(new RegExp(`^${follows.source}`));
      }
      const head = all.find((page) => page.includes('Tenggat dan cara menghitungnya'))!;
      expect(head).toMatch(/Tenggat dan cara menghitungnya NI-USUL\/1/);
    }
  });

  it('tells every date that a clock was given, and all that the last audit found', async () => {
    const all = (await pages(dossier)).join(' ');
    expect(all).toMatch(/No\. 2: ditetapkan Kalender 2025\..*No\. 31: bergeser Kalender 2025\./);
    expect(all).toContain('Wewenang dan tenggat dipersoalkan 9');
    for (let n = 1; n <= 60; n += 1)
      expect(all).toContain(`AUTHORITY_DISPUTED Wewenang Temuan ke-${n} belum ditegaskan.`);
  });

  it('is the same to the byte for the same evidence', async () => {
    expect((await dossierPdf(dossier)).equals(await dossierPdf(dossier))).toBe(true);
  });

  it('is tagged, in Indonesian, with an outline of its parts', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await dossierPdf(dossier)));
    const parts = (await pdf.getOutline()).map(({ title, items }) => [title, items.map((one) => one.title)]);
    expect(parts).toEqual([
      ['Sampul', []],
      [
        'Pengangkatan a-1',
        [
          'Urutan kejadian',
          'Tenggat dan cara menghitungnya',
          'Keputusan dan dasar kewenangannya',
          'Pemeriksaan terakhir',
        ],
      ],
      ['Aturan dan surat yang dipakai', []],
      ['Sidik', []],
    ]);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Berkas bukti', Language: 'id-ID', CreationDate: 'D:20260102030405Z' });
  });
});
