import { word } from '../../problems/words.ts';
import { type Extent, exampleOf, resolved, type Schema, type Schemas } from './example-of.ts';

type Media = { schema?: Schema; example?: unknown; examples?: object };
type Content = Record<string, Media>;
type Operation = {
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
};

/** Adds to the document what every body and every answer may look like; of a body that has kinds, each of them. */
export function addExamples({ paths, components: { schemas } }: Document): void {
  for (const { requestBody, responses } of Object.values(paths).flatMap((path) => Object.values(path))) {
    if (requestBody) illustrate(requestBody.content, schemas, 'least');
    for (const [status, { content }] of Object.entries(responses)) {
      if (content && status < '300') illustrate(content, schemas, 'all');
    }
  }
}

function illustrate(content: Content, schemas: Schemas, extent: Extent): void {
  for (const media of Object.values(content)) {
    if (media.schema === undefined || media.example !== undefined) continue;
    const kinds = kindsOf(media.schema, schemas);
    if (kinds.length === 0) media.example = exampleOf(media.schema, schemas, extent);
    else media.examples = Object.fromEntries(kinds.map((kind) => ofKind(kind, schemas, extent)));
  }
}

/** The kinds of a decision, also those that are grouped once more. */
function kindsOf(given: Schema, schemas: Schemas): readonly Schema[] {
  const schema = resolved(given, schemas);
  const options = schema.oneOf?.flatMap((option) => [option, ...kindsOf(option, schemas)]) ?? [];
  return options.filter((option) => resolved(option, schemas).properties?.kind?.const !== undefined);
}

function ofKind(schema: Schema, schemas: Schemas, extent: Extent): [string, object] {
  const value = exampleOf(schema, schemas, extent) as { readonly kind: string };
  return [value.kind, { summary: word(value.kind), value }];
}
