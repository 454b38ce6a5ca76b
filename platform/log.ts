import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * Structured log lines on standard error. Persons and secrets never reach it: callers log ids, codes and counts, and what
 * slips through under these names is cut out.
 */
export function createLog(name: string): Logger {
  return pino(
    {
      name,
      level: process.env.TENGGAT_LOG_LEVEL ?? 'info',
      base: { process: name },
      redact: {
        paths: [
          'authorization',
          'headers',
          'req.headers',
          'body',
          'token',
          'password',
          'secret',
          'nik',
          'nama',
          'name_',
        ],
        remove: true,
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
