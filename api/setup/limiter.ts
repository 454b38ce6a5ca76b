import type { Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Problem, type ProblemCode } from '../problems/problem.ts';

const WINDOW = 60_000;

/** Counts one request of a client; throws its problem, with the time to come back, where those are too many. */
export type Limiter = (request: Request, response: Response) => Promise<void>;

type Limit = {
  /** What the headers RateLimit and RateLimit-Policy call it. */
  readonly name: string;
  readonly perMinute: number;
  readonly code: ProblemCode;
  /** Who the client is; their address, where nothing else is known of them. */
  readonly client?: (response: Response) => string;
};

/**
 * So many requests a minute of each client. What was counted is kept in this process alone, and only for clients of the
 * last two minutes.
 */
export function limiter({ name, perMinute, code, client }: Limit): Limiter {
  const count = rateLimit({
    windowMs: WINDOW,
    limit: perMinute,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    ...(client && { keyGenerator: (_, response) => client(response) }),
    handler: (_, __, next) => next(new Problem(code)),
    // A client may name whom it likes as itself: that is passed over unless a proxy is trusted, and no fault of ours.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
  });
  return (request, response) =>
    new Promise((done, fail) => {
      void count(request, response, (error?: unknown) => (error === undefined ? done() : fail(error)));
    });
}
