import { type LookupAddress, lookup as resolve } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookError } from '../../../domain/webhooks/webhook.ts';
import type { Reachable } from './addresses.ts';

/** A delivery did not get through, as far as is known; `status` where somebody answered. */
export class WebhookFault extends Error {
  readonly code: WebhookError;
  readonly status: number | null;

  constructor(code: WebhookError, status: number | null = null) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

type Posting = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** Sends once; answers the status of success, and throws WebhookFault for anything else. */
export type WebhookPost = (posting: Posting) => Promise<number>;

/** Of an answer nobody reads more: it is drained to use the connection again. */
const answerLimit = 64_000;

class Forbidden extends Error {}

type PostOptions = {
  readonly http: boolean;
  /** A delivery is sent and answered within this time, in milliseconds. */
  readonly within?: number;
};

/**
 * Posts to addresses that may be reached, and to no other: names are resolved and judged in one step, so that what was
 * judged is what is connected to. No redirect is followed. `http:` only where it is allowed.
 */
export function webhookPost(may: Reachable, { http, within = 10_000 }: PostOptions): WebhookPost {
  const lookup = guarded(may);
  const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };
  return async ({ url, headers, body }) => {
    const { protocol, hostname } = new URL(url);
    const literal = hostname.replace(/^\[|\]$/g, '');
    const allowed = protocol === 'https:' || (protocol === 'http:' && http);
    // An address is not looked up: nobody else would judge it.
    if (!allowed || (isIP(literal) !== 0 && !may(literal))) throw new WebhookFault('WEBHOOK_ADDRESS_FORBIDDEN');
    const status = await send({ url, headers, body }, { lookup, agent: agents[protocol as 'https:'], within });
    if (status >= 200 && status < 300) return status;
    if (status === 410) throw new WebhookFault('WEBHOOK_GONE', status);
    throw new WebhookFault(status >= 300 && status < 400 ? 'WEBHOOK_REDIRECTED' : 'WEBHOOK_REFUSED', status);
  };
}

function send(
  { url, headers, body }: Posting,
  { within, ...options }: { readonly lookup: LookupFunction; readonly agent: HttpsAgent; readonly within: number },
): Promise<number> {
  const signal = AbortSignal.timeout(within);
  const begin = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((done, failed) => {
    const request = begin(url, {
      ...{ ...options, method: 'POST', signal, maxHeaderSize: 16_384 },
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    request.on('error', (error) => failed(faultOf(error, signal)));
    request.on('response', (response) => {
      let read = 0;
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > answerLimit) response.destroy();
      });
      // What was answered stands, also when its body breaks off.
      response.on('error', () => {});
      response.on('close', () => done(response.statusCode ?? 0));
    });
    request.end(body);
  });
}

function faultOf(error: Error, signal: AbortSignal): WebhookFault {
  if (error instanceof Forbidden) return new WebhookFault('WEBHOOK_ADDRESS_FORBIDDEN');
  return new WebhookFault(signal.aborted ? 'WEBHOOK_TIMED_OUT' : 'WEBHOOK_UNREACHABLE');
}

/** A name with one address that may not be reached is not reached at any. */
function guarded(may: Reachable): LookupFunction {
  return (host, options, found) => {
    resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      const [first] = addresses;
      if (error || first === undefined) return found(error ?? new Error('no address'), '', 0);
      if (!addresses.every(({ address }) => may(address))) return found(new Forbidden(), '', 0);
      if (options.all) found(null, addresses);
      else found(null, first.address, first.family);
    });
  };
}
