import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What others write into the outside systems. */
export type WriteKind = 'usulan' | 'perbaikan' | 'upload-dok-sk-nip';

/** `key` says what was meant: two writes of a kind with the same key are a double. */
export type OutsideWrite = {
  readonly kind: WriteKind;
  readonly key: string;
  readonly participant: string;
  readonly body: Readonly<Record<string, string>>;
};

/** A message in the mailbox; `repeats` counts how often it came again under its Message-ID. */
export type StoredMail = {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly receivedAt: string;
  readonly text: string;
  readonly html: string;
  readonly repeats: number;
};

type WriteCount = { readonly total: number; readonly distinct: number; readonly doubles: number };

export type Store = {
  readonly setting: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
  readonly writes: () => OutsideWrite[];
  /** Keeps all of them or none, on disk when it returns. Answers with their numbers. */
  readonly append: (writes: readonly OutsideWrite[]) => number[];
  readonly counts: () => Record<WriteKind, WriteCount>;
  /** The first under a Message-ID is kept, any other only counted; on disk when it returns. */
  readonly keepMail: (mail: Omit<StoredMail, 'repeats'>) => void;
  readonly mails: () => StoredMail[];
  readonly close: () => void;
};

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS outside_write (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL, participant TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail (
    id INTEGER PRIMARY KEY AUTOINCREMENT, message_id TEXT NOT NULL UNIQUE, sent_to TEXT NOT NULL, subject TEXT NOT NULL,
    received_at TEXT NOT NULL, text TEXT NOT NULL, html TEXT NOT NULL, repeats INTEGER NOT NULL DEFAULT 0
  ) STRICT;
`;

/** Opens the file, making it when new. What was answered survives the death of the process. */
export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  db.exec(schema);
  const select = db.prepare('SELECT value FROM setting WHERE key = ?');
  const upsert = db.prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  const insert = db.prepare('INSERT INTO outside_write (kind, key, participant, body) VALUES (?, ?, ?, ?)');
  const all = db.prepare('SELECT kind, key, participant, body FROM outside_write ORDER BY id');
  const count = db.prepare(
    'SELECT count(*) AS total, count(DISTINCT key) AS "distinct" FROM outside_write WHERE kind = ?',
  );

  const receive = db.prepare(
    `INSERT INTO mail (message_id, sent_to, subject, received_at, text, html) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (message_id) DO UPDATE SET repeats = repeats + 1`,
  );
  const received = db.prepare(
    `SELECT message_id AS messageId, sent_to AS "to", subject, received_at AS receivedAt, text, html, repeats
     FROM mail ORDER BY id`,
  );

  const countOf = (kind: WriteKind): WriteCount => {
    const { total, distinct } = count.get(kind) as { total: number; distinct: number };
    return { total, distinct, doubles: total - distinct };
  };

  return {
    setting: (key) => select.get(key)?.value as string | undefined,
    set: (key, value) => void upsert.run(key, value),
    writes: () => all.all().map((row) => ({ ...row, body: JSON.parse(String(row.body)) }) as OutsideWrite),
    append: (writes) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const ids = writes.map(({ kind, key, participant, body }) =>
          Number(insert.run(kind, key, participant, JSON.stringify(body)).lastInsertRowid),
        );
        db.exec('COMMIT');
        return ids;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    counts: () => ({
      usulan: countOf('usulan'),
      perbaikan: countOf('perbaikan'),
      'upload-dok-sk-nip': countOf('upload-dok-sk-nip'),
    }),
    keepMail: ({ messageId, to, subject, receivedAt, text, html }) =>
      void receive.run(messageId, to, subject, receivedAt, text, html),
    mails: () => received.all().map((row) => ({ ...row }) as StoredMail),
    close: () => db.close(),
  };
}
