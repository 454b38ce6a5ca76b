import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { refusalCodes } from '../../domain/case/refusal.ts';
import type { Access } from '../access.ts';
import { type ProblemCode, problemTexts } from '../problems/problem.ts';
import { problem } from './answers.ts';
import { edgeAnswers } from './edge-answers.ts';
import type { RouteContract } from './route.ts';

const content = { 'application/problem+json': { schema: problem } };

/** What a decision is answered whatever it decides: by its key, by the revision it names, by the law, or while it is underway. */
const ofDecisions: readonly ProblemCode[] = [
  ...(['IDEMPOTENCY_KEY_REQUIRED', 'IDEMPOTENCY_KEY_REUSED', 'INSTANSI_NOT_REGISTERED'] as const),
  ...refusalCodes,
];

/** Every problem that a route may be answered with, each with a page at /problems/{problem}. */
export function problemsOf({ params, body, decides, foresees, purpose, problems = [] }: RouteContract, access: Access) {
  const codes: ProblemCode[] = ['INVALID_QUERY', 'NOT_ACCEPTABLE', 'INTERNAL', ...problems];
  if (access !== 'public') codes.push('FORBIDDEN', 'ACCOUNT_BLOCKED', 'ACCOUNT_NOT_ACTIVE');
  if (params) codes.push('NOT_FOUND');
  if (body) codes.push('UNSUPPORTED_MEDIA_TYPE', body.type === 'text/csv' ? 'CSV_UNREADABLE' : 'INVALID_BODY');
  if (decides) codes.push(...ofDecisions);
  if (foresees) codes.push(...refusalCodes);
  if (purpose) codes.push('PURPOSE_REQUIRED', 'PERSON_ERASED');
  return codes;
}

/** The answers of a route that are problems, by status: its own, and those of the edges. */
export function problemAnswers(route: RouteContract, access: Access): Record<string, ZodOpenApiResponseObject> {
  const codes = problemsOf(route, access);
  const statuses = [...new Set(codes.map((code) => problemTexts[code].status))].sort();
  const own = statuses.map((status) => [status, { description: described(codes, status), content }]);
  return { ...Object.fromEntries(own), ...edgeAnswers(route, access === 'public') };
}

/** The refusals of the law are too many to be named at each route: the schema of a problem names every code. */
function described(codes: readonly ProblemCode[], status: number): string {
  const here = codes.filter((code) => problemTexts[code].status === status);
  const byLaw = here.filter((code) => (refusalCodes as readonly string[]).includes(code));
  const named = here.filter((code) => byLaw.length < 10 || !byLaw.includes(code));
  return [...new Set(named), ...(byLaw.length < 10 ? [] : ['penolakan menurut aturan'])].join(', ');
}
