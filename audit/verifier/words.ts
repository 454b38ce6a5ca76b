import { type Check, type CheckName, checkNames, type Finding, type Result } from './finding.ts';
import { isObject, textIn } from './json.ts';
import type { Verification } from './verify.ts';

/** So many findings of a check, and so many claims, are told to people; the rest are counted. `--json` has all. */
const MOST = 12;

const verdicts: Readonly<Record<Result, string>> = {
  passed: 'TERBUKTI',
  open: 'TIDAK DIPERIKSA',
  unknown: 'TIDAK DIPERIKSA',
  disputed: 'DIPERSOALKAN',
  failed: 'TIDAK TERBUKTI',
};

const questions: Readonly<Record<CheckName, (asked: number) => string>> = {
  logged: (asked) => `setiap peristiwa dan riwayat ada dalam log yang ditandatangani (${asked} dibuktikan)`,
  built: (asked) => `paket kode yang menjalankannya adalah yang tercatat dalam log (${asked} paket)`,
  replayed: () => 'riwayat dijalankan ulang oleh paket kodenya',
  told: (asked) => `isi buku besar sama dengan yang dicatat riwayat, satu per satu (${asked} catatan)`,
  lawful: (asked) => `kewenangan setiap keputusan berlaku, dan tenggat dihitung ulang (${asked} dihitung)`,
};

/** What an audit says of a case, by the result that it writes. */
const resultWords: ReadonlyMap<string, string> = new Map([
  ['none', 'tidak ditanyai'],
  ['passed', 'lulus'],
  ['noted', 'lulus dengan catatan'],
  ['open', 'belum dapat dibuktikan'],
  ['unknown', 'tidak dapat diperiksa'],
  ['disputed', 'dipersoalkan'],
  ['failed', 'GAGAL'],
]);

/** What verifying came to, for people, line by line. */
export function wordsOf(verification: Verification): readonly string[] {
  const { head, file, checks, claims, result } = verification;
  return [
    `Berkas bukti dibuat ${file.madeAt}: ${file.cases.length} berkas, ${file.events} peristiwa, ${file.runs} riwayat, data orang ${file.people === 'included' ? 'disertakan' : 'disamarkan'}.`,
    ...(head ? headWords(head) : ['Kepala log: tidak ada yang dapat dipercaya.']),
    '',
    ...checkNames.flatMap((name, n) => checkWords(n + 1, name, checks[name])),
    '',
    ...claimWords(claims),
    'Yang tidak dapat dibuktikan oleh berkas mana pun: bahwa sesudah kepala log ini, atau di ujung daftar pendukung (kewenangan, kebijakan, keputusan libur), tidak ada peristiwa lagi; dan bahwa bunyi aturan dalam berkas adalah hukum yang berlaku.',
    '',
    `Kesimpulan: ${conclusion(result)}`,
  ].map(plain);
}

function headWords({ origin, size, root, signedBy, cosigned }: NonNullable<Verification['head']>): readonly string[] {
  return [
    `Kepala log ${origin}: ${size} daun, akar ${root}, ditandatangani ${signedBy}.`,
    ...cosigned.map(({ witness, at }) => `Saksi ${witness} menandatangani kepala ini pada ${at}.`),
  ];
}

function checkWords(n: number, name: CheckName, { result, asked, findings }: Check): readonly string[] {
  const weighing = findings.filter(({ code }) => code !== 'NOT_RECOMPUTED');
  const skipped = findings.length - weighing.length;
  const more = findings.length - MOST;
  return [
    `${n}. ${verdicts[result].padEnd(15)} ${questions[name](asked)}${skipped > 0 ? `; ${skipped} tenggat TIDAK dihitung ulang` : ''}`,
    ...[...weighing, ...findings.filter((one) => !weighing.includes(one))].slice(0, MOST).map(findingWords),
    ...(more > 0 ? [`     dan ${more} lagi (lihat --json)`] : []),
  ];
}

function findingWords({ code, at, sentence }: Finding): string {
  const { stream, seq, run, id } = at ?? {};
  const where = [stream && `${stream}${seq === undefined ? '' : `#${seq}`}`, run, id].filter(Boolean).join(' ');
  return `     ${code}${where && ` [${where}]`}: ${sentence}`;
}

function claimWords({ keys, witnesses, verdicts: told }: Verification['claims']): readonly string[] {
  return [
    ...keys.map(
      ({ key, logged }) =>
        `Kunci log menurut berkas ini${logged ? ', dan tercatat dalam log' : ''} (bukan bukti): ${key}`,
    ),
    ...witnesses.map((key) => `Saksi menurut berkas ini (bukan bukti): ${key}`),
    ...told
      .slice(0, MOST)
      .map(
        ({ stream, verdict }) =>
          `Menurut audit pembuat berkas (pernyataan, bukan bukti), ${stream} ${claimed(verdict)}; riwayatnya, dijalankan ulang: ${claimed(replayedIn(verdict))}.`,
      ),
    ...(told.length > MOST ? [`dan pernyataan tentang ${told.length - MOST} lagi (lihat --json).`] : []),
  ];
}

const replayedIn = (verdict: unknown) =>
  isObject(verdict) && isObject(verdict.checks) ? verdict.checks.replayed : undefined;

function claimed(verdict: unknown): string {
  const result = textIn(verdict, 'result');
  return result === undefined ? 'tanpa keterangan' : (resultWords.get(result) ?? `"${result}"`);
}

function conclusion(result: Result): string {
  switch (result) {
    case 'passed':
      return 'TERBUKTI, selain pemeriksaan 3 yang tidak dilakukan di sini.';
    case 'failed':
      return 'TIDAK TERBUKTI. Jangan bersandar pada berkas ini; mintalah berkas baru dan bandingkan.';
    case 'disputed':
      return 'DIPERSOALKAN. Berkas ini utuh, tetapi ada keputusan yang menurut hukum masih dipersoalkan.';
    default:
      return 'TIDAK SEMUANYA DIPERIKSA. Yang diperiksa tidak menunjukkan kejanggalan.';
  }
}

/** Nothing that was written by others reaches a terminal as anything but text. */
function plain(line: string): string {
  return line.replace(/[^\p{L}\p{N}\p{P}\p{S}\p{Zs}]/gu, '?');
}
