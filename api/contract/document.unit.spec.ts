import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { appointmentDecisionRoles } from '../../domain/appointment/decisions.ts';
import { conversionDecisionRoles } from '../../domain/conversion-batch/decisions.ts';
import { formationDecisionRoles } from '../../domain/formation/decisions.ts';
import { selectionDecisionRoles } from '../../domain/selection/decisions.ts';
import { access } from '../access.ts';
import { appointmentDecision } from './appointment-decisions.ts';
import { conversionBatchDecision } from './conversion-decisions.ts';
import { apiDocument } from './document.ts';
import { formationDecision, proposalDecision } from './formation-decisions.ts';
import { routeIds, routeOf } from './routes.ts';
import { selectionDecision, selectionResults } from './selection-decisions.ts';

const file = new URL('../../docs/openapi.json', import.meta.url);

function kindsOf(
  union:
    | typeof appointmentDecision
    | typeof formationDecision
    | typeof proposalDecision
    | typeof selectionDecision
    | typeof selectionResults
    | typeof conversionBatchDecision,
): string[] {
  return union.options.map((option) => option.shape.kind.value).sort();
}

describe('the document of the API', () => {
  it('is the one in docs/openapi.json; UPDATE_OPENAPI=1 writes it anew', () => {
    const now = `${JSON.stringify(apiDocument(), null, 2)}\n`;
    if (process.env.UPDATE_OPENAPI === '1') writeFileSync(file, now);
    expect(readFileSync(file, 'utf8')).toBe(now);
  });

  it('names every route once', () => {
    const named = routeIds.map((id) => `${routeOf(id).method} ${routeOf(id).path}`);
    expect(new Set(named).size).toBe(routeIds.length);
    expect(Object.keys(access).sort()).toEqual([...routeIds].sort());
  });

  it('says of every route what it does not take, and of every body how large it may be', () => {
    type Operation = { responses: object; requestBody?: { description: string }; security: object[] };
    const { paths } = apiDocument() as { paths: Record<string, Record<string, Operation>> };
    for (const id of routeIds) {
      const { path, method, body, decides, params } = routeOf(id);
      const operation = paths[path]?.[method];
      const expected = [
        ...['400', '406', '413', '500'],
        '429',
        '431',
        '503',
        ...(body ? ['408', '415'] : []),
        ...(access[id] === 'public' ? [] : ['401', '403']),
        ...(decides ? ['409', '412', '422'] : []),
        ...(params ? ['404'] : []),
      ];
      expect(Object.keys(operation?.responses ?? {}), id).toEqual(expect.arrayContaining(expected));
      expect(operation?.responses, id).not.toHaveProperty('default');
      if (body) expect(operation?.requestBody?.description, id).toMatch(/^Paling besar (102400|1048576|8388608) bita/);
    }
    expect(JSON.stringify(apiDocument())).toContain('"RateLimit-Policy"');
  });

  it('has a body for each decision of the domain, here or on a route of its own', () => {
    const corrections = ['confirm-correction', 'propose-correction'];
    expect([...kindsOf(appointmentDecision), ...corrections].sort()).toEqual(
      Object.keys(appointmentDecisionRoles).sort(),
    );
    const ownRoutes = ['load-list', 'record-determination', ...corrections];
    expect([...kindsOf(formationDecision), ...kindsOf(proposalDecision), ...ownRoutes].sort()).toEqual(
      Object.keys(formationDecisionRoles).sort(),
    );
    expect([...kindsOf(conversionBatchDecision), 'record-conversion-determination', ...corrections].sort()).toEqual(
      Object.keys(conversionDecisionRoles).sort(),
    );
    const inSelection = [...kindsOf(selectionDecision), ...kindsOf(selectionResults), ...corrections];
    expect([...inSelection, 'load-applicants', 'hand-over'].sort()).toEqual(Object.keys(selectionDecisionRoles).sort());
  });
});
