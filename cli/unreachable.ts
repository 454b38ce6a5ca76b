/**
 * What the network and PostgreSQL say when they refuse somebody is terse and English; whatever else went wrong keeps its own
 * words. Throws DATABASE_UNREACHABLE, or the error itself.
 */
export function unreachable(error: unknown): never {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !/^(E[A-Z]+|28\w{3}|3D000|57P03)$/.test(code)) throw error;
  throw new DatabaseUnreachable(
    `Basis data pada DATABASE_URL tidak dapat dipakai (${code}); tidak ada yang diubah. Periksa alamat, nama dan kata sandinya, lalu jalankan lagi.`,
    { cause: error },
  );
}

class DatabaseUnreachable extends Error {
  readonly code = 'DATABASE_UNREACHABLE';
}
