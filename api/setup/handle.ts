import type { Request, Response } from 'express';
import type { Access } from '../access.ts';
import { type RouteId, routeOf } from '../contract/routes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler, Incoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';
import { checkAccess } from './check-access.ts';
import { itemsOf } from './item-errors.ts';
import { noteRefusal } from './note-refusal.ts';
import { readBody } from './read-body.ts';
import { requestIdOf } from './request-id.ts';

/** Who, may they, is it well formed, may they this: in that order, and only then the handler. */
export async function handle<Id extends RouteId>(
  use: Dependencies,
  route: Id,
  access: Exclude<Access, 'public'>,
  handler: Handler<Id>,
  request: Request,
  response: Response,
): Promise<Answer> {
  const caller = await use.signIn(request.header('authorization'));
  try {
    const asked = request.header('acting-role');
    checkAccess(access, caller, asked);
    const contract = routeOf(route);
    const params = contract.params ? parsed(contract.params.safeParse(request.params), 'NOT_FOUND') : undefined;
    const query = contract.query ? parsed(contract.query.safeParse(request.query), 'INVALID_QUERY') : undefined;
    const body = contract.body ? await readBody(contract.body, request, response) : undefined;
    const official = checkAccess(access, caller, asked, body);
    const incoming = {
      route,
      target: request.originalUrl,
      params,
      query,
      body,
      official,
      requestId: requestIdOf(response),
      header: (name: string) => request.header(name),
    } as Incoming<Id>;
    return await handler(use, incoming);
  } catch (error) {
    await noteIfRefused(use, error, caller, route, requestIdOf(response));
    throw error;
  }
}

type Parsing<T> = { success: true; data: T } | { success: false; error: Parameters<typeof itemsOf>[0] };

function parsed<T>(result: Parsing<T>, otherwise: 'NOT_FOUND' | 'INVALID_QUERY'): T {
  if (result.success) return result.data;
  throw new Problem(otherwise, otherwise === 'NOT_FOUND' ? {} : { errors: itemsOf(result.error) });
}

/** A refused role, and a look at what belongs to others, are on the record. */
async function noteIfRefused(use: Dependencies, error: unknown, caller: Caller, route: string, id: string) {
  if (!(error instanceof Problem)) return;
  const foreign = error.code === 'NOT_FOUND' && error.facts.stream !== undefined;
  if (error.code === 'FORBIDDEN' || foreign) await noteRefusal(use, caller, route, error, id);
}
