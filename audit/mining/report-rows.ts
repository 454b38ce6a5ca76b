import type { Figures } from './histogram.ts';
import { clockEnds, type Report } from './report.ts';

/** One number of the report, as a table for a spreadsheet has it. */
export type ReportRow = {
  readonly bagian: string;
  readonly proses: string;
  readonly apa: string;
  readonly ukuran: string;
  readonly nilai: number;
};

/** What became of a clock, in words. */
export const clockEndWords: Readonly<Record<(typeof clockEnds)[number], string>> = {
  met: 'tepat waktu',
  'met-recorded-late': 'tepat waktu, terlambat dicatat',
  'met-late': 'terlambat dipenuhi',
  open: 'berjalan',
  'open-breached': 'berjalan, lewat tenggat',
  paused: 'dijeda',
  stopped: 'dihentikan aturannya',
  withdrawn: 'gugur',
};

/** The whole report as rows of one shape. */
export function reportRows(report: Report): readonly ReportRow[] {
  const { stages, clocks, paths, loops, conformance } = report;
  return [
    ...stages.flatMap(({ process: proses, stage: apa, passed, still, ...spans }) => {
      const row = (ukuran: string, nilai: number) => ({ bagian: 'tahap', proses, apa, ukuran, nilai });
      const figures = (name: string, found: Figures | undefined) =>
        found === undefined
          ? []
          : [row(`${name}, median`, found.median), row(`${name}, p90`, found.p90), row(`${name}, terlama`, found.max)];
      return [
        ...[row('selesai dilalui', passed), row('masih di sini', still)],
        ...figures('hari kalender', spans.days),
        ...figures('hari kerja', spans.workingDays),
        ...figures('hari sampai dicatat', spans.untilRecorded),
      ];
    }),
    ...clocks.flatMap(({ process: proses, rule: apa, started, ...ends }) => [
      { bagian: 'tenggat', proses, apa, ukuran: 'dimulai', nilai: started },
      ...clockEnds.map((end) => ({ bagian: 'tenggat', proses, apa, ukuran: clockEndWords[end], nilai: ends[end] })),
    ]),
    ...paths.map(({ process: proses, path, times }) => ({
      ...{ bagian: 'jalur', proses, apa: path.join(' > '), ukuran: 'kali', nilai: times },
    })),
    ...loops.map(({ process: proses, stage: apa, rounds, times }) => ({
      ...{ bagian: 'putaran', proses, apa, ukuran: `${rounds} kali di tahap ini`, nilai: times },
    })),
    ...conformance.flatMap(({ process: proses, changes, undrawn, neverAt }) => [
      { bagian: 'kesesuaian', proses, apa: 'semua perpindahan', ukuran: 'kali', nilai: changes },
      ...undrawn.map(({ change: apa, times: nilai }) => ({
        bagian: 'di luar gambar',
        proses,
        apa,
        ukuran: 'kali',
        nilai,
      })),
      ...neverAt.map((apa) => ({ bagian: 'tahap tak pernah dilalui', proses, apa, ukuran: 'kali', nilai: 0 })),
    ]),
  ];
}
