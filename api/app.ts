import express, { type Express } from 'express';
import type { Dependencies } from './dependencies.ts';
import { setUpCors } from './setup/cors.ts';
import { setUpDraining } from './setup/draining.ts';
import { setUpProblems } from './setup/problems.ts';
import { setUpRequestId } from './setup/request-id.ts';
import { setUpRequestLog } from './setup/request-log.ts';
import { setUpRoutes } from './setup/routes.ts';
import { setUpSecurityHeaders } from './setup/security-headers.ts';

/** The HTTP API: the only way in. */
export function createApp(use: Dependencies): Express {
  const app = express();
  app.set('query parser', 'simple');
  app.set('etag', false);
  // One address for one thing, also in the record of a key: `/v1/cases/` and `/V1/cases` are none of ours.
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.set('trust proxy', use.edges.trustProxy);
  setUpRequestId(app);
  setUpRequestLog(app, use.log, use.figures);
  setUpSecurityHeaders(app);
  setUpDraining(app, use.draining);
  setUpCors(app, use.edges.origins);
  setUpRoutes(app, use);
  setUpProblems(app, use.log);
  return app;
}
