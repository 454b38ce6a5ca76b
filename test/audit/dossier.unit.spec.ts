import { describe, expect, it } from 'vitest';
import { concluded, verdictOn } from '../../audit/checks/verdict.ts';
import type { Evidence, ProvenStream } from '../../audit/evidence/evidence.ts';
import { type NamedDossier, tellDossiers } from '../../cli/evidence/tell-dossiers.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { recordedStreams } from '../support/recorded-streams.ts';

const proven = (stream: string, events: readonly object[]): ProvenStream => ({
  ...{ stream, runs: [] },
  events: events.map((event, index) => ({ index, proof: [], event: event as ProvenStream['events'][number]['event'] })),
});

/** The decrees that come with the product, as their streams tell them. */
const decrees = shippedDecrees.map(({ knownAt, ...decree }) => {
  const head = { effectiveOn: '2025-01-01', recordedAt: knownAt, by: { kind: 'system', name: 'shipped' } };
  return proven(`decree/shipped/${decree.id}`, [
    { type: 'decree-recorded', decree, unit: { workWeek: '5-day', zone: 'WIB' }, ...head, seq: 1 },
    { type: 'decree-confirmed', ...head, seq: 2 },
  ]);
});

const names = new Map([
  ['7100', { name: 'Pemerintah Kota Contoh', kind: 'kabupaten-kota', zone: 'WIB', units: [] } as const],
]);

/** A dossier of what a committed history told the ledger. */
function dossierOf(name: string) {
  const { stream, events } = recordedStreams().find((one) => one.name === name)!;
  const none = concluded(0, []);
  const sentence = 'Tenggat NI-USUL/1 pada peristiwa nomor 7 tidak cocok.';
  const finding = { code: 'DUE_DATE_DIFFERS', result: 'failed', at: { stream, seq: 7 }, sentence } as const;
  const checks = { logged: concluded(9, []), built: none, replayed: none, told: none, lawful: concluded(3, [finding]) };
  const evidence: Evidence = {
    ...{
      format: 'tenggat-evidence/1',
      madeAt: '2028-02-02T03:04:05.000Z',
      people: 'redacted',
      keys: [],
      witnesses: [],
    },
    checkpoint: 'log.sandbox.example\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— log.sandbox.example AAAA\n',
    cases: [{ ...proven(stream, events), verdict: verdictOn(stream, checks) }],
    ...{ supporting: decrees, bundles: [], rules: [], letters: [] },
  };
  const [{ dossier }, ...more] = [...tellDossiers(evidence, Buffer.from('{}'), names)] as [NamedDossier];
  expect(more).toEqual([]);
  return { events, told: dossier.told!, stream };
}

describe('the dossier of an employment that was renewed', () => {
  const { told, events, stream } = dossierOf('employment-renewed');
  const { clocks, timeline, audit } = told as Required<typeof told>;
  const dates = clocks.flatMap((clock) => clock.dates);

  it('tells every due date that was ever recorded, by the number of its event, and how it was found', () => {
    const dated = events.filter((event) => 'due' in event).map(({ seq }) => `No. ${seq}`);
    expect(dated).toHaveLength(12);
    expect(dates.map(({ title }) => title.split(':')[0]).toSorted()).toEqual(dated.toSorted());
    for (const { why, days } of dates) {
      expect(why).toMatch(/hari terakhir/i);
      expect(days.length).toBeGreaterThan(0);
    }
  });

  it('leads from each of them in the timeline to its clock', () => {
    expect(timeline[1]).toMatchObject({ sentence: expect.stringContaining('hari terakhir 15 September 2026') });
    expect(clocks.map(({ title }) => title.split(':')[0])).toContain(timeline[1]!.rule);
  });

  it('counts each by what was known then: a list of days off that came later moves nothing', () => {
    const annual = clocks.find(({ title }) => title.startsWith('EVALUASI-TAHUNAN/2026'))!;
    expect(annual.title).toBe('EVALUASI-TAHUNAN/2026: paling lambat Kamis 28 Januari 2027');
    expect(annual.dates[0]!.days[1]).toEqual({
      days: 'Jumat 1 Januari 2027',
      ordinal: '1',
      what: 'hari kerja',
      decree: '',
    });
  });

  it('counts by the decrees in the evidence, and names them', () => {
    const later = clocks.find(({ title }) => title.startsWith('SKP-WAKTU/202702'))!;
    expect(later.dates[0]!.days).toContainEqual({
      ...{
        days: 'Selasa 5 Januari 2027',
        ordinal: '',
        what: 'libur nasional: Isra Mikraj Nabi Muhammad SAW 1448 Hijriah',
      },
      decree: 'SKB Menag 1205/2026, Menaker 3/2026, MenPANRB 2/2026',
    });
  });

  it('says of a last day that a contract gives, that its paper gives it', () => {
    const renewal = clocks.find(({ title }) => title.startsWith('PERPANJANGAN/1'))!;
    expect(renewal.dates[0]!.why).toBe('Hari terakhir menurut naskahnya: Rabu 30 September 2026 pukul 24.00 WIB.');
  });

  it('says what the last audit found, check by check', () => {
    expect(audit.checks.map(({ result, asked }) => [result, asked])).toEqual([
      ['lulus', '9'],
      ...Array.from({ length: 3 }, () => ['tidak ada yang ditanyakan', '0']),
      ['GAGAL', '3'],
    ]);
    expect(audit.findings).toEqual([
      {
        ...{ check: 'Wewenang dan tenggat', code: 'DUE_DATE_DIFFERS' },
        sentence: `Tenggat NI-USUL/1 pada peristiwa nomor 7 tidak cocok. [${stream} nomor 7]`,
      },
    ]);
  });
});

describe('the dossier of a file whose batch is not in the evidence', () => {
  it('says of each date that nothing brings what it counts from, and shows no count', () => {
    const [first] = dossierOf('returned-once').told.clocks;
    expect(first!.dates).toEqual([
      {
        title: 'No. 2: hari terakhir ditetapkan Selasa 16 September 2025',
        basis: expect.stringContaining('kalender 2025-08-07.db62e494, sebagaimana diketahui 4 September 2025'),
        finding: expect.stringMatching(/^DUE_DATE_DIFFERS: Tenggat NI-USUL\/1 pada peristiwa nomor 2/),
        days: [],
      },
    ]);
  });
});
