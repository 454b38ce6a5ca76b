import type { Request, Response } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';
import { limiter } from './limiter.ts';
import { toldOf } from './told.ts';

export type Identify = (request: Request, response: Response) => Promise<Caller>;

/**
 * Answers who asks, and counts it: by account once that is known, and what fails to sign in by address. Whoever does sign
 * in is not held up by others behind the same address. Throws UNAUTHENTICATED, SIGN_IN_UNAVAILABLE, TOO_MANY_REQUESTS or
 * TOO_MANY_FAILED_SIGN_INS.
 */
export function identifyWith({ signIn, edges: { perMinute } }: Dependencies): Identify {
  const ofAccount = limiter({
    name: 'account',
    perMinute: perMinute.account,
    code: 'TOO_MANY_REQUESTS',
    client: (response) => toldOf(response).caller?.account ?? '',
  });
  const ofFailures = limiter({
    name: 'failed-sign-ins',
    perMinute: perMinute.failedSignIns,
    code: 'TOO_MANY_FAILED_SIGN_INS',
  });
  return async (request, response) => {
    const caller = await signIn(request.header('authorization')).catch(async (error: unknown) => {
      if (error instanceof Problem && error.code === 'UNAUTHENTICATED') await ofFailures(request, response);
      throw error;
    });
    toldOf(response).caller = caller;
    await ofAccount(request, response);
    return caller;
  };
}
