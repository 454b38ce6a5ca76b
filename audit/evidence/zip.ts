import { Zip, ZipDeflate } from 'fflate';

export type Packed = { readonly name: string; readonly bytes: Uint8Array };

/** One moment for all: the same contents make the same file, whenever and in whatever zone it is made. A ZIP has local time. */
const moment = () => new Date(1980, 0, 1);

/** A ZIP of these files in their order, in parts as they are made. Only one file is held at a time. */
export async function* zipped(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for await (const { name, bytes } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = moment();
    zip.add(entry);
    entry.push(bytes, true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made;
}
