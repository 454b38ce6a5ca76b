import { Problem } from '../problems/problem.ts';

/** The revision that an If-Match header names, weak or strong; undefined when it is absent or `*`. */
export function expectedRevision(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const named = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (named === undefined) {
    const message = 'If-Match memuat satu revisi, misalnya "7", seperti ETag berkas.';
    throw new Problem('INVALID_QUERY', { errors: [{ path: 'If-Match', code: 'invalid_format', message }] });
  }
  return Number(named);
}

/** The ETag of a revision. Weak: the answer also shows clocks and tasks, which do not count as a new revision. */
export function etagOf(revision: number): string {
  return `W/"${revision}"`;
}
