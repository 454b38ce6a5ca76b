import { isIP } from 'node:net';
import { ConfigError, integerSetting, optionalSetting } from '../platform/config.ts';

/** How the API guards itself against whoever asks too much, too long, or from elsewhere. */
export type Edges = {
  /** Requests a minute: of one account; of one address to what needs no sign-in; of one address that fail to sign in. */
  readonly perMinute: { readonly account: number; readonly address: number; readonly failedSignIns: number };
  /** Which proxies are believed about the address of a client: how many hops, or these addresses. Without one, none. */
  readonly trustProxy: number | readonly string[] | false;
  /** Origins whose pages may read what is answered, as browsers name them. */
  readonly origins: readonly string[];
  /** Milliseconds: until a body is in, and from then on until its request is answered. */
  readonly bodyWithin: number;
  readonly answerWithin: number;
};

/** A list of 8 MB over a slow line. */
const BODY_WITHIN = 60_000;

/** Reads them from the environment; throws ConfigError with a sentence that names what is wrong. */
export function edgesFromSettings(): Edges {
  return {
    perMinute: {
      account: positive('API_REQUESTS_PER_MINUTE', 600),
      address: positive('API_PUBLIC_REQUESTS_PER_MINUTE', 120),
      failedSignIns: positive('API_FAILED_SIGN_INS_PER_MINUTE', 20),
    },
    trustProxy: trustedProxies(optionalSetting('API_TRUST_PROXY')),
    origins: listed(optionalSetting('API_CORS_ORIGINS')).map(origin),
    bodyWithin: BODY_WITHIN,
    answerWithin: positive('API_ANSWER_WITHIN_SECONDS', 30) * 1_000,
  };
}

function positive(name: string, fallback: number): number {
  const value = integerSetting(name, fallback);
  if (value === 0) throw new ConfigError(`Setelan ${name} harus lebih dari nol.`);
  return value;
}

function listed(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whoever may name any address as the client's may also be anybody: so never all proxies. */
function trustedProxies(text: string | undefined): Edges['trustProxy'] {
  if (text === undefined) return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = listed(text);
  if (addresses.length > 0 && addresses.every(isNetwork)) return addresses;
  throw new ConfigError(
    `Setelan API_TRUST_PROXY harus jumlah proksi (1 sampai 9) atau daftar alamat IP atau jaringannya, bukan "${text}".`,
  );
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= bits);
}

function origin(text: string): string {
  if (/^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text) return text;
  throw new ConfigError(
    `Setelan API_CORS_ORIGINS harus daftar asal yang persis, misalnya https://tenggat.contoh.go.id, bukan "${text}".`,
  );
}
