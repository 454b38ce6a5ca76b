import fc from 'fast-check';
import { resolved, type Schema, type Schemas } from '../../api/contract/examples/example-of.ts';

const days = ['2025-09-08', '2025-09-10', '2025-09-30', '2026-02-28', '2024-02-29', '1945-08-17', '9999-12-31'];

/** Values that a schema of the contract allows, as far as JSON Schema can say it: some still fail what is checked beyond. */
export function valuesOf(given: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  const schema = resolved(given, schemas);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const options = schema.oneOf ?? schema.anyOf;
  if (options !== undefined) return fc.oneof(...options.map((option) => valuesOf(option, schemas)));
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, schemas)));
}

function ofType(type: string, schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  const { minimum = -1_000, maximum = 1_000_000, items = {}, minItems = 0 } = schema;
  switch (type) {
    case 'object':
      return objects(schema, schemas);
    case 'array':
      return fc.array(valuesOf(items, schemas), { minLength: minItems, maxLength: minItems + 2 });
    case 'integer':
      return fc.oneof(fc.constant(Math.max(1, minimum)), fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31) }));
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return texts(schema);
  }
}

function objects({ properties = {}, required = [], additionalProperties }: Schema, schemas: Schemas) {
  const own = Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, schemas)] as const);
  if (own.length > 0 || typeof additionalProperties !== 'object') {
    return fc.record(Object.fromEntries(own), { requiredKeys: [...required] });
  }
  return fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), valuesOf(additionalProperties, schemas), {
    maxKeys: 3,
  });
}

function texts({ format, pattern, allOf = [], minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom(...days);
  if (format === 'date-time') return fc.constantFrom('2025-09-10T08:00:00+07:00', '1970-01-01T00:00:00Z');
  if (pattern !== undefined && !/\(\?[!=<]|\\p/.test(pattern)) return fc.stringMatching(new RegExp(pattern));
  const patterns = [...allOf.flatMap((part) => part.pattern ?? []), ...(pattern ? [pattern] : [])];
  const fits = (text: string) => text.trim() !== '' && patterns.every((one) => new RegExp(one, 'u').test(text));
  const any = fc.string({ unit: 'grapheme', minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, 40) });
  return fc.oneof(fc.constantFrom('kerja-0001', '800/12/2025'), any.filter(fits));
}
