/** SQLSTATE classes and codes that say the server is away, starting, stopping, full or too slow: nothing about the request. */
const AWAY = /^(08...|57P0[1-3]|57014|53...|25P03)$/;
const SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH']);
const DRIVER =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/;

/** Whether the registry is away, rather than the request wrong. */
export function isRegistryAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (AWAY.test(code) || SYSTEM.has(code))) return true;
  if (error instanceof AggregateError && error.errors.some(isRegistryAway)) return true;
  return DRIVER.test(error.message);
}
