/** What the archivist needs and does not have, as a closed set. What happened, what was kept, what to do. */
const SENTENCES = {
  ENGINE_AWAY:
    'Mesin Temporal tidak menjawab pengarsip. Tidak ada yang hilang: riwayat tetap di mesin; periksa TEMPORAL_ADDRESS dan mesinnya, dan pengarsipan berjalan terus.',
  REGISTRY_AWAY:
    'Registri tidak menjawab pengarsip. Tidak ada yang hilang: riwayat tetap di mesin Temporal, dan yang sudah tertulis di arsip dipakai lagi; periksa DATABASE_URL dan PostgreSQL, dan pengarsipan berjalan terus.',
} as const;

/** Something else than the archive cannot be asked. The cause is for developers. */
class Outage extends Error {
  readonly code: keyof typeof SENTENCES;

  constructor(code: keyof typeof SENTENCES, cause: unknown) {
    super(SENTENCES[code], { cause });
    this.code = code;
  }
}

/** Codes of ours; those of Node (`ERR_…`, `ECONNREFUSED`) and PostgreSQL are none. */
const OURS = /^(?!ERR_)[A-Z]+(_[A-Z0-9]+)+$/;

/** The code of an error of ours; undefined of any other. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && OURS.test(code) ? code : undefined;
}

/** Whatever else goes wrong in a call is put down to that which was called. */
export async function calling<T>(who: keyof typeof SENTENCES, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw codeOf(error) === undefined ? new Outage(who, error) : error;
  }
}
