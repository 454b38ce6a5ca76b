import type { Express } from 'express';
import type { Logger } from '../../platform/log.ts';
import { requestIdOf } from './request-id.ts';

/** One line per request: method, route pattern (never the address itself), status, milliseconds, request id. */
export function setUpRequestLog(app: Express, log: Logger): void {
  app.use((request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - began);
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      const status = response.writableFinished ? response.statusCode : 499;
      log.info({ method: request.method, route, status, ms, requestId: requestIdOf(response) }, 'request');
    });
    next();
  });
}
