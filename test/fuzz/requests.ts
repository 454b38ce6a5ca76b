import fc from 'fast-check';
import { access } from '../../api/access.ts';
import { apiDocument } from '../../api/contract/document.ts';
import type { Schema, Schemas } from '../../api/contract/examples/example-of.ts';
import { type RouteId, routeIds, routeOf } from '../../api/contract/routes.ts';
import { type Role, roles } from '../../domain/case/event.ts';
import { spoiled } from './spoiled.ts';
import { valuesOf } from './values.ts';

/** A request that writes: by whom, where, and what it carries. */
export type FuzzRequest = {
  readonly route: RouteId;
  readonly role: Role;
  readonly method: string;
  readonly target: string;
  readonly key: string;
  readonly json?: unknown;
  readonly csv?: string;
};

type Operation = {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};
const { paths, components } = apiDocument() as {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Schemas };
};

/** It carries the sandbox away from its days. */
const left: readonly RouteId[] = ['advanceSandboxClock'];
const writing = routeIds.filter((id) => routeOf(id).method !== 'get' && access[id] !== 'public' && !left.includes(id));

/** Half of the bodies as the contract has them, half spoiled. `ids` are what exists, by the word that its path begins with. */
export function requests(ids: Readonly<Record<string, string>>): fc.Arbitrary<FuzzRequest> {
  const ofRoute = (route: RouteId) => {
    const rule = access[route];
    const allowed = rule === 'public' ? roles : rule.roles;
    return fc.record({
      route: fc.constant(route),
      method: fc.constant(routeOf(route).method.toUpperCase()),
      role: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...allowed) }, fc.constantFrom(...roles)),
      target: targets(route, ids),
      key: fc.uuid(),
      ...contents(route),
    }) as fc.Arbitrary<FuzzRequest>;
  };
  return fc.oneof(...writing.map(ofRoute));
}

function targets(route: RouteId, ids: Readonly<Record<string, string>>): fc.Arbitrary<string> {
  const { path } = routeOf(route);
  const own = ids[path.split('/')[2] ?? ''] ?? 'nobody';
  const odd = fc.constantFrom('nobody', '%00', '..', "'", '0', '2147483648', 'x'.repeat(70), '%E0%A4');
  const values = fc.record({
    id: fc.oneof({ weight: 9, arbitrary: fc.constant(own) }, odd),
    other: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('1', '2', 'bts-days', 'NI-USUL') }, odd),
  });
  return values.map(({ id, other }) => path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'id' ? id : other)));
}

function contents(route: RouteId): Record<string, fc.Arbitrary<unknown>> {
  const { path, method, body } = routeOf(route);
  if (body === undefined) return {};
  if (body.type === 'text/csv') {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('1', 'ya', '2025-10-01', '=1+1', '"'));
    const rows = fc.array(fc.array(cell, { maxLength: body.columns.length + 1 }), { maxLength: 4 });
    const lines = rows.map((all) => [body.columns.join(','), ...all.map((row) => row.join(','))].join('\n'));
    return { csv: fc.oneof(lines, fc.string({ unit: 'binary', maxLength: 200 })) };
  }
  const { schema = {} } = paths[path]?.[method]?.requestBody?.content['application/json'] ?? {};
  const valid = valuesOf(schema, components.schemas);
  return { json: fc.oneof(valid, valid.chain(spoiled)) };
}
