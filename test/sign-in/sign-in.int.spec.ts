import { exportPKCS8, exportSPKI, importJWK, importPKCS8, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainClaims } from '../../api/sign-in/settings.ts';
import { createSignIn, type SignIn } from '../../api/sign-in/sign-in.ts';
import { type SigningKey, signingKey, startProvider } from './provider.ts';

let provider: Awaited<ReturnType<typeof startProvider>>;
let old: SigningKey;
let rsa: SigningKey;
let next: SigningKey;
let signIn: SignIn;
/** Whole seconds, as tokens count them. */
const start = Math.floor(Date.now() / 1_000) * 1_000;

beforeAll(async () => {
  [old, rsa, next] = await Promise.all([signingKey('old'), signingKey('rsa', 'RS256'), signingKey('next')]);
  provider = await startProvider([old, rsa]);
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  provider.rotate([old, rsa]);
  signIn = signInAt(provider.url);
});
afterEach(() => void vi.useRealTimers());
afterAll(() => provider.stop());

function signInAt(url: string): SignIn {
  return createSignIn({ url, audience: 'tenggat-api', claims: plainClaims });
}

/** The account that comes in with this token, or the problem. */
async function heard(token: string, by: SignIn = signIn): Promise<string> {
  return await by(`Bearer ${token}`).then(
    ({ account }) => account,
    ({ code }: { code: string }) => code,
  );
}

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

describe('a token', () => {
  it('of the issuer for this audience comes in, by ES256 and RS256', async () => {
    expect(await heard(await provider.forge({ key: old }))).toBe('acc-1');
    expect(await heard(await provider.forge({ key: rsa }))).toBe('acc-1');
  });

  it.each([
    ['another issuer', { iss: 'https://sso.example' }],
    ['the issuer with a slash more', { iss: undefined as string | undefined }],
    ['another audience', { aud: 'another-api' }],
    ['no audience', { aud: [] }],
    ['nobody', { sub: undefined }],
  ])('of, or for, %s does not', async (what, given) => {
    const claims = what.endsWith('more') ? { iss: `${provider.url}/` } : given;
    expect(await heard(await provider.forge({ key: old, claims }))).toBe('UNAUTHENTICATED');
  });

  it('that never ends does not', async () => {
    expect(await heard(await provider.forge({ key: old, claims: { exp: undefined } }))).toBe('UNAUTHENTICATED');
  });

  it('signed by nobody, by the published key as a secret, or by an algorithm that is not ours, does not', async () => {
    const good = await provider.forge({ key: old });
    const claims = good.split('.')[1]!;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${part({ alg: 'none', kid: 'old', typ: 'at+jwt' })}.${claims}.`;
    const { d: _, ...published } = old.jwk;
    const spki = await exportSPKI(
      (await importJWK(published, 'ES256', { extractable: true })) as SigningKey['privateKey'],
    );
    const body = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    const hs256 = (secret: string) =>
      new SignJWT(body).setProtectedHeader({ alg: 'HS256', kid: 'old', typ: 'at+jwt' }).sign(Buffer.from(secret));
    const pss = await importPKCS8(await exportPKCS8(rsa.privateKey), 'PS256');
    const ps256 = await new SignJWT(body).setProtectedHeader({ alg: 'PS256', kid: 'rsa', typ: 'at+jwt' }).sign(pss);
    const foreign = await provider.forge({ key: { ...next, jwk: { ...next.jwk, kid: 'old' } } });
    const cut = `${good.slice(0, -6)}AAAAAA`;
    for (const token of [none, await hs256(spki), await hs256(JSON.stringify(published)), ps256, foreign, cut]) {
      expect(await heard(token)).toBe('UNAUTHENTICATED');
    }
  });

  it('for something else than access does not', async () => {
    expect(await heard(await provider.forge({ key: old, header: { typ: 'logout+jwt' } }))).toBe('UNAUTHENTICATED');
  });

  it('is good until half a minute after its end, for clocks that differ', async () => {
    const token = await provider.forge({ key: old, claims: { exp: start / 1_000 + 60 } });
    pass(89);
    expect(await heard(token)).toBe('acc-1');
    pass(1);
    expect(await heard(token)).toBe('UNAUTHENTICATED');
  });

  it('is good from half a minute before its beginning', async () => {
    const token = await provider.forge({ key: old, claims: { nbf: start / 1_000 + 60 } });
    pass(29);
    expect(await heard(token)).toBe('UNAUTHENTICATED');
    pass(1);
    expect(await heard(token)).toBe('acc-1');
  });
});

describe('while the issuer changes its keys', () => {
  it('the new one is found, and the old one is good until it leaves', async () => {
    const tokens = { old: await provider.forge({ key: old }), next: await provider.forge({ key: next }) };
    expect(await heard(tokens.old)).toBe('acc-1');
    provider.rotate([next, old, rsa]);
    pass(31);
    expect([await heard(tokens.next), await heard(tokens.old)]).toEqual(['acc-1', 'acc-1']);
    provider.rotate([next, rsa]);
    pass(601);
    expect([await heard(tokens.next), await heard(tokens.old)]).toEqual(['acc-1', 'UNAUTHENTICATED']);
  });

  it('names that nobody knows make it ask once in half a minute, however many come', async () => {
    expect(await heard(await provider.forge({ key: old }))).toBe('acc-1');
    const before = provider.askedForKeys();
    const unknown = await Promise.all(
      Array.from({ length: 40 }, (_, n) => provider.forge({ key: { ...next, jwk: { ...next.jwk, kid: `k-${n}` } } })),
    );
    pass(31);
    const all = async () => new Set(await Promise.all(unknown.map((token) => heard(token))));
    expect(await all()).toEqual(new Set(['UNAUTHENTICATED']));
    expect(await all()).toEqual(new Set(['UNAUTHENTICATED']));
    expect(provider.askedForKeys() - before).toBe(1);
    expect(await heard(await provider.forge({ key: old }))).toBe('acc-1');
  });
});

describe('with the issuer away', () => {
  it('nobody comes in who was not to be checked before, and whose key is known still does', async () => {
    const brief = await startProvider([old]);
    const known = signInAt(brief.url);
    const token = await brief.forge({ key: old });
    expect(await heard(token, known)).toBe('acc-1');
    await brief.stop();
    expect(await heard(token, known)).toBe('acc-1');
    expect(await heard(token, signInAt(brief.url))).toBe('SIGN_IN_UNAVAILABLE');
    pass(31);
    expect(await heard(await brief.forge({ key: next }), known)).toBe('SIGN_IN_UNAVAILABLE');
  });
});
