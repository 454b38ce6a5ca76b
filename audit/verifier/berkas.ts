import { isObject, type Json, listIn } from './json.ts';
import { Unreadable } from './unreadable.ts';
import { readZip } from './zip.ts';

/** What a berkas bukti of format `tenggat-evidence/1` holds, as far as it is judged; what is beside it is not looked at. */
export type Proof = { readonly index: number; readonly proof: readonly string[] };
export type LedgerEvent = Json & { readonly seq: number; readonly type: string };
export type ProvenEvent = Proof & { readonly event: LedgerEvent };
export type ProvenRun = Proof & {
  readonly workflow: string;
  readonly run: string;
  readonly digest: string;
  readonly bundles: readonly string[];
};
export type Stream = {
  readonly stream: string;
  readonly events: readonly ProvenEvent[];
  readonly runs: readonly ProvenRun[];
  readonly openRun?: unknown;
  /** The audit's own word: a claim. */
  readonly verdict?: unknown;
};
export type Bundle = Proof & { readonly digest: string; readonly sdk: string };

export type Berkas = {
  readonly madeAt: string;
  readonly people: string;
  readonly checkpoint: string;
  /** What the file says of its keys: shown, never trusted. */
  readonly keys: readonly Json[];
  readonly witnesses: readonly unknown[];
  readonly cases: readonly Stream[];
  readonly supporting: readonly Stream[];
  readonly bundles: readonly Bundle[];
  readonly rules: readonly unknown[];
  readonly letters: readonly unknown[];
  /** What lies in the file beside `evidence.json`, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
};

/** Reads a berkas bukti; throws `Unreadable` where it is none, or not whole. */
export function readBerkas(bytes: Buffer): Berkas {
  const files = readZip(bytes);
  const text = files.get('evidence.json')?.toString('utf8');
  if (text === undefined) throw new Unreadable('Arsip ini tidak memuat evidence.json: ini bukan berkas bukti.');
  const value = parsed(text);
  if (!isObject(value) || value.format !== 'tenggat-evidence/1') {
    throw new Unreadable('evidence.json bukan berformat tenggat-evidence/1, satu-satunya yang dikenal pemeriksa ini.');
  }
  const every = (name: string, fits: (one: unknown) => boolean) => {
    const list = value[name];
    if (!Array.isArray(list) || !list.every(fits))
      throw new Unreadable(`Bagian ${name} dari evidence.json tidak berbentuk semestinya.`);
    return list;
  };
  return {
    madeAt: String(value.madeAt ?? ''),
    people: String(value.people ?? ''),
    checkpoint: typeof value.checkpoint === 'string' ? value.checkpoint : '',
    keys: every('keys', isObject),
    witnesses: listIn(value, 'witnesses'),
    cases: every('cases', isStream),
    supporting: every('supporting', isStream),
    bundles: every('bundles', isBundle),
    rules: listIn(value, 'rules'),
    letters: listIn(value, 'letters'),
    files,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('evidence.json bukan JSON yang utuh.');
  }
}

const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

function isProof(value: unknown): value is Json & Proof {
  return isObject(value) && Number.isSafeInteger(value.index) && isTexts(value.proof);
}

function isStream(value: unknown): boolean {
  if (!isObject(value) || !isText(value.stream)) return false;
  const { events, runs } = value;
  return Array.isArray(events) && events.every(isEvent) && Array.isArray(runs) && runs.every(isRun);
}

function isEvent(value: unknown): boolean {
  if (!isProof(value)) return false;
  return isObject(value.event) && Number.isSafeInteger(value.event.seq) && isText(value.event.type);
}

function isRun(value: unknown): boolean {
  if (!isProof(value)) return false;
  return isText(value.workflow) && isText(value.run) && isText(value.digest) && isTexts(value.bundles);
}

function isBundle(value: unknown): boolean {
  return isProof(value) && isText(value.digest) && isText(value.sdk);
}
