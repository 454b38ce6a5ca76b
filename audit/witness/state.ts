import { createHash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { readCheckpoint } from '../log/checkpoint.ts';
import type { Held } from './answer.ts';

/** What a witness remembers, under the digests of the logs' origins: the text of the head that it cosigned last. */
export type State = {
  held(origin: string): Promise<Held | undefined>;
  /** Kept for good when it answers. */
  hold(origin: string, text: string): Promise<void>;
};

/** Throws where what was kept cannot be read: a witness that forgot would sign what it must not. */
export function stateIn(folder: Archive): State {
  const nameOf = (origin: string) => `heads/${createHash('sha256').update(origin).digest('hex')}`;
  return {
    async held(origin) {
      const text = (await folder.read(nameOf(origin)))?.toString();
      if (text === undefined) return undefined;
      const held = readCheckpoint(text);
      if (held?.origin !== origin) throw new Error(`The head that is held of ${origin} cannot be read`);
      return held;
    },
    hold: (origin, text) => folder.write(nameOf(origin), Buffer.from(text)),
  };
}
