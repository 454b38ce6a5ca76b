import { createServer, type Server } from 'node:http';
import type { Express } from 'express';

export type Listening = {
  readonly port: number;
  /** Takes no new request, lets those underway finish within ten seconds, then closes. */
  close(): Promise<void>;
};

const HEADERS_WITHIN = 10_000;
/** A list of 8 MB over a slow line. */
const REQUEST_WITHIN = 60_000;
const IDLE = 5_000;
const CLOSE_WITHIN = 10_000;

/** Listens with every time-out stated. Port 0 takes a free one. */
export async function serve(app: Express, at: { readonly host: string; readonly port: number }): Promise<Listening> {
  const server = createServer({ maxHeaderSize: 16_384 }, app);
  server.headersTimeout = HEADERS_WITHIN;
  server.requestTimeout = REQUEST_WITHIN;
  server.keepAliveTimeout = IDLE;
  server.maxRequestsPerSocket = 1_000;
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
