import type { Response } from 'express';
import type { RouteId } from '../contract/routes.ts';
import type { ProblemCode } from '../problems/problem.ts';
import type { SignedIn } from '../sign-in/claims.ts';

/** What is known of a request so far, for its line in the log and its figures. Nothing of it says anything of a person. */
export type Told = {
  readonly requestId: string;
  route?: RouteId;
  caller?: Pick<SignedIn, 'account' | 'instansi'>;
  /** Kind of the decision that is asked for. */
  decision?: string;
  /** Of the problem that it was answered with. */
  code?: ProblemCode;
};

export function beginTold(response: Response, requestId: string): void {
  response.locals.told = { requestId } satisfies Told;
}

export function toldOf(response: Response): Told {
  return response.locals.told as Told;
}
