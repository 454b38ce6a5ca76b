import { createServer } from 'node:http';
import { integerSetting, setting } from '../config.ts';
import type { Logger } from '../log.ts';

type Endpoint = {
  readonly host: string;
  readonly port: number;
};

/**
 * Where this process shows its figures, by METRICS_HOST (loopback unless told otherwise) and the setting of this name;
 * undefined without a port: closed.
 */
export function metricsEndpoint(portSetting: string): Endpoint | undefined {
  const port = integerSetting(portSetting, 0);
  return port === 0 ? undefined : { host: setting('METRICS_HOST', '127.0.0.1'), port };
}

const REQUEST_WITHIN = 5_000;
const CONNECTIONS = 10;

/** Answers GET /metrics in Prometheus' text format, and nothing else, on a port of its own. It keeps no process up. */
export async function serveMetrics(
  { host, port }: Endpoint,
  scrape: () => Promise<string>,
  log: Logger,
): Promise<{ close(): void }> {
  const server = createServer(
    { headersTimeout: REQUEST_WITHIN, requestTimeout: REQUEST_WITHIN },
    (request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
      scrape().then(
        (text) => response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8').end(text),
        (error: unknown) => {
          log.error({ trace: (error as Error).stack }, 'figures failed');
          response.writeHead(500).end();
        },
      );
    },
  );
  server.maxConnections = CONNECTIONS;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  server.unref();
  return {
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
