import { createServer } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import type { Logger } from '../../platform/log.ts';
import type { Answer } from './witness.ts';

/** Bytes: a proof of 63 lines and a note with dozens of signatures. */
const BODY_LIMIT = 32_768;
/** Milliseconds. */
const REQUEST_WITHIN = 10_000;
const CONNECTIONS = 100;

type At = { readonly host: string; readonly port: number };
export type Serving = { readonly url: string; close(): Promise<void> };

/** Answers `POST /add-checkpoint` (C2SP tlog-witness) and `GET /health`. Port 0 takes a free one. */
export async function serveWitness(answer: (body: string) => Promise<Answer>, at: At, log: Logger): Promise<Serving> {
  const app = express();
  app.disable('x-powered-by');
  app.get('/health', (_, response) => void response.end());
  app.post('/add-checkpoint', express.text({ type: () => true, limit: BODY_LIMIT }), async (request, response) => {
    const said = await answer(typeof request.body === 'string' ? request.body : '');
    if ('lines' in said) return void response.type('text/plain').end(said.lines);
    response.status(said.status);
    if (said.held === undefined) return void response.end();
    response.setHeader('Content-Type', 'text/x.tlog.size');
    response.end(`${said.held}\n`);
  });
  app.use(failed(log));
  const server = createServer({ headersTimeout: REQUEST_WITHIN, requestTimeout: REQUEST_WITHIN }, app);
  server.maxConnections = CONNECTIONS;
  await new Promise<void>((listening, wrong) => {
    server.once('error', wrong);
    server.listen(at.port, at.host, listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : at.port;
  return {
    url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}/`,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      await closed;
    },
  };
}

/** What could not be read is the client's; of anything else nothing was signed that was not written down. */
function failed(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; stack?: string }, _request, response, _next) => {
    const status = error.status ?? 500;
    if (status >= 500) log.error({ trace: error.stack }, 'not answered');
    response.status(status).end();
  };
}
