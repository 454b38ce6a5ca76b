import type { Berkas } from './berkas.ts';
import { type Finding, found } from './finding.ts';
import type { Head } from './head.ts';
import { sha256 } from './json.ts';
import { bundleLeaf, stands } from './leaves.ts';
import type { OpenedRun } from './runs.ts';

/** Whether the builds that worked on each run are those that it is filed under, and the file brings their code as logged. */
export function builtBy(
  runs: readonly OpenedRun[],
  { bundles, files }: Berkas,
  head: Head | undefined,
): readonly Finding[] {
  const known = new Set(bundles.map(({ digest }) => digest));
  const code = bundles.flatMap((bundle): readonly Finding[] => {
    const { digest } = bundle;
    const at = { id: digest };
    const bytes = files.get(`bundles/${digest}.js`);
    const findings: Finding[] = [];
    if (head === undefined)
      findings.push(
        found(
          'unknown',
          'NOT_ASKED',
          at,
          'Tanpa kepala log yang dipercaya, tempat paket kode ini dalam log tidak dapat diperiksa.',
        ),
      );
    else if (!stands(bundleLeaf(bundle), bundle, head))
      findings.push(
        found('failed', 'BUNDLE_NOT_LOGGED', at, 'Log tidak memuat paket kode ini di tempat yang disebut.'),
      );
    if (bytes === undefined)
      findings.push(found('failed', 'BUNDLE_MISSING', at, 'Paket kode ini tidak disertakan dalam berkas.'));
    else if (sha256(bytes) !== digest)
      findings.push(found('failed', 'BUNDLE_OF_ANOTHER_BUILD', at, 'Isi paket kode bukan yang disebut sidiknya.'));
    return findings;
  });
  const used = runs.flatMap(({ stream, run, bundles: filed, recorded }): readonly Finding[] => {
    const at = { stream, run };
    if (recorded && recorded.bundles.join() !== filed.join()) {
      return [
        found(
          'failed',
          'BUNDLE_OF_ANOTHER_BUILD',
          at,
          'Riwayat mencatat paket kode lain daripada yang disebut berkas.',
        ),
      ];
    }
    return filed
      .filter((digest) => !known.has(digest))
      .map((digest) =>
        found(
          'failed',
          'BUNDLE_MISSING',
          { ...at, id: digest },
          'Paket kode yang menjalankan riwayat ini tidak disertakan.',
        ),
      );
  });
  return [...code, ...used];
}
