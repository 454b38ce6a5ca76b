import { access } from '../access.ts';
import { problemsOf } from '../contract/problem-answers.ts';
import { type RouteId, routeIds, routeOf } from '../contract/routes.ts';
import type { ProblemCode } from '../problems/problem.ts';

/** Problems of the connection itself, of the edges and of what is away: of any route. */
const ofAny: readonly ProblemCode[] = [
  ...(['UNAUTHENTICATED', 'TOO_MANY_REQUESTS', 'TOO_MANY_FAILED_SIGN_INS', 'BODY_TOO_LARGE'] as const),
  ...(['REQUEST_TOO_SLOW', 'REGISTRY_UNAVAILABLE', 'ENGINE_UNAVAILABLE', 'SIGN_IN_UNAVAILABLE'] as const),
  ...(['ANSWER_LATE', 'MASTER_KEY_MISSING'] as const),
];

type Answered = { readonly status: number; readonly type: string | null; readonly body: Record<string, unknown> };

/** What the contract does not know of an answer: a problem, a status, or a field. Undefined where it knows it all. */
export function strayIn(method: string, target: string, { status, type, body }: Answered): string | undefined {
  const id = routeOfRequest(method, target.split('?')[0] ?? '');
  if (id === undefined || status === 405) return undefined;
  const route = routeOf(id);
  const answer = route.answers[status];
  if (answer === undefined) {
    const codes = [...problemsOf(route, access[id]), ...ofAny];
    if (!type?.startsWith('application/problem+json')) return `${id}: ${status} as ${type}`;
    return codes.includes(body.code as ProblemCode) ? undefined : `${id}: ${status} ${body.code}`;
  }
  if (route.csv && type?.startsWith('text/csv')) return undefined;
  if (typeof answer === 'string') return type?.startsWith(answer) ? undefined : `${id}: ${type}`;
  const read = answer.safeParse(body);
  return read.success ? undefined : `${id}: ${JSON.stringify(read.error.issues)}`;
}

/** As the router finds it: the first in the order of the contract. */
function routeOfRequest(method: string, path: string): RouteId | undefined {
  return routeIds.find((id) => {
    const route = routeOf(id);
    const pattern = new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return route.method === method.toLowerCase() && pattern.test(path);
  });
}
