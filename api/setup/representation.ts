import type { Request } from 'express';
import { type RouteId, routeOf } from '../contract/routes.ts';
import { Problem } from '../problems/problem.ts';

/** Refuses whoever takes no form in which the route can answer: before anything is decided that they could not read. */
export function refuseUnavailable(route: RouteId, request: Request): void {
  const { answers, csv } = routeOf(route);
  const forms = Object.values(answers).map((answer) => (typeof answer === 'string' ? answer : 'application/json'));
  const available = csv ? [...forms, 'text/csv'] : forms;
  if (request.accepts(available) !== false) return;
  throw new Problem('NOT_ACCEPTABLE', { detail: { available: [...new Set(available)].join(', ') } });
}
