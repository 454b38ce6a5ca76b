import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** What a message says, as far as the receiver asks: CloudEvents 1.0 with the extensions of Tenggat. */
export const message = z.looseObject({
  ...{ id: z.string(), type: z.string(), subject: z.string(), time: z.string(), effectiveon: z.string() },
  subjectsequence: z.int(),
  data: z.looseObject({}),
});
export type Message = z.output<typeof message>;

export type Inbox = {
  /** Secrets that messages may be signed with, the newest first. */
  secrets(): readonly string[];
  trust(secret: string): void;
  /** The first under an id is kept, any other only counted. */
  keep(id: string, body: Message): void;
  /** Each once, in the order of arrival. */
  messages(): readonly Message[];
  /** How often a message came again. */
  repeats(): number;
  close(): void;
};

/** Survives the death of the process, as a receiver that answers before it is done must. */
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS secret (id INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS message (
    arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, repeats INTEGER NOT NULL DEFAULT 0
  ) STRICT;
`;

/** Opens the file, making it when new. */
export function openInbox(file: string): Inbox {
  const db = new DatabaseSync(file);
  db.exec(schema);
  const insert = db.prepare(
    'INSERT INTO message (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET repeats = repeats + 1',
  );
  const secrets = db.prepare('SELECT value FROM secret ORDER BY id DESC LIMIT 2');
  const trust = db.prepare('INSERT INTO secret (value) VALUES (?) ON CONFLICT DO NOTHING');
  const all = db.prepare('SELECT body FROM message ORDER BY arrived');
  const repeats = db.prepare('SELECT coalesce(sum(repeats), 0) AS repeats FROM message');
  return {
    secrets: () => secrets.all().map(({ value }) => String(value)),
    trust: (secret) => void trust.run(secret),
    keep: (id, body) => void insert.run(id, JSON.stringify(body)),
    messages: () => all.all().map(({ body }) => JSON.parse(String(body)) as Message),
    repeats: () => Number(repeats.get()?.repeats),
    close: () => db.close(),
  };
}
