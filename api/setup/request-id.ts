import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import { beginTold } from './told.ts';

/** Gives every request an id and echoes it: the caller's own when it is well formed. */
export function setUpRequestId(app: Express): void {
  app.use((request, response, next) => {
    const own = request.header('x-request-id');
    const id = own !== undefined && /^[A-Za-z0-9._-]{8,64}$/.test(own) ? own : randomUUID();
    beginTold(response, id);
    response.set('X-Request-Id', id);
    next();
  });
}
