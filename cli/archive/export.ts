import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { historyFrom } from '../../audit/archive/history.ts';
import { fetchKept } from '../../audit/archive/kept.ts';
import { writeOut } from '../../platform/write-out.ts';
import { archiveFromSettings, inRegistry } from './in-archive.ts';

class NotArchived extends Error {
  readonly code = 'RUN_NOT_ARCHIVED';
}

type Exporting = { readonly out?: string; readonly format: 'json' | 'protobuf' };

/**
 * `tenggat archive export RUN`: writes a history, its payloads in the open, as `temporal workflow show --output json` writes
 * one, or as protobuf. The digest in the log is that of the protobuf.
 *
 * @throws NotArchived, ArchiveError, OUT_UNWRITABLE, and `MasterKeyMissing`.
 */
export async function exportHistory(run: string, { out, format }: Exporting): Promise<void> {
  const { archive, keys } = archiveFromSettings();
  const row = await inRegistry((db) =>
    db.selectFrom('archived_runs').select('digest').where('run', '=', run).executeTakeFirst(),
  );
  const bytes = row && (await fetchKept(archive, keys, 'histories', row.digest));
  if (bytes === undefined) {
    throw new NotArchived(
      row === undefined
        ? `Riwayat ${run} belum diarsipkan; lihat "tenggat archive list". Tidak ada yang ditulis.`
        : `Riwayat ${run} tercatat sudah diarsipkan, tetapi tidak ada di arsip; periksa TENGGAT_ARCHIVE, atau pulihkan ${row.digest} dari cadangan. Tidak ada yang ditulis.`,
    );
  }
  const content = format === 'json' ? `${historyToJSON(historyFrom(bytes))}\n` : bytes;
  await writeOut(out, [content]);
}
