import { isDeepStrictEqual } from 'node:util';
import type { Bundles } from './bundles.ts';
import type { Histories } from './histories.ts';
import type { Evidence } from './use.ts';
import { type CheckVerdict, concluded, type Finding } from './verdict.ts';
import { found } from './words.ts';

/** Check 2: whether the code that ran is in the archive under the digest that the histories recorded, and logged. */
export async function built({ log }: Evidence, bundles: Bundles, { runs, whole }: Histories): Promise<CheckVerdict> {
  const findings: Finding[] = [];
  const digests = new Set<string>();
  for (const { about, logged } of runs) {
    if (logged && !isDeepStrictEqual(logged, about.bundles)) {
      findings.push(found('BUNDLE_OF_ANOTHER_BUILD', { run: about.run }));
    }
    for (const digest of about.bundles) digests.add(digest);
  }
  for (const id of digests) {
    const bundle = await bundles.of(id);
    if (typeof bundle === 'string') findings.push(found(bundle, { id }));
    if (typeof log !== 'string' && !log.hasBundle(id)) {
      findings.push(found((await bundles.isPlaced(id)) ? 'HEAD_BEHIND' : 'BUNDLE_NOT_LOGGED', { id }));
    }
  }
  return concluded(digests.size, [...findings, ...notWhole(runs, whole)]);
}

/** Where no run can be asked, though there is one, nothing was found to be right either. */
export function notWhole(runs: Histories['runs'], whole: boolean): readonly Finding[] {
  return whole || runs.length > 0 ? [] : [found('NOT_ASKED', {}, 'Belum ada riwayat utuh di arsip.')];
}
