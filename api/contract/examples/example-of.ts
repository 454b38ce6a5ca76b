import { invented } from './invented.ts';

/** As much of JSON Schema as the contract is written in. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
};

export type Schemas = Readonly<Record<string, Schema>>;

/** Of a request what it must hold; of an answer all that it may hold. */
export type Extent = 'least' | 'all';

/** A value that a schema allows: its own example, what `invented` has for a field of this name, or the plainest there is. */
export function exampleOf(given: Schema, schemas: Schemas, extent: Extent, name = ''): unknown {
  const schema = resolved(given, schemas);
  if (given.example !== undefined) return given.example;
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  const mine = invented[name]?.find((value) => allows(schema, value));
  if (mine !== undefined) return mine;
  if (schema.enum !== undefined) return schema.enum[0];
  const [option] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (option !== undefined) return exampleOf(option, schemas, extent, name);
  const type = typesOf(schema)[0];
  if (type === 'object') return objectOf(schema, schemas, extent);
  if (type === 'array') return schema.items ? [exampleOf(schema.items, schemas, extent, name)] : [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1);
  return schema.format === 'date-time' ? '2025-09-04T01:00:00.000Z' : 'contoh';
}

export function resolved(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref === undefined) return schema;
  return resolved(schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}, schemas);
}

function objectOf(schema: Schema, schemas: Schemas, extent: Extent): object {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const names = Object.keys(properties).filter((name) => extent === 'all' || required.includes(name));
  const own = names.map((name) => [name, exampleOf(properties[name] ?? {}, schemas, extent, name)]);
  const others = typeof additionalProperties === 'object' && typesOf(additionalProperties).length > 0;
  const key = String(propertyNames?.enum?.[0] ?? 'contoh');
  return Object.fromEntries(
    others && names.length === 0 ? [[key, exampleOf(additionalProperties, schemas, extent)]] : own,
  );
}

function typesOf({ type }: Schema): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? []);
}

/** Whether a plain value fits: a name stands for a text here and for a number there. */
function allows(schema: Schema, value: unknown): boolean {
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum !== undefined) return schema.enum.includes(value);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.some((option) => allows(option, value));
  if (schema.allOf?.some((part) => !allows({ type: 'string', ...part }, value))) return false;
  const kinds = typesOf(schema);
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    return (kinds.includes('integer') || kinds.includes('number')) && value >= minimum && value <= maximum;
  }
  if (typeof value !== 'string' || !kinds.includes('string')) return false;
  const { pattern, minLength = 0, maxLength = Infinity } = schema;
  const fits = value.length >= minLength && value.length <= maxLength;
  return fits && (pattern === undefined || new RegExp(pattern, 'u').test(value));
}
