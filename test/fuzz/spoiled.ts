import fc from 'fast-check';

/** What no field expects: of the wrong kind, far too large, deep, or made to be taken for something else. */
const unexpected: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 1e308, 2 ** 53, -(2 ** 31) - 1, '', ' ', '\u0000', '\ud800', '\u202e', '١٢٣'],
  ...['x'.repeat(5_000), '0012345678900001', "'; drop table events; --", '../../etc/passwd', '{{7*7}}', '%00'],
  ...['2025-02-30', '0000-00-00', '10000-01-01', '2025-09-10T00:00:00Z', [], {}, [[[[[[[[]]]]]]]]],
  ...[{ toString: 1 }, JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":1}}')],
];

/** A body with one to three of its parts replaced, left out, or added to. */
export function spoiled(body: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(body);
  const change = fc.record({
    place: fc.constantFrom(...places),
    what: fc.constantFrom('replace', 'leave-out', 'add'),
    by: fc.constantFrom(...unexpected),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => changes.reduce(changed, body));
}

type Place = readonly string[];
type Change = { readonly place: Place; readonly what: string; readonly by: unknown };

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (value === null || typeof value !== 'object') return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...at, name]))];
}

function changed(value: unknown, { place: [name, ...rest], what, by }: Change): unknown {
  const isOpen = value !== null && typeof value === 'object';
  if (name === undefined) return what === 'add' && isOpen ? { ...value, unasked: by } : by;
  if (!isOpen) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (key !== name) return [[key, inner]];
    if (rest.length === 0 && what === 'leave-out') return [];
    return [[key, changed(inner, { place: rest, what, by })]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
