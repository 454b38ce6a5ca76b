import type { Request, Response } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { problemPage } from '../problems/page.ts';
import { Problem } from '../problems/problem.ts';

/** The page that a problem's `type` leads to. */
export async function explainProblem(_: Dependencies, request: Request, response: Response): Promise<void> {
  const page = problemPage(String(request.params.problem));
  if (page === undefined) throw new Problem('NOT_FOUND');
  response.type('text/html').send(page);
}
