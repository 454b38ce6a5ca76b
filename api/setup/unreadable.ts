import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, type ProblemCode, problemBody } from '../problems/problem.ts';

const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TOO_SLOW',
};

/** Answers what never became a request, as a problem like any other: too slow, headers too large, or no HTTP at all. */
export function answerUnreadable(server: Server): void {
  const answering = new WeakSet<Socket>();
  server.on('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, duplex) => {
    const socket = duplex as Socket;
    // Two answers must not mix: whoever spoils a connection while it is answered loses that answer too.
    if (!socket.writable || error.code === 'ECONNRESET' || answering.has(socket)) return void socket.destroy();
    socket.write(answerOf(codes[error.code ?? ''] ?? 'REQUEST_UNREADABLE'));
    socket.destroySoon();
  });
}

function answerOf(code: ProblemCode): string {
  const requestId = randomUUID();
  const problem = problemBody(new Problem(code), requestId);
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
