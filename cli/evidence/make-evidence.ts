import { dossierPdf } from '../../audit/dossier/dossier-pdf.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { type AskedEvidence, type Gathering, gatherEvidence } from '../../audit/evidence/gather.ts';
import { packEvidence } from '../../audit/evidence/pack.ts';
import { namesIn } from './names-in.ts';
import { rulesBehind } from './rules-behind.ts';
import { tellDossier } from './tell-dossier.ts';

/** A berkas bukti that was made, and what of it the archive should hold and does not. */
export type Made = { readonly evidence: Evidence; readonly missing: readonly string[] };

/** Makes the berkas bukti of these files and batches at a path; errors as of `gatherEvidence` and `packEvidence`. */
export async function makeEvidence(
  use: Omit<Gathering, 'rulesBehind'>,
  asked: AskedEvidence,
  out: string,
): Promise<Made> {
  const evidence = await gatherEvidence({ ...use, rulesBehind }, asked);
  const names = await namesIn(use.db, evidence);
  const dossierOf = (told: Evidence, json: Uint8Array) => dossierPdf(tellDossier(told, json, names));
  return { evidence, missing: await packEvidence({ ...use, dossierOf }, evidence, out) };
}
