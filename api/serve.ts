import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { answerUnreadable } from './setup/unreadable.ts';

export type Listening = {
  readonly port: number;
  /** Takes no new request, lets those underway finish within ten seconds, then closes. */
  close(): Promise<void>;
};

/** `headersWithin` and `requestWithin` are milliseconds: until the headers are in, and the whole request. */
type At = {
  readonly host: string;
  readonly port: number;
  readonly headersWithin?: number;
  readonly requestWithin?: number;
  /** How many there may be at once; those beyond are dropped. */
  readonly connections?: number;
};

const HEADERS_WITHIN = 10_000;
/** Somewhat more than a body has: that one answers in its own words. */
const REQUEST_WITHIN = 75_000;
const LOOK_EVERY = 1_000;
const IDLE = 5_000;
const CLOSE_WITHIN = 10_000;
/** With what each may send, this bounds the memory that clients can take. */
const CONNECTIONS = 1_000;
const HEADER_BYTES = 16_384;

/** Listens with every time-out and limit stated. Port 0 takes a free one. */
export async function serve(app: Express, at: At): Promise<Listening> {
  const { headersWithin = HEADERS_WITHIN, requestWithin = REQUEST_WITHIN, connections = CONNECTIONS } = at;
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: headersWithin,
      requestTimeout: requestWithin,
      connectionsCheckingInterval: Math.min(LOOK_EVERY, headersWithin),
      keepAliveTimeout: IDLE,
    },
    app,
  );
  server.maxRequestsPerSocket = 1_000;
  server.maxConnections = connections;
  answerUnreadable(server);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(at.port, at.host, listening);
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : at.port, close: () => closed(server) };
}

async function closed(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
