import express, { type Express } from 'express';
import type { Dependencies } from './dependencies.ts';
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
  setUpRequestId(app);
  setUpRequestLog(app, use.log);
  setUpSecurityHeaders(app);
  setUpRoutes(app, use);
  setUpProblems(app, use.log);
  return app;
}
