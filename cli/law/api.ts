import { z } from 'zod';
import { ConfigError, setting } from '../../platform/config.ts';
import { ApiProblem, LawError } from './errors.ts';

/** A preview counts the running clocks of every unit. */
const PATIENCE_MS = 60_000;

const problem = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  title: z.string(),
  detail: z.string().optional(),
});

/** Whether the environment says where the API is and who asks. */
export function isApiSet(): boolean {
  const { TENGGAT_API_URL, TENGGAT_TOKEN, TENGGAT_TOKEN_FILE } = process.env;
  return Boolean(TENGGAT_API_URL && (TENGGAT_TOKEN || TENGGAT_TOKEN_FILE));
}

/**
 * Asks the API of TENGGAT_API_URL with the token of TENGGAT_TOKEN (or TENGGAT_TOKEN_FILE). Throws `ApiProblem` for what it
 * refuses, `LawError` when it is away or answers something else, `ConfigError` when it is not set.
 */
export async function askApi<T>(
  path: string,
  answer: z.ZodType<T>,
  { body, key }: { readonly body?: object; readonly key?: string } = {},
): Promise<T> {
  const base = setting('TENGGAT_API_URL');
  if (!URL.canParse(base)) throw new ConfigError(`Setelan TENGGAT_API_URL bukan alamat: "${base}".`);
  const url = new URL(path, base.endsWith('/') ? base : `${base}/`);
  const headers = {
    authorization: `Bearer ${setting('TENGGAT_TOKEN')}`,
    ...(body && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
  const { ok, value } = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers,
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
    .then(async (res) => ({ ok: res.ok, value: jsonIn(await res.text()) }))
    .catch((cause: unknown) => {
      throw new LawError('API_UNREACHABLE', url.origin, [], { cause });
    });
  const refused = problem.safeParse(value);
  if (!ok && refused.success) throw new ApiProblem(refused.data.code, refused.data.detail ?? refused.data.title);
  const taken = answer.safeParse(value);
  if (!ok || !taken.success) throw new LawError('API_ANSWER_UNKNOWN', url.origin);
  return taken.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
