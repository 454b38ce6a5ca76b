import { stat } from 'node:fs/promises';
import type { KeyRing } from '../../platform/keys.ts';
import { writeOut } from '../../platform/write-out.ts';
import type { Archive } from '../archive/archive.ts';
import { fetchKept } from '../archive/kept.ts';
import type { Evidence } from './evidence.ts';
import { EvidenceError } from './evidence-error.ts';
import { readMe } from './read-me.ts';
import { type Packed, zipped } from './zip.ts';

export type Packing = {
  readonly archive: Archive;
  readonly keys: KeyRing;
  /** The dossiers of the evidence, as PDF, made one after the other as they are asked for; `json` is its `evidence.json`. */
  readonly dossiersOf: (json: Uint8Array) => AsyncIterable<Packed>;
};

/**
 * Writes a berkas bukti: whole, or not at all. Answers the names of what the archive should hold and does not, for the
 * verifier finds that as well.
 *
 * @throws EvidenceError EVIDENCE_FILE_EXISTS; OUT_UNWRITABLE; ArchiveError; MasterKeyMissing.
 */
export async function packEvidence(use: Packing, evidence: Evidence, path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  if (await stat(path).catch(() => undefined)) throw new EvidenceError('EVIDENCE_FILE_EXISTS', path);
  await writeOut(path, zipped(contents(use, evidence, missing)));
  return missing;
}

async function* contents(use: Packing, evidence: Evidence, missing: string[]): AsyncGenerator<Packed> {
  const json = Buffer.from(`${JSON.stringify(evidence)}\n`);
  yield { name: 'BACA-SAYA.txt', bytes: Buffer.from(readMe(evidence)) };
  yield* use.dossiersOf(json);
  yield { name: 'evidence.json', bytes: json };
  const histories = new Set(evidence.cases.flatMap(({ runs }) => runs.map(({ digest }) => digest)));
  const bundles = evidence.bundles.map(({ digest }) => digest);
  for (const [place, digests, ending] of [
    ['bundles', bundles, 'js'],
    ['histories', [...histories], 'pb'],
  ] as const) {
    for (const digest of digests.toSorted()) {
      const bytes = await fetchKept(use.archive, use.keys, place, digest);
      if (bytes === undefined) missing.push(`${place}/${digest}.${ending}`);
      else yield { name: `${place}/${digest}.${ending}`, bytes };
    }
  }
}
