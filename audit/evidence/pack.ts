import { open, rename, rm, stat } from 'node:fs/promises';
import type { KeyRing } from '../../platform/keys.ts';
import type { Archive } from '../archive/archive.ts';
import { fetchKept } from '../archive/kept.ts';
import type { Evidence } from './evidence.ts';
import { EvidenceError } from './evidence-error.ts';
import { readMe } from './read-me.ts';
import { type Packed, zipped } from './zip.ts';

export type Packing = {
  readonly archive: Archive;
  readonly keys: KeyRing;
  /** The dossier of this evidence, as PDF. */
  readonly dossierOf: (evidence: Evidence, json: Uint8Array) => Promise<Uint8Array>;
};

/**
 * Writes a berkas bukti: whole, or not at all. Answers the names of what the archive should hold and does not, for the
 * verifier finds that as well.
 *
 * @throws EvidenceError EVIDENCE_FILE_EXISTS, EVIDENCE_FILE_UNWRITABLE; ArchiveError; MasterKeyMissing.
 */
export async function packEvidence(use: Packing, evidence: Evidence, path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  const unfinished = `${path}.part`;
  if (await stat(path).catch(() => undefined)) throw new EvidenceError('EVIDENCE_FILE_EXISTS', path);
  try {
    await using output = await open(unfinished, 'w', 0o600).catch((error: unknown) => unwritable(path, error));
    for await (const part of zipped(contents(use, evidence, missing))) {
      await output.writeFile(part).catch((error: unknown) => unwritable(path, error));
    }
    await output.sync().catch((error: unknown) => unwritable(path, error));
    await rename(unfinished, path);
    return missing;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function unwritable(path: string, error: unknown): never {
  throw new EvidenceError('EVIDENCE_FILE_UNWRITABLE', path, error);
}

async function* contents(use: Packing, evidence: Evidence, missing: string[]): AsyncGenerator<Packed> {
  const json = Buffer.from(`${JSON.stringify(evidence)}\n`);
  yield { name: 'BACA-SAYA.txt', bytes: Buffer.from(readMe(evidence)) };
  yield { name: 'dossier.pdf', bytes: await use.dossierOf(evidence, json) };
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
