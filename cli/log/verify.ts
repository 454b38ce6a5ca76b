import { readFile } from 'node:fs/promises';
import type { Archive } from '../../audit/archive/archive.ts';
import { folderArchive } from '../../audit/archive/folder.ts';
import { compareHeads } from '../../audit/log/compare.ts';
import { type Head, toldIn } from '../../audit/log/head.ts';
import { consistencyProof } from '../../audit/log/proofs.ts';
import { hashesIn } from '../../audit/log/shelf.ts';
import { verifyLog } from '../../audit/log/verify.ts';
import { setting } from '../../platform/config.ts';

/**
 * `tenggat log verify [--with FILE]`: whether the log in TENGGAT_ARCHIVE is whole, as after a restore, and of one tree with the
 * head that somebody else holds. Ends with 1 where it is not.
 */
export async function verify({ with: other }: { readonly with?: string }): Promise<void> {
  const archive = folderArchive(setting('TENGGAT_ARCHIVE'));
  const verdict = await verifyLog(archive);
  if (verdict === undefined) return console.log('Log bukti belum menunjukkan checkpoint.');
  const { head, keys, holds, damaged } = verdict;
  for (const name of damaged) console.log(`Rusak: ${name}`);
  for (const { key, index, lost } of keys) {
    console.log(`Kunci sejak daun ${index}: ${key}${lost ? ' (menggantikan kunci yang hilang)' : ''}`);
  }
  if (head) console.log(`Checkpoint yang ditunjukkan:\n\n${head.note}`);
  if (!holds || damaged.length > 0) throw new LogUnwhole(holds);
  console.log(`Log bukti utuh: ${head?.size} daun, akarnya yang ditandatangani.`);
  if (other !== undefined && head)
    await compared(
      archive,
      head,
      await readFile(other, 'utf8'),
      keys.map(({ key }) => key),
    );
}

async function compared(archive: Archive, head: Head, other: string, keys: readonly string[]): Promise<void> {
  const size = toldIn(other)?.size ?? head.size;
  const proof = size < head.size ? await consistencyProof(hashesIn(archive, head.size), size, head.size) : undefined;
  const result = compareHeads(
    head.note,
    other,
    keys,
    proof?.map((hash) => hash.toString('base64')),
  );
  // The tree here is whole: what is no beginning of it and bears the log's signature is of another one.
  const forked = result === 'LOG_FORKED' || (result === 'unproven' && proof !== undefined);
  if (forked) throw new HeadsDiffer('LOG_FORKED');
  if (result === 'CHECKPOINT_FORGED') throw new HeadsDiffer(result);
  console.log(
    result === 'unproven'
      ? 'Checkpoint pembanding lebih baru dari arsip ini; bandingkan di tempat yang menyimpannya.'
      : 'Checkpoint pembanding berasal dari pohon yang sama.',
  );
}

class LogUnwhole extends Error {
  readonly code = 'LOG_TREE_DAMAGED';

  constructor(holds: boolean) {
    super(
      holds
        ? 'Akar log bukti benar, tetapi berkas di atas tidak memuat yang seharusnya. Tidak ada yang diubah; pulihkan berkas itu dari cadangan arsip, lalu jalankan lagi.'
        : 'Daun log bukti di arsip bukan yang ditandatangani. Tidak ada yang diubah; pulihkan arsip dari cadangan, mulai dari berkas di atas, lalu jalankan lagi.',
    );
  }
}

const DIFFER = {
  LOG_FORKED:
    'Log bukti bercabang: kedua checkpoint ditandatangani kunci log ini, tetapi bukan dari satu pohon. Tidak ada yang diubah; simpan keduanya sebagai bukti, dan beri tahu pemegang saksi serta pembaca log.',
  CHECKPOINT_FORGED:
    'Checkpoint pembanding tidak ditandatangani kunci log ini, maka tidak mengatakan apa pun tentangnya. Periksa dari mana berkas itu.',
} as const;

class HeadsDiffer extends Error {
  readonly code: keyof typeof DIFFER;

  constructor(code: keyof typeof DIFFER) {
    super(DIFFER[code]);
    this.code = code;
  }
}
