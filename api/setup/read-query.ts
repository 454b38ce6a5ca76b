import type { Request } from 'express';
import { z } from 'zod';
import { type RouteId, routeOf } from '../contract/routes.ts';
import { Problem } from '../problems/problem.ts';
import { itemsOf } from './item-errors.ts';

/** Of a route that takes none. */
const none = z.strictObject({});

/** The parameters after the question mark: what the route does not know is refused, since a filter passed over shows too much. */
export function readQuery(route: RouteId, request: Request): unknown {
  const read = (routeOf(route).query ?? none).safeParse(request.query);
  if (!read.success) throw new Problem('INVALID_QUERY', { errors: itemsOf(read.error) });
  return read.data;
}
