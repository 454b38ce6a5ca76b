import type { Express } from 'express';
import { type RouteId, routeOf } from '../contract/routes.ts';
import { Problem } from '../problems/problem.ts';

/** The path of a contract as the router writes it. */
export function pattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** What an address that is served does not do is 405 and names what it does; OPTIONS asks just that. */
export function refuseOtherMethods(app: Express, served: readonly RouteId[]): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of served.map(routeOf)) {
    const own = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    methods.set(path, [...(methods.get(path) ?? []), ...own]);
  }
  // An address that is written out before one with a place for any id.
  const paths = [...methods].sort(([a], [b]) => a.split('{').length - b.split('{').length);
  for (const [path, own] of paths) {
    const allowed = [...own, 'OPTIONS'].join(', ');
    app.all(pattern(path), (request, response) => {
      response.set('Allow', allowed);
      if (request.method !== 'OPTIONS') throw new Problem('METHOD_NOT_ALLOWED', { detail: { allowed } });
      response.status(204).end();
    });
  }
}
