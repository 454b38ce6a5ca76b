import { EngineError } from '../platform/engine/errors.ts';
import { ApiProblem, LawError } from './law/errors.ts';

/** Codes of ours; those of Node (`ERR_…`, `ECONNREFUSED`) and PostgreSQL come with words for developers. */
const OURS = /^(?!ERR_)[A-Z]+(_[A-Z0-9]+)+$/;

/**
 * Says in one line on standard error what went wrong: `CODE: sentence`, and below it the single points where the error
 * has some. A stack is for developers only, who ask for it with TENGGAT_DEBUG=1.
 */
export function complain(error: unknown): void {
  console.error(process.env.TENGGAT_DEBUG === '1' ? error : [lineFor(error), ...detailsOf(error)].join('\n  '));
}

export function lineFor(error: unknown): string {
  const { name, code, message } = known(error);
  const words = (message || name || String(error)).replaceAll(/\s+/g, ' ').trim();
  if (typeof code === 'string' && (OURS.test(code) || error instanceof ApiProblem)) return `${code}: ${words}`;
  return `UNEXPECTED: Terjadi kesalahan yang tidak terduga (${words}); jalankan lagi dengan TENGGAT_DEBUG=1 untuk rinciannya.`;
}

function detailsOf(error: unknown): readonly string[] {
  return error instanceof LawError ? error.details : [];
}

/** The worker's connection fails with the words of another language's library. */
function known(error: unknown): { name?: string; code?: unknown; message?: string } {
  const described = (error ?? {}) as { name?: string; code?: unknown; message?: string };
  if (described.name === 'TransportError')
    return new EngineError('ENGINE_UNREACHABLE', process.env.TEMPORAL_ADDRESS ?? 'bawaan');
  return described;
}
