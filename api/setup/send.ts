import type { Response } from 'express';
import type { Answer } from '../handler.ts';
import type { ProblemBody } from '../problems/problem.ts';
import { toldOf } from './told.ts';

/** Writes an answer; what was stored as a problem is sent as one. */
export function send(response: Response, { status, body, headers }: Answer): void {
  response.status(status).set({ ...headers });
  if (status >= 400) toldOf(response).code = (body as ProblemBody).code;
  response.type(
    typeof body === 'string' ? 'text/csv' : status >= 400 ? 'application/problem+json' : 'application/json',
  );
  // Not `send`: it would answer 304 to an If-None-Match, but the revision says nothing of the clocks and tasks shown with it.
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
