import { dossierPdf } from '../../audit/dossier/dossier-pdf.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { type AskedEvidence, type Gathering, gatherEvidence } from '../../audit/evidence/gather.ts';
import { packEvidence } from '../../audit/evidence/pack.ts';
import { namesIn } from './names-in.ts';
import { rulesBehind } from './rules-behind.ts';
import { tellDossiers } from './tell-dossiers.ts';

/** A berkas bukti that was made, and what of it the archive should hold and does not. */
export type Made = { readonly evidence: Evidence; readonly missing: readonly string[] };

/**
 * Makes the berkas bukti of these files and batches at a path; `onTold` hears how many of them have their dossier. Errors as of
 * `gatherEvidence` and `packEvidence`.
 */
export async function makeEvidence(
  use: Omit<Gathering, 'rulesBehind'>,
  asked: AskedEvidence,
  out: string,
  onTold: (done: number, of: number) => void = () => {},
): Promise<Made> {
  const evidence = await gatherEvidence({ ...use, rulesBehind }, asked);
  const names = await namesIn(use.db, evidence);
  const dossiersOf = async function* (json: Uint8Array) {
    let told = 0;
    for (const { name, dossier } of tellDossiers(evidence, json, names)) {
      yield { name, bytes: await dossierPdf(dossier) };
      if (dossier.told) onTold(++told, evidence.cases.length);
    }
  };
  return { evidence, missing: await packEvidence({ ...use, dossiersOf }, evidence, out) };
}
