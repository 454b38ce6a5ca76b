import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { access } from '../../access.ts';
import { apiDocument } from '../document.ts';
import { routeIds, routeOf } from '../routes.ts';

type Media = { readonly example?: unknown; readonly examples?: Readonly<Record<string, { readonly value: unknown }>> };
type Content = Readonly<Record<string, Media>>;
type Operation = { requestBody?: { content: Content }; responses: Record<string, { content?: Content }> };
const { paths } = apiDocument() as { paths: Record<string, Record<string, Operation>> };

const operationOf = (id: (typeof routeIds)[number]) => paths[routeOf(id).path]?.[routeOf(id).method] as Operation;
const examplesIn = ({ example, examples }: Media) =>
  examples ? Object.values(examples).map(({ value }) => value) : [example];
const faultsIn = (schema: z.ZodType, media: Media | undefined) =>
  examplesIn(media ?? {}).flatMap((value) => schema.safeParse(value).error?.issues ?? []);

describe.each(routeIds)('the examples of %s', (id) => {
  const { body, answers } = routeOf(id);

  it('pass what the router checks', () => {
    const content = operationOf(id).requestBody?.content;
    if (body?.type === 'application/json') expect(faultsIn(body.schema, content?.['application/json'])).toEqual([]);
    if (body?.type === 'text/csv') expect(content?.['text/csv']?.example).toContain(body.columns[0]);
  });

  it('show an answer for each good end', () => {
    for (const [status, answer] of Object.entries(answers)) {
      if (status >= '300') continue;
      const content = operationOf(id).responses[status]?.content ?? {};
      if (typeof answer === 'string') expect(typeof content[answer]?.example).toBe('string');
      else expect(faultsIn(answer, content['application/json'])).toEqual([]);
    }
  });

  it('name every kind that somebody may decide', () => {
    const rule = access[id];
    const kinds = rule === 'public' ? [] : Object.keys(rule.perKind ?? {});
    if (kinds.length === 0) return;
    const { examples = {} } = operationOf(id).requestBody?.content['application/json'] ?? {};
    expect(Object.keys(examples).toSorted()).toEqual(kinds.toSorted());
  });
});

it('nobody in an example has a NIK that a region gave out', () => {
  const numbers = JSON.stringify(paths).match(/"\d{16}"/g) ?? [];
  expect(numbers.filter((nik) => !nik.startsWith('"00'))).toEqual([]);
});
