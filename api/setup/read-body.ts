import express, { type Request, type RequestHandler, type Response } from 'express';
import type { BodyContract } from '../contract/route.ts';
import { Problem } from '../problems/problem.ts';
import { itemsOf } from './item-errors.ts';

const json = express.json({ limit: '100kb', type: 'application/json' });
const largeJson = express.json({ limit: '1mb', type: 'application/json' });
const csv = express.raw({ limit: '8mb', type: 'text/csv' });

/** Reads and checks a body: JSON by its schema, CSV as UTF-8 text. Throws the problem that says what is wrong. */
export async function readBody(contract: BodyContract, request: Request, response: Response): Promise<unknown> {
  if (!request.is(contract.type)) throw new Problem('UNSUPPORTED_MEDIA_TYPE', { detail: { wanted: contract.type } });
  if (contract.type === 'text/csv') {
    await run(csv, request, response);
    return decoded(request.body);
  }
  await run(contract.large ? largeJson : json, request, response);
  const read = contract.schema.safeParse(request.body);
  if (!read.success) throw new Problem('INVALID_BODY', { errors: itemsOf(read.error) });
  return read.data;
}

function decoded(body: unknown): string {
  if (!Buffer.isBuffer(body)) throw new Problem('CSV_UNREADABLE', { detail: { reason: 'berkasnya kosong.' } });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Problem('CSV_UNREADABLE', { detail: { reason: 'hurufnya bukan UTF-8.' } });
  }
}

async function run(reader: RequestHandler, request: Request, response: Response): Promise<void> {
  await new Promise<void>((done, fail) => {
    reader(request, response, (error?: unknown) => (error === undefined ? done() : fail(asProblem(error))));
  });
}

function asProblem(error: unknown): unknown {
  const { type } = error as { type?: unknown };
  if (type === 'entity.too.large') return new Problem('BODY_TOO_LARGE');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new Problem('UNSUPPORTED_MEDIA_TYPE', { detail: { wanted: 'isi tanpa pemampatan lain' } });
  }
  if (typeof type === 'string') {
    const message = 'Isi permintaan bukan JSON yang utuh.';
    return new Problem('INVALID_BODY', { errors: [{ path: '', code: 'unreadable', message }] });
  }
  return error;
}
