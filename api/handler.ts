import type { Body, Params, Query, RouteId } from './contract/routes.ts';
import type { Dependencies } from './dependencies.ts';
import type { Official } from './sign-in/caller.ts';

/** A request of any route, whose sender and role have been checked. */
export type AnyIncoming = {
  readonly route: RouteId;
  /** Path and query as they were sent. */
  readonly target: string;
  readonly body: unknown;
  readonly official: Official;
  /** Of this request, for logs and problems. */
  readonly requestId: string;
  header(name: string): string | undefined;
};

/** A request of one route, whose shape has been checked too. */
export type Incoming<Id extends RouteId> = AnyIncoming & {
  readonly route: Id;
  readonly params: Params<Id>;
  readonly query: Query<Id>;
  readonly body: Body<Id>;
};

export type Answer = {
  readonly status: number;
  /** An object is sent as JSON, a text as a table. */
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Handler<Id extends RouteId> = (use: Dependencies, incoming: Incoming<Id>) => Promise<Answer>;
