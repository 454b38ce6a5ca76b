import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { routeIds, routeOf } from '../../api/contract/routes.ts';
import { accessDocument } from './document.ts';

it('docs/access.md is as the table is now', async () => {
  const written = await readFile(new URL('../../docs/access.md', import.meta.url), 'utf8');
  expect(written).toBe(accessDocument());
});

it('every route is in it, with each of its decisions', () => {
  const document = accessDocument();
  for (const id of routeIds) expect(document).toContain(`\`${routeOf(id).method.toUpperCase()} ${routeOf(id).path}\``);
  expect(document).toContain('| `GET /v1/events` |  |  |  |  |  |  | ● | ● | ● | ● |');
  expect(document).toContain('| `POST /v1/people/{id}/erasure/decisions` | `erase` |  |  |  | ● |  |  |  |  | ● |');
});
