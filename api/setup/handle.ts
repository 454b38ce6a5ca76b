import type { Request, Response } from 'express';
import type { Access } from '../access.ts';
import { type RouteId, routeOf } from '../contract/routes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler, Incoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';
import { answerWithin } from './answer-within.ts';
import { checkAccess } from './check-access.ts';
import { noteRefusal } from './note-refusal.ts';
import { readBody } from './read-body.ts';
import { readQuery } from './read-query.ts';
import { toldOf } from './told.ts';

type Served<Id extends RouteId> = {
  readonly route: Id;
  readonly access: Exclude<Access, 'public'>;
  readonly handler: Handler<Id>;
};

/** May they, is it well formed, may they this: in that order, and only then the handler. */
export async function handle<Id extends RouteId>(
  use: Dependencies,
  caller: Caller,
  { route, access, handler }: Served<Id>,
  request: Request,
  response: Response,
): Promise<Answer> {
  const told = toldOf(response);
  try {
    const asked = request.header('acting-role');
    checkAccess(access, caller, asked);
    const contract = routeOf(route);
    const params = contract.params?.safeParse(request.params);
    if (params?.success === false) throw new Problem('NOT_FOUND');
    const query = readQuery(route, request);
    const body = contract.body
      ? await readBody(contract.body, { request, response, within: use.edges.bodyWithin })
      : undefined;
    told.decision = (body as { kind?: string } | undefined)?.kind ?? route;
    const official = checkAccess(access, caller, asked, body);
    const incoming = {
      route,
      target: request.originalUrl,
      params: params?.data,
      query,
      body,
      official,
      requestId: told.requestId,
      header: (name: string) => request.header(name),
    } as Incoming<Id>;
    return await answerWithin(use.edges.answerWithin, handler(use, incoming));
  } catch (error) {
    await noteIfRefused(use, error, caller, route, told.requestId);
    throw error;
  }
}

/** A refused role, and a look at what belongs to others, are on the record. */
async function noteIfRefused(use: Dependencies, error: unknown, caller: Caller, route: string, id: string) {
  if (!(error instanceof Problem)) return;
  const foreign = error.code === 'NOT_FOUND' && error.facts.stream !== undefined;
  if (error.code === 'FORBIDDEN' || foreign) await noteRefusal(use, caller, route, error, id);
}
