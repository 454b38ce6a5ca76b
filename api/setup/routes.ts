import type { Express, RequestHandler } from 'express';
import { access as table } from '../access.ts';
import { type RouteId, routeIds, routeOf } from '../contract/routes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { handlers, type PublicRoute, publicHandlers } from '../handlers.ts';
import { refuseLargeBody } from './body-limit.ts';
import { handle } from './handle.ts';
import { type Identify, identifyWith } from './identify.ts';
import { type Limiter, limiter } from './limiter.ts';
import { pattern, refuseOtherMethods } from './other-methods.ts';
import { readQuery } from './read-query.ts';
import { refuseUnavailable } from './representation.ts';
import { send } from './send.ts';
import { toldOf } from './told.ts';

/** Serves every route of the contract under the rule that the table of access has for it; nothing else is served. */
export function setUpRoutes(app: Express, use: Dependencies): void {
  const identify = identifyWith(use);
  const ofAddress = limiter({ name: 'address', perMinute: use.edges.perMinute.address, code: 'TOO_MANY_REQUESTS' });
  const served = routeIds.filter((id) => !(id in sandboxOnly && use.advanceSandbox === undefined));
  for (const id of served) {
    const { method, path } = routeOf(id);
    app[method](pattern(path), begin(id), serve(id, use, identify, ofAddress));
  }
  refuseOtherMethods(app, served);
}

const sandboxOnly: Partial<Record<RouteId, true>> = { readSandboxClock: true, advanceSandboxClock: true };

/** Whoever asks whether the process lives must always hear it. */
const uncounted: Partial<Record<RouteId, true>> = { health: true, ready: true };

function begin(id: RouteId): RequestHandler {
  return (request, response, next) => {
    toldOf(response).route = id;
    refuseUnavailable(id, request);
    refuseLargeBody(id, request);
    next();
  };
}

function serve(id: RouteId, use: Dependencies, identify: Identify, ofAddress: Limiter): RequestHandler {
  const access = table[id];
  if (access === 'public') {
    return async (request, response) => {
      if (!(id in uncounted)) await ofAddress(request, response);
      readQuery(id, request);
      await publicHandlers[id as PublicRoute](use, request, response);
    };
  }
  const handler = handlers[id as Exclude<RouteId, PublicRoute>] as Handler<RouteId>;
  return async (request, response) => {
    const caller = await identify(request, response);
    send(response, await handle(use, caller, { route: id, access, handler }, request, response));
  };
}
