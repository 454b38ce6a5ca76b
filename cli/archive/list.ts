import { archivedRunsOf } from '../../registry/archived-runs.ts';
import { inRegistry } from './in-archive.ts';

/** `tenggat archive list PROSES [--json]`: the archived runs of a process, the oldest first. */
export async function listRuns(stream: string, { json }: { readonly json: boolean }): Promise<void> {
  const rows = await inRegistry((db) => archivedRunsOf(db, stream));
  if (json) {
    console.log(JSON.stringify(rows, undefined, 2));
    return;
  }
  if (rows.length === 0) console.log(`Belum ada riwayat ${stream} yang diarsipkan.`);
  for (const { run, digest, outcome, engine_events, started_at, closed_at, bundles } of rows) {
    const [from, until] = [started_at, closed_at].map((at) => at.toISOString());
    console.log(`${run}  ${from} – ${until}  ${outcome}, ${engine_events} kejadian mesin`);
    console.log(`  sidik ${digest}, dikerjakan alur ${bundles.join(', ') || '(tidak ada)'}`);
  }
}
