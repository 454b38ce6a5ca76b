import type { Response } from 'express';
import type { Answer } from '../handler.ts';
import type { ProblemBody } from '../problems/problem.ts';
import { toldOf } from './told.ts';

/** Writes an answer; what was stored as a problem is sent as one. */
export function send(response: Response, { status, body, headers }: Answer): void {
  response.status(status).set({ ...headers });
  if (typeof body === 'string') {
    response.type('text/csv').send(body);
    return;
  }
  if (status >= 400) toldOf(response).code = (body as ProblemBody).code;
  response.type(status >= 400 ? 'application/problem+json' : 'application/json');
  response.send(JSON.stringify(body));
}
