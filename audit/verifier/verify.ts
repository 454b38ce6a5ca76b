import { authoritiesOf } from './authority.ts';
import { type Berkas, readBerkas } from './berkas.ts';
import { builtBy } from './built.ts';
import { dueDatesIn } from './due-dates.ts';
import { type Check, type CheckName, concluded, type Finding, found, gravest, type Result } from './finding.ts';
import { comparedWith, type Known } from './forks.ts';
import { type Head, type Trust, trustedHead } from './head.ts';
import { bundleLeaf, eventLeaf, historyLeaf, leafHashOf, stands } from './leaves.ts';
import { loggedIn, withoutRuns } from './logged.ts';
import { type OpenedRun, openRuns } from './runs.ts';
import { toldBy } from './told.ts';
import { Unreadable } from './unreadable.ts';

/**
 * What verifying came to: the shape of `--json`, which only grows. `result` is the gravest of the checks; `replayed` is never
 * asked here and weighs nothing. `claims` are the file's own words, which nothing here proves.
 */
export type Verification = {
  readonly format: 'tenggat-verification/1';
  readonly result: Result;
  /** The head by which everything was judged; absent where no key that was given had signed one. */
  readonly head?: Head;
  readonly file: {
    readonly madeAt: string;
    readonly people: string;
    readonly cases: readonly string[];
    readonly supporting: readonly string[];
    readonly events: number;
    readonly runs: number;
  };
  readonly checks: Readonly<Record<CheckName, Check>>;
  readonly claims: {
    /** The log's keys as the file tells them, and whether the log holds each where the file says. */
    readonly keys: readonly { readonly key: string; readonly logged: boolean }[];
    readonly witnesses: readonly string[];
    /** The audit's own verdict on each case, by whoever made the file. */
    readonly verdicts: readonly { readonly stream: string; readonly verdict: unknown }[];
  };
};

/** Judges a berkas bukti, or says why it is none (`Unreadable`). `against`: another berkas or checkpoint of the same log. */
export function verify(bytes: Buffer, trust: Trust, against?: Buffer): Verification {
  const berkas = readBerkas(bytes);
  const streams = [...berkas.cases, ...berkas.supporting];
  const runs = new Map(streams.map((stream) => [stream, openRuns(stream, berkas)]));
  const all = [...runs.values()].flat();
  const { head, findings } = trustedHead(berkas.checkpoint, trust);
  const withRuns = streams.filter((stream) => stream.runs.length > 0 || stream.openRun !== undefined);
  const logged: Finding[] = [...findings, ...withoutRuns(berkas), ...twice(berkas)];
  if (head) {
    for (const stream of streams) logged.push(...loggedIn(stream, runs.get(stream) ?? [], head));
    if (against) logged.push(...comparedWith(knownOf(berkas, all, head), otherOf(against, trust)));
  }
  const told = withRuns.flatMap((stream) => toldBy(stream, runs.get(stream) ?? []));
  const dueDatesOf = dueDatesIn(berkas);
  const laws = berkas.cases.flatMap((stream) => [authoritiesOf(stream, berkas), dueDatesOf(stream)]);
  const checks = {
    logged: concluded(head ? count(streams, 'events') + all.length : 0, logged),
    built: concluded(berkas.bundles.length, builtBy(all, berkas, head)),
    replayed: concluded(0, [found('unknown', 'NOT_ASKED', undefined, NOT_REPLAYED)]),
    told: concluded(
      all.reduce((sum, { recorded }) => sum + (recorded?.commits.length ?? 0), 0),
      told,
    ),
    lawful: concluded(
      laws.reduce((sum, { asked }) => sum + asked, 0),
      laws.flatMap((law) => law.findings),
    ),
  };
  return {
    format: 'tenggat-verification/1',
    result: gravest([checks.logged, checks.built, checks.told, checks.lawful].map(({ result }) => result)),
    ...(head && { head }),
    file: {
      ...{ madeAt: berkas.madeAt, people: berkas.people },
      ...{ cases: berkas.cases.map(({ stream }) => stream), supporting: berkas.supporting.map(({ stream }) => stream) },
      ...{ events: count(streams, 'events'), runs: all.length },
    },
    checks,
    claims: claimsOf(berkas, head),
  };
}

const NOT_REPLAYED =
  'Menjalankan ulang riwayat memerlukan mesin Temporal, jadi tidak dilakukan di sini; perintah `tenggat audit` melakukannya.';

function count(streams: Berkas['cases'], what: 'events'): number {
  return streams.reduce((sum, stream) => sum + stream[what].length, 0);
}

/** A stream that is there twice could be judged by the one and read by the other. */
function twice({ cases, supporting }: Berkas): readonly Finding[] {
  const names = [...cases, ...supporting].map(({ stream }) => stream);
  const again = names.filter((name, n) => names.indexOf(name) !== n);
  return again.map((stream) =>
    found('failed', 'EVENT_OUT_OF_ORDER', { stream }, 'Aliran ini ada dua kali dalam berkas.'),
  );
}

/** All that the head is proven to hold by this file. */
function knownOf(berkas: Berkas, runs: readonly OpenedRun[], head: Head): Known {
  const events = [...berkas.cases, ...berkas.supporting].flatMap(({ stream, events: all }) =>
    all.map((one) => ({ one, leaf: eventLeaf(stream, one.event) })),
  );
  const others = [
    ...runs.map((one) => ({ one, leaf: historyLeaf(one) })),
    ...berkas.bundles.map((one) => ({ one, leaf: bundleLeaf(one) })),
  ];
  const leaves = [...events, ...others]
    .filter(({ one, leaf }) => stands(leaf, one, head))
    .map(({ one: { index, proof }, leaf }) => ({ index, proof, leaf: leafHashOf(leaf) }));
  return { head, leaves };
}

/** Another berkas, or the text of a checkpoint alone. */
function otherOf(bytes: Buffer, trust: Trust): Known {
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const berkas = isArchive ? readBerkas(bytes) : undefined;
  const { head } = trustedHead(berkas?.checkpoint ?? bytes.toString('utf8'), { ...trust, witnesses: [] });
  if (head === undefined)
    throw new Unreadable('Pembanding (--against) tidak memuat checkpoint dari kunci log yang Anda berikan.');
  if (berkas === undefined) return { head, leaves: [] };
  const runs = [...berkas.cases, ...berkas.supporting].flatMap((stream) => openRuns(stream, berkas));
  return knownOf(berkas, runs, head);
}

function claimsOf(berkas: Berkas, head: Head | undefined): Verification['claims'] {
  const keys = berkas.keys.map((told) => {
    const { key, index, proof } = told as { key?: unknown; index?: unknown; proof?: unknown };
    const place = { index: Number(index), proof: Array.isArray(proof) ? proof.map(String) : [] };
    const leaves = [
      { kind: 'key', key },
      { kind: 'key', key, lost: true },
    ];
    return { key: String(key), logged: head !== undefined && leaves.some((leaf) => stands(leaf, place, head)) };
  });
  return {
    keys,
    witnesses: berkas.witnesses.map(String),
    verdicts: berkas.cases.flatMap(({ stream, verdict }) => (verdict === undefined ? [] : [{ stream, verdict }])),
  };
}
