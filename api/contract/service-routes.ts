import { z } from 'zod';
import { requestState } from './answers.ts';
import type { RouteContract } from './route.ts';
import { instant } from './values.ts';

const part = z.strictObject({ name: z.enum(['registry', 'engine']), ready: z.boolean() });
const readiness = z
  .strictObject({
    ready: z.boolean(),
    draining: z.boolean().meta({ description: 'Proses ini akan berhenti: kirim permintaan baru ke yang lain' }),
    parts: z.array(part),
  })
  .meta({ id: 'Readiness' });
const sandboxClock = z.strictObject({ now: z.string() }).meta({ id: 'SandboxClock' });

/** The service itself: is it up, what does it offer, what became of a request, and the sandbox's time. */
export const serviceRoutes = {
  health: {
    method: 'get',
    path: '/health',
    summary: 'The process is up',
    answers: { 200: z.strictObject({ up: z.literal(true) }) },
  },
  ready: {
    method: 'get',
    path: '/ready',
    summary: 'Whether requests should be sent here: registry and engine answer, each by name',
    answers: { 200: readiness, 503: readiness },
  },
  openapi: { method: 'get', path: '/openapi.json', summary: 'This document', answers: { 200: z.looseObject({}) } },
  explainProblem: {
    method: 'get',
    path: '/problems/{problem}',
    summary: 'What a problem means and what to do, in Indonesian',
    params: z.strictObject({ problem: z.string().max(64) }),
    answers: { 200: 'text/html' },
  },
  readRequest: {
    method: 'get',
    path: '/v1/requests/{digest}',
    summary: 'What became of one of your own requests',
    params: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    answers: { 200: requestState },
  },
  readSandboxClock: {
    method: 'get',
    path: '/v1/sandbox/clock',
    summary: 'The instant of the sandbox; there is none in production',
    problems: ['NOT_FOUND'],
    answers: { 200: sandboxClock },
  },
  advanceSandboxClock: {
    method: 'post',
    path: '/v1/sandbox/clock',
    summary: 'Moves the sandbox forward to an instant; it never goes back',
    body: { type: 'application/json', schema: z.strictObject({ to: instant }).meta({ id: 'SandboxAdvance' }) },
    answers: { 200: z.strictObject({ now: z.string(), advanced: z.int() }).meta({ id: 'SandboxAdvanced' }) },
  },
} as const satisfies Record<string, RouteContract>;
