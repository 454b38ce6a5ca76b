import type { Request, Response } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';
import { ACTING_INSTANSI, callerOf } from '../sign-in/caller-of.ts';
import { limiter } from './limiter.ts';
import { noteRefusal } from './note-refusal.ts';
import { toldOf } from './told.ts';

export type Identify = (request: Request, response: Response) => Promise<Caller>;

/**
 * Answers who asks, and counts it: by account once that is known, and what fails to sign in by address. Whoever does sign
 * in is not held up by others behind the same address. What they may be is asked after that. Throws UNAUTHENTICATED,
 * SIGN_IN_UNAVAILABLE, TOO_MANY_REQUESTS, TOO_MANY_FAILED_SIGN_INS, and what `callerOf` throws; an account that may not
 * come in is on the record.
 */
export function identifyWith(use: Dependencies): Identify {
  const { perMinute } = use.edges;
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
    const signedIn = await use.signIn(request.header('authorization')).catch(async (error: unknown) => {
      if (error instanceof Problem && error.code === 'UNAUTHENTICATED') await ofFailures(request, response);
      throw error;
    });
    const told = toldOf(response);
    told.caller = signedIn;
    await ofAccount(request, response);
    try {
      const caller = await callerOf(use, signedIn, request.header(ACTING_INSTANSI));
      told.caller = caller;
      return caller;
    } catch (error) {
      const by = error instanceof Problem ? error.facts.by : undefined;
      if (by) await noteRefusal(use, by, told.route ?? '', error as Problem, told.requestId);
      throw error;
    }
  };
}
