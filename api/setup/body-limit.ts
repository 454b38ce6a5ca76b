import type { Request } from 'express';
import { bodyLimitOf } from '../contract/route.ts';
import { type RouteId, routeOf } from '../contract/routes.ts';
import { Problem } from '../problems/problem.ts';

/** Clients send an empty object, or nothing at all, where nothing is asked for. */
const UNASKED_LIMIT = 1_024;

/** Refuses what says of itself that it is too large, before anybody is asked who sends it; what says nothing, as it is read. */
export function refuseLargeBody(route: RouteId, request: Request): void {
  const { body } = routeOf(route);
  const length = request.header('content-length');
  const unknown = body === undefined && request.header('transfer-encoding') !== undefined;
  const limit = body === undefined ? UNASKED_LIMIT : bodyLimitOf(body);
  if (unknown || Number(length ?? 0) > limit) throw new Problem('BODY_TOO_LARGE');
}
