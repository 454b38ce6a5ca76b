import {
  type CaseVerdict,
  type CheckName,
  checkNames,
  type Finding,
  type Result,
  results,
} from '../../audit/checks/verdict.ts';

export const checkWords: Readonly<Record<CheckName, string>> = {
  logged: 'Tercatat di log bukti',
  built: 'Kodenya tersimpan',
  replayed: 'Dapat diulang',
  told: 'Buku besar dan riwayat sama',
  lawful: 'Wewenang dan tenggat',
};

export const resultWords: Readonly<Record<Result, string>> = {
  none: 'tidak ada yang ditanyakan',
  passed: 'lulus',
  noted: 'lulus dengan catatan',
  open: 'belum dapat dibuktikan',
  unknown: 'tidak dapat diperiksa',
  disputed: 'dipersoalkan',
  failed: 'GAGAL',
};

/** More than so many findings of one check say nothing more to a reader; JSON has them all. */
const SHOWN = 8;

export function verdictLines({ stream, result, checks }: CaseVerdict): readonly string[] {
  const lines = checkNames.flatMap((name) => {
    const { result, asked, findings } = checks[name];
    const more = findings.length - SHOWN;
    return [
      `  ${checkWords[name].padEnd(28)} ${resultWords[result]} (${asked} diperiksa)`,
      ...findings.slice(0, SHOWN).map((finding) => `    ${findingLine(finding)}`),
      ...(more > 0 ? [`    … dan ${more} lagi; lihat --json`] : []),
    ];
  });
  return [`${stream}: ${resultWords[result]}`, ...lines];
}

export function findingLine(finding: Finding): string {
  const place = placeOf(finding);
  return `${finding.code}${place ? ` [${place}]` : ''}: ${finding.sentence}`;
}

/** Where it was found; empty where it is about the whole. */
export function placeOf({ at }: Finding): string {
  const where = [at?.stream && at.seq !== undefined ? `${at.stream} nomor ${at.seq}` : '', at?.run ?? '', at?.id ?? ''];
  return where.filter((part) => part !== '').join(', ');
}

/** How many cases came to each result, the gravest first. */
export function countLines(counts: Readonly<Record<string, number>>): readonly string[] {
  return results
    .toReversed()
    .filter((result) => counts[result])
    .map((result) => `  ${resultWords[result].padEnd(28)} ${String(counts[result]).padStart(8)}`);
}

/** 0: passed, or not to be said yet; 1: something is not so; 2: disputed, or it could not be asked. */
export function exitCodeOf(worst: Result): 0 | 1 | 2 {
  if (worst === 'failed') return 1;
  return worst === 'disputed' || worst === 'unknown' ? 2 : 0;
}
