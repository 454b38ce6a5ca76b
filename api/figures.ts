import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { type RouteId, routeOf } from './contract/routes.ts';

/** A request that is over. `ms` are milliseconds. */
type Noted = {
  readonly method: string;
  readonly route: RouteId | 'none';
  readonly status: number;
  readonly ms: number;
  readonly decision?: string | undefined;
  readonly code?: string | undefined;
};

/** What the API counts; docs/metrics.md says what each figure means. */
export type Figures = { readonly register: Registry; note(request: Noted): void };

/** From what a read takes to what a request may take at all; seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Figures of one API process, all from zero. No label names a person, a file or an account. */
export function createFigures(): Figures {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'tenggat_http_request_duration_seconds',
    help: 'Duration of requests by route and status',
    ...{ labelNames: ['method', 'route', 'status'], buckets, registers },
  });
  const problems = new Counter({
    name: 'tenggat_problems_total',
    help: 'Problems answered, by code: refusals by law, by access and by the edges, and outages',
    ...{ labelNames: ['code'], registers },
  });
  const decisions = new Counter({
    name: 'tenggat_decisions_total',
    help: 'Decisions asked for, by kind and what became of them',
    ...{ labelNames: ['kind', 'outcome'], registers },
  });
  return {
    register,
    note({ method, route, status, ms, decision, code }) {
      requests.observe({ method: known(method), route, status }, ms / 1_000);
      if (code !== undefined) problems.inc({ code });
      if (decision !== undefined && route !== 'none' && routeOf(route).decides) {
        decisions.inc({ kind: decision, outcome: outcomeOf(status) });
      }
    },
  };
}

/** A client may send any word as its method. */
function known(method: string): string {
  return ['GET', 'POST', 'PUT', 'HEAD', 'OPTIONS'].includes(method) ? method : 'other';
}

function outcomeOf(status: number): 'decided' | 'underway' | 'refused' | 'unanswered' | 'failed' {
  if (status === 202) return 'underway';
  if (status < 400) return 'decided';
  if (status === 499) return 'unanswered';
  return status < 500 ? 'refused' : 'failed';
}
