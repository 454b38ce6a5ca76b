import { z } from 'zod';
import { type AccountSource, accountSources } from '../../domain/accounts/reach.ts';
import { type Role, roles } from '../../domain/case/event.ts';
import { ConfigError, type Mode, optionalSetting, setting } from '../../platform/config.ts';
import type { ClaimSettings } from './claims.ts';
import type { SignInOptions } from './sign-in.ts';

/** Who says what an account may be, and who keeps the accounts of an instansi in which nobody may yet. */
export type AccountSettings = {
  readonly source: AccountSource;
  /** Instansi and account, as `instansi/account`. */
  readonly firstAdministrators: readonly string[];
};

/** Reads how people and machines sign in; throws ConfigError with a sentence that names what is missing or wrong. */
export function signInSettings(mode: Mode): SignInOptions & { readonly accounts: AccountSettings } {
  return {
    url: issuer(mode),
    audience: setting('OIDC_AUDIENCE', 'tenggat-api'),
    claims: claimSettings(),
    accounts: accountSettings(),
  };
}

/** What a token of the sandbox's issuer says, and of any other for which nothing is set. */
export const plainClaims: ClaimSettings = {
  names: { roles: 'roles', instansi: 'instansi', unit: 'unit', client: 'client_id' },
  roles: new Map(roles.map((role) => [role, [role]])),
  clients: new Map(),
};

function claimSettings(): ClaimSettings {
  const { names } = plainClaims;
  return {
    names: {
      roles: claimPath('OIDC_ROLES_CLAIM', names.roles),
      instansi: claimPath('OIDC_INSTANSI_CLAIM', names.instansi),
      unit: claimPath('OIDC_UNIT_CLAIM', names.unit),
      client: claimPath('OIDC_CLIENT_CLAIM', names.client),
    },
    roles: roleMap(),
    clients: new Map(Object.entries(jsonSetting('OIDC_CLIENTS', clientTable, '{"simpeg":"7100"}') ?? {})),
  };
}

function claimPath(name: string, fallback: string): string {
  const path = setting(name, fallback);
  if (path.length > 200 || path.split('.').some((step) => step.trim() !== step || step === '')) {
    throw new ConfigError(
      `Setelan ${name} harus nama klaim atau jalurnya dengan titik, misalnya realm_access.roles, bukan "${path}".`,
    );
  }
  return path;
}

const oneOrMore = z.union([z.enum(roles).transform((role): readonly Role[] => [role]), z.array(z.enum(roles)).min(1)]);
const roleTable = z.record(z.string().min(1).max(200), oneOrMore);
const clientTable = z.record(z.string().regex(/^[\x21-\x7e]{1,128}$/), z.string().regex(/^[A-Za-z0-9._-]{1,64}$/));

/** Without a table the issuer calls our roles as we do; with one, what is not in it is no role. */
function roleMap(): ClaimSettings['roles'] {
  const table = jsonSetting('OIDC_ROLES', roleTable, '{"petugas-kepegawaian":"operator","pejabat":["pyb","verifier"]}');
  return table === undefined ? plainClaims.roles : new Map(Object.entries(table));
}

function jsonSetting<T>(name: string, schema: z.ZodType<T>, example: string): T | undefined {
  const text = optionalSetting(name);
  if (text === undefined) return undefined;
  const read = schema.safeParse(parsed(text));
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join('.');
  throw new ConfigError(
    `Setelan ${name} tidak terbaca${where ? ` pada "${where}"` : ''}. Tulis JSON, misalnya ${example}.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function accountSettings(): AccountSettings {
  const source = setting('ACCOUNTS_FROM', 'claims');
  const known = accountSources.find((one) => one === source);
  if (known === undefined) {
    throw new ConfigError(`Setelan ACCOUNTS_FROM harus "claims" atau "accounts", bukan "${source}".`);
  }
  const firstAdministrators = (optionalSetting('ACCOUNTS_FIRST_ADMINISTRATORS') ?? '').split(/[\s,]+/).filter(Boolean);
  const wrong = firstAdministrators.find((one) => !/^[A-Za-z0-9._-]{1,64}\/[\x21-\x7e]{1,128}$/.test(one));
  if (wrong !== undefined) {
    throw new ConfigError(
      `Setelan ACCOUNTS_FIRST_ADMINISTRATORS berisi instansi/akun, misalnya 7100/acc-1, bukan "${wrong}".`,
    );
  }
  return { source: known, firstAdministrators };
}

/** Tokens are only as good as the way to the keys that prove them. */
function issuer(mode: Mode): string {
  const text = setting('OIDC_ISSUER');
  if (!URL.canParse(text))
    throw new ConfigError('Setelan OIDC_ISSUER harus alamat lengkap, misalnya https://sso.contoh.go.id.');
  if (mode === 'production' && new URL(text).protocol !== 'https:') {
    throw new ConfigError('Setelan OIDC_ISSUER harus beralamat https di mode production.');
  }
  return text;
}
