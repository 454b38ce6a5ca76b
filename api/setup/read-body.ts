import express, { type Request, type RequestHandler, type Response } from 'express';
import { type BodyContract, bodyLimitOf } from '../contract/route.ts';
import { Problem } from '../problems/problem.ts';
import { itemsOf } from './item-errors.ts';

/** Which body, of whom, and within how many milliseconds it has to be in. */
type Reading = { readonly request: Request; readonly response: Response; readonly within: number };

/** Reads and checks a body: JSON by its schema, CSV as UTF-8 text. Throws the problem that says what is wrong. */
export async function readBody(contract: BodyContract, reading: Reading): Promise<unknown> {
  const { request } = reading;
  if (!request.is(contract.type)) throw new Problem('UNSUPPORTED_MEDIA_TYPE', { detail: { wanted: contract.type } });
  const how = { limit: bodyLimitOf(contract), type: contract.type };
  if (contract.type === 'text/csv') {
    await run(express.raw(how), reading);
    return decoded(request.body);
  }
  await run(express.json(how), reading);
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

/** What is not in by its time is not waited for: the answer ends the connection, and with it the body. */
async function run(reader: RequestHandler, { request, response, within }: Reading): Promise<void> {
  await new Promise<void>((done, fail) => {
    const late = setTimeout(() => {
      response.set('Connection', 'close');
      fail(new Problem('REQUEST_TOO_SLOW'));
    }, within);
    reader(request, response, (error?: unknown) => {
      clearTimeout(late);
      if (error === undefined) done();
      else fail(asProblem(error));
    });
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
