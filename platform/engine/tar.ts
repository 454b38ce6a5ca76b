const BLOCK = 512;

/** The content of the first regular file with this base name in an uncompressed tar archive, or undefined. */
export function fileInTar(archive: Buffer, baseName: string): Buffer | undefined {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === '') return undefined;
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    const kind = text(header, 156, 1);
    const body = at + BLOCK;
    if ((kind === '' || kind === '0') && name.split('/').at(-1) === baseName) {
      return body + size <= archive.length ? archive.subarray(body, body + size) : undefined;
    }
    at = body + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field
    .subarray(0, end === -1 ? length : end)
    .toString('latin1')
    .trim();
}
