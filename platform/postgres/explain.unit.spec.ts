import { expect, test } from 'vitest';
import { explain } from './explain.ts';

const scene = { data: '/data', logFile: '/log', port: 5432 };

test.each([
  ['initdb: could not look up effective user ID 1234: user does not exist', 'POSTGRES_UNKNOWN_USER', '/etc/passwd'],
  ['initdb: error: could not write to file "pg_wal": No space left on device', 'POSTGRES_DISK_FULL', '/data'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'POSTGRES_PORT_TAKEN', '5432'],
  ['FATAL:  database files are incompatible with server', 'POSTGRES_DATA_VERSION', '/data'],
  ['FATAL:  data directory "/data" has wrong ownership', 'POSTGRES_FOREIGN_DATA', '/data'],
  [
    'LOG:  starting\nFATAL:  could not load library\nLOG:  shut down',
    'POSTGRES_START_FAILED',
    'could not load library',
  ],
  ['', 'POSTGRES_START_FAILED', '/log'],
])('what the server wrote (%j) becomes %s', (words, code, names) => {
  const error = explain(words, scene);

  expect(error.code).toBe(code);
  expect(error.message).toContain(names);
  expect(error.message).not.toContain('undefined');
});
