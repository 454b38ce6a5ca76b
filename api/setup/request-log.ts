import type { Express } from 'express';
import type { Logger } from '../../platform/log.ts';
import type { Figures } from '../figures.ts';
import { toldOf } from './told.ts';

/** Nobody waited for the answer any more. */
const GONE = 499;

/**
 * One line per request, and its figures: the route by its id (never the address itself), status, duration, who asked by
 * the opaque id of the account, and the code of a problem. Never a body, a header or a query.
 */
export function setUpRequestLog(app: Express, log: Logger, figures: Figures): void {
  app.use((request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const ms = performance.now() - began;
      const { requestId, route = 'none', caller, decision, code } = toldOf(response);
      const status = response.writableFinished ? response.statusCode : GONE;
      const { method } = request;
      figures.note({ method, route, status, ms, decision, code });
      const who = caller && { account: caller.account, ...(caller.instansi && { instansi: caller.instansi }) };
      log.info({ method, route, status, ms: Math.round(ms), requestId, ...who, ...(code && { code }) }, 'request');
    });
    next();
  });
}
