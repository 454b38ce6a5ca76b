import type { NextFunction, Request, Response } from 'express';
import { seededRandom } from './random.ts';

/** How a surface fails. `timeout` does nothing and never answers; `lost-answer` does the work and drops the line. */
export const failureModes = ['503', 'html', 'empty', 'expired-token', 'timeout', 'lost-answer'] as const;
type FailureMode = (typeof failureModes)[number];
export const surfaces = ['siasn', 'portal', 'panrb', 'oidc', 'webhooks'] as const;
type Surface = (typeof surfaces)[number];

type Failure = {
  readonly surface: Surface;
  readonly mode: FailureMode;
  /** How many requests fail. */
  readonly times: number;
  /** How many matching requests still succeed first. */
  readonly after: number;
  /** Only requests whose path holds this text. */
  readonly path: string;
};

export type Failures = {
  readonly inject: (failure: Failure) => void;
  /** Share of the reads from SIASN that fail from now on, 0 to 1. */
  readonly setFlaky: (share: number) => void;
  readonly on: (surface: Surface) => (req: Request, res: Response, next: NextFunction) => void;
};

/** Ordered failures first, then, on reads from SIASN alone, the seeded ones. They are forgotten at a restart. */
export function openFailures(seed: number, flaky: number): Failures {
  let share = flaky;
  let ordered: Failure[] = [];
  const random = seededRandom(seed, 'flaky gateway');
  const nextMode = (surface: Surface, req: Request): FailureMode | undefined => {
    const hit = ordered.find((failure) => failure.surface === surface && req.path.includes(failure.path));
    if (hit) {
      const { after, times } = hit;
      const left = after > 0 ? { ...hit, after: after - 1 } : { ...hit, times: times - 1 };
      ordered = ordered.map((failure) => (failure === hit ? left : failure)).filter((failure) => failure.times > 0);
      if (after === 0) return hit.mode;
    }
    const read = surface === 'siasn' && req.method === 'GET';
    return read && random.chance(share) ? random.pick(['html', 'empty'] as const) : undefined;
  };
  return {
    inject: (failure) => void ordered.push(failure),
    setFlaky: (next) => {
      share = next;
    },
    on: (surface) => (req, res, next) => {
      const mode = nextMode(surface, req);
      if (mode === undefined) next();
      else fail(mode, res, next);
    },
  };
}

function fail(mode: FailureMode, res: Response, next: NextFunction): void {
  switch (mode) {
    case '503':
      res.status(503).json({ Error: 'Service Unavailable', Message: 'Layanan sedang dalam pemeliharaan' });
      return;
    case 'html':
      res.status(502).type('html').send('<html><head><title>502 Bad Gateway</title></head><body></body></html>');
      return;
    case 'empty':
      res.status(503).end();
      return;
    case 'expired-token':
      res.status(401).json({ fault: { code: 900901, message: 'Invalid Credentials' } });
      return;
    case 'timeout':
      return;
    case 'lost-answer':
      res.end = () => {
        res.socket?.destroy();
        return res;
      };
      next();
      return;
    default:
      mode satisfies never;
  }
}
