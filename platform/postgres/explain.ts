import { PostgresError, type PostgresErrorCode } from './postgres-error.ts';

/** PostgreSQL has no codes for a failed start, only English words (we run it with the messages of locale C). */
const SIGNS: [RegExp, PostgresErrorCode][] = [
  [/No space left on device|Disk quota exceeded/, 'POSTGRES_DISK_FULL'],
  [/could not bind IPv4 address|could not create any TCP\/IP sockets/, 'POSTGRES_PORT_TAKEN'],
  [/database files are incompatible with server/, 'POSTGRES_DATA_VERSION'],
  [/could not look up effective user ID/, 'POSTGRES_UNKNOWN_USER'],
  [/data directory .* has wrong ownership/, 'POSTGRES_FOREIGN_DATA'],
];

export interface Scene {
  data: string;
  logFile: string;
  port?: number;
}

/** The error behind what `initdb` or `postgres` wrote before it gave up. */
export function explain(words: string, { data, logFile, port }: Scene): PostgresError {
  const sign = SIGNS.find(([pattern]) => pattern.test(words));
  if (sign !== undefined) return new PostgresError(sign[1], { path: data, ...(port !== undefined && { port }) });
  const lines = words.trim().split('\n');
  const telling = lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1);
  return new PostgresError('POSTGRES_START_FAILED', { path: logFile, detail: telling?.trim() || 'tanpa keterangan' });
}
