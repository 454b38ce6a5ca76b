import type { Express, Request, Response } from 'express';
import { access } from '../access.ts';
import { type RouteId, routeIds, routeOf } from '../contract/routes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { handlers, type PublicRoute, publicHandlers } from '../handlers.ts';
import { handle } from './handle.ts';
import { send } from './send.ts';

/** Serves every route of the contract under the rule that the table of access has for it; nothing else is served. */
export function setUpRoutes(app: Express, use: Dependencies): void {
  for (const id of routeIds) {
    if (id in sandboxOnly && use.advanceSandbox === undefined) continue;
    const { method, path } = routeOf(id);
    app[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), serve(id, use));
  }
}

const sandboxOnly: Partial<Record<RouteId, true>> = { readSandboxClock: true, advanceSandboxClock: true };

function serve(id: RouteId, use: Dependencies): (request: Request, response: Response) => Promise<void> {
  const rule = access[id];
  if (rule === 'public') {
    return async (request, response) => publicHandlers[id as PublicRoute](use, request, response);
  }
  const handler = handlers[id as Exclude<RouteId, PublicRoute>] as Handler<RouteId>;
  return async (request, response) => send(response, await handle(use, id, rule, handler, request, response));
}
