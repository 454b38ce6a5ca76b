import type { z } from 'zod';
import { accountRoutes } from './account-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { authorityRoutes } from './authority-routes.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { conversionRoutes } from './conversion-routes.ts';
import { decreeRoutes } from './decree-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { formationRoutes } from './formation-routes.ts';
import { instansiRoutes } from './instansi-routes.ts';
import { ladderRoutes } from './ladder-routes.ts';
import { officialRoutes } from './official-routes.ts';
import { oversightRoutes } from './oversight-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { renewalRoutes } from './renewal-routes.ts';
import { reportRoutes } from './report-routes.ts';
import type { RouteContract } from './route.ts';
import { runningContractRoutes } from './running-contract-routes.ts';
import { selectionRoutes } from './selection-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { taskRoutes } from './task-routes.ts';
import { wageRoutes } from './wage-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Every route that exists. What is not here is not served. */
const routes = {
  ...serviceRoutes,
  ...instansiRoutes,
  ...formationRoutes,
  ...caseRoutes,
  ...decreeRoutes,
  ...policyRoutes,
  ...authorityRoutes,
  ...ladderRoutes,
  ...taskRoutes,
  ...oversightRoutes,
  ...bulkRoutes,
  ...officialRoutes,
  ...wageRoutes,
  ...runningContractRoutes,
  ...renewalRoutes,
  ...conversionRoutes,
  ...selectionRoutes,
  ...peopleRoutes,
  ...eventRoutes,
  ...webhookRoutes,
  ...accountRoutes,
  ...reportRoutes,
  ...registerRoutes,
  ...auditRoutes,
} as const satisfies Record<string, RouteContract>;

export type RouteId = keyof typeof routes;
export const routeIds = Object.keys(routes) as readonly RouteId[];

/** A route by its id, without its literal types. */
export function routeOf(id: RouteId): RouteContract {
  return routes[id];
}

type Route<Id extends RouteId> = (typeof routes)[Id];
type Read<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler is given of a request, once every schema has passed. */
export type Params<Id extends RouteId> = Route<Id> extends { params: infer S } ? Read<S> : undefined;
export type Query<Id extends RouteId> = Route<Id> extends { query: infer S } ? Read<S> : undefined;
export type Body<Id extends RouteId> =
  Route<Id> extends { body: { type: 'text/csv' } }
    ? string
    : Route<Id> extends { body: { schema: infer S } }
      ? Read<S>
      : undefined;
