import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Problem } from '../problems/problem.ts';
import { type ClaimSettings, type SignedIn, signedInBy } from './claims.ts';
import { type Issuer, issuerKeys } from './issuer-keys.ts';

/** Answers whom this `Authorization` header names, or throws the problem UNAUTHENTICATED or SIGN_IN_UNAVAILABLE. */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn>;

export type SignInOptions = Issuer & { readonly audience: string; readonly claims: ClaimSettings };

const algorithms = ['RS256', 'ES256'];
const tokenTypes = ['at+jwt', 'application/at+jwt', 'jwt'];
const CLOCK_SKEW_SECONDS = 30;

/** Verifies access tokens (RFC 9068 or plain JWT) of one issuer for one audience. */
export function createSignIn({ audience, claims, ...issuer }: SignInOptions): SignIn {
  const keys = issuerKeys(issuer);
  return async (authorization) => {
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new Problem('UNAUTHENTICATED');
    const signedIn = signedInBy(claims, await verified(token, keys, issuer.url, audience));
    if (signedIn === undefined) throw new Problem('UNAUTHENTICATED');
    return signedIn;
  };
}

async function verified(token: string, keys: JWTVerifyGetKey, issuer: string, audience: string): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    const { typ } = protectedHeader;
    if (typ !== undefined && !tokenTypes.includes(typ.toLowerCase())) throw new Problem('UNAUTHENTICATED');
    return payload;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(isTokenWrong(error) ? 'UNAUTHENTICATED' : 'SIGN_IN_UNAVAILABLE');
  }
}

/** What is not the token's fault is the issuer's: it is away, slow, or answers its keys with something else. */
function isTokenWrong(error: unknown): boolean {
  return error instanceof errors.JOSEError && !['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'].includes(error.code);
}
