import type { Hash } from './merkle.ts';

/** The head of a tree (C2SP tlog-checkpoint): whose log, how many leaves, and the root above them. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash };

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Undefined when the text is no checkpoint. What may follow the root is passed over. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, origin = '', size = '', root = ''] =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n([^\n]+\n)*$/.exec(text) ?? [];
  if (origin === '') return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}
