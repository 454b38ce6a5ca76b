import type { ErrorRequestHandler, Express } from 'express';
import { MasterKeyMissing } from '../../platform/keys.ts';
import type { Logger } from '../../platform/log.ts';
import { isRegistryAway } from '../problems/outage.ts';
import { Problem, problemBody } from '../problems/problem.ts';
import { toldOf } from './told.ts';

/** The last word on a request: an address that nobody serves, and whatever was thrown, as a problem without a stack. */
export function setUpProblems(app: Express, log: Logger): void {
  app.use(() => {
    throw new Problem('NOT_FOUND');
  });
  const onError: ErrorRequestHandler = (error, _, response, next) => {
    const told = toldOf(response);
    const { requestId } = told;
    const problem = asProblem(error);
    if (problem.code === 'MASTER_KEY_MISSING') log.error({ requestId, code: problem.code }, (error as Error).message);
    told.code = problem.code;
    if (problem.code === 'INTERNAL') log.error({ requestId, ...traceOf(error) }, 'unexpected error');
    if (response.headersSent) return next(error);
    const body = problemBody(problem, requestId);
    if (body.status === 503) response.set('Retry-After', '5');
    if (body.status === 401) response.set('WWW-Authenticate', 'Bearer');
    response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  };
  app.use(onError);
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isRegistryAway(error)) return new Problem('REGISTRY_UNAVAILABLE');
  if (error instanceof MasterKeyMissing) return new Problem('MASTER_KEY_MISSING');
  // Express refuses an address it cannot decode with 400.
  if ((error as { status?: unknown }).status === 400) return new Problem('NOT_FOUND');
  return new Problem('INTERNAL');
}

/** Where it broke. Not the error itself: a driver's error can carry the values of a row. */
function traceOf(error: unknown): object {
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown };
  return { error: name, code, trace: stack };
}
