import { EngineError, type EngineErrorCode } from './errors.ts';

/** The launcher's own words for why it ends (launcher/failure.go). */
const REASONS: Record<string, EngineErrorCode> = {
  PORT_TAKEN: 'ENGINE_PORT_TAKEN',
  STORE_LOCKED: 'ENGINE_STORE_LOCKED',
  STORE_FAILED: 'ENGINE_STORE_FAILED',
  DISK_FULL: 'ENGINE_DISK_FULL',
  START_FAILED: 'ENGINE_EXITED',
  BAD_USAGE: 'ENGINE_EXITED',
};

/** The same in the words of the official CLI, SQLite and the kernel. */
const PATTERNS: [RegExp, EngineErrorCode][] = [
  [/database or disk is full|no space left on device/, 'ENGINE_DISK_FULL'],
  [/address already in use|can't set frontend port|can't bind/, 'ENGINE_PORT_TAKEN'],
  [/database is locked/, 'ENGINE_STORE_LOCKED'],
  [/failed (checking dir|setting up schema)|unable to open database|file is not a database/, 'ENGINE_STORE_FAILED'],
];

/** Why the engine ended while starting, read from its last lines. */
export function startFailure(lines: string[]): EngineError {
  const cause = new Error(lines.join('\n'));
  const own = lines.map((line) => /^tenggat-engine: ([A-Z_]+): (.*)$/.exec(line)).findLast((match) => match !== null);
  if (own) return new EngineError(REASONS[own[1] ?? ''] ?? 'ENGINE_EXITED', own[2] ?? '', { cause });
  for (const [pattern, code] of PATTERNS) {
    const line = lines.findLast((candidate) => pattern.test(candidate));
    if (line !== undefined) return new EngineError(code, line.trim(), { cause });
  }
  return new EngineError('ENGINE_EXITED', lines.findLast((line) => line.trim() !== '')?.trim() ?? 'tanpa pesan', {
    cause,
  });
}
