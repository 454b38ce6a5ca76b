import type { Request, Response } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { apiDocument } from './document.ts';

let document: string | undefined;

/** The OpenAPI document of what this process serves. */
export async function openapi(_: Dependencies, __: Request, response: Response): Promise<void> {
  document ??= JSON.stringify(apiDocument());
  response.type('application/json').send(document);
}
