import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The file that a command was to write is not there: what stood under its name still does. */
class OutUnwritable extends Error {
  readonly code = 'OUT_UNWRITABLE';

  constructor(path: string, cause: unknown) {
    super(
      `Berkas ${path} tidak dapat ditulis; yang sudah ada di sana dibiarkan. Periksa folder, izin, dan ruangnya, lalu ulangi perintah yang sama.`,
      { cause },
    );
  }
}

/** Writes what comes, to a file that appears when it is whole and on the disk, or to standard output. Throws OUT_UNWRITABLE. */
export async function writeOut(
  out: string | undefined,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  mode = 0o600,
): Promise<void> {
  if (out === undefined) return await pipeline(Readable.from(pieces), process.stdout, { end: false });
  const unfinished = `${out}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished, { mode, flush: true }));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EDQUOT', 'EFBIG'].includes(code ?? '')) {
      throw new OutUnwritable(out, error);
    }
    throw error;
  }
}
