import type { Request, Response } from 'express';
import { sha256 } from '../decide/request-digest.ts';
import type { Dependencies } from '../dependencies.ts';
import { apiDocument } from './document.ts';

let document: { readonly text: string; readonly etag: string } | undefined;

/** The OpenAPI document of what this process serves; whoever has this one already is told so with 304. */
export async function openapi(_: Dependencies, __: Request, response: Response): Promise<void> {
  document ??= written();
  response.set({ ETag: document.etag, 'Cache-Control': 'no-cache' });
  response.type('application/json').send(document.text);
}

function written() {
  const text = JSON.stringify(apiDocument());
  return { text, etag: `"${sha256(text).slice(0, 32)}"` };
}
