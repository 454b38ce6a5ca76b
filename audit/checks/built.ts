import { isDeepStrictEqual } from 'node:util';
import type { Bundles } from './bundles.ts';
import type { Histories } from './histories.ts';
import type { Evidence } from './use.ts';
import { type CheckVerdict, concluded, type Finding } from './verdict.ts';
import { found } from './words.ts';

/** Check 2: whether the code that ran is in the archive under the digest that the histories recorded, and logged. */
export async function built({ log }: Evidence, bundles: Bundles, histories: Histories): Promise<CheckVerdict> {
  const findings: Finding[] = [];
  const digests = new Set<string>();
  const firm = new Set<string>();
  for (const { about, logged, unarchived } of histories.runs) {
    if (logged && !isDeepStrictEqual(logged, about.bundles)) {
      findings.push(found('BUNDLE_OF_ANOTHER_BUILD', { run: about.run }));
    }
    for (const digest of about.bundles) {
      digests.add(digest);
      if (!unarchived) firm.add(digest);
    }
  }
  for (const id of digests) {
    const bundle = await bundles.of(id);
    if (bundle === 'BUNDLE_MISSING' && !firm.has(id)) {
      // A build that was just deployed works before the archivist has kept it.
      findings.push(
        found('NOT_ASKED', { id }, 'Kode yang menjalankannya belum ada di arsip; alurnya belum diarsipkan.'),
      );
      continue;
    }
    if (typeof bundle === 'string') findings.push(found(bundle, { id }));
    if (typeof log !== 'string' && !log.hasBundle(id)) {
      findings.push(found((await bundles.isPlaced(id)) ? 'HEAD_BEHIND' : 'BUNDLE_NOT_LOGGED', { id }));
    }
  }
  return concluded(digests.size, [...findings, ...notWhole(histories)]);
}

/** Where no run can be asked, though there is one, nothing was found to be right either. */
export function notWhole({ runs, whole, findings }: Histories): readonly Finding[] {
  if (whole || runs.length > 0) return [];
  const open = findings.every(({ code }) => code === 'RUN_OPEN');
  return [open ? found('RUN_OPEN') : found('NOT_ASKED', {}, 'Tidak ada riwayatnya yang dapat dibaca.')];
}
