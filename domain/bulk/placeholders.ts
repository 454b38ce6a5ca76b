/** What a text of a bulk decision can name of a file: its number in the run, its row in the list, its unit and position. */
export type Named = {
  readonly n: number;
  readonly rowNo: number;
  readonly unit: string;
  readonly position: string;
};

const braces = /\{([^{}]*)\}/g;

/** Whether `{name}` stands for something: `{n}`, `{nnnn}` (with zeros before it), `{rowNo}`, `{unit}`, `{position}`. */
function isKnown(name: string): boolean {
  return /^n+$/.test(name) || name === 'rowNo' || name === 'unit' || name === 'position';
}

/** Every text in a value with the path to it. */
export function textsIn(value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`));
}

/** What stands in braces and names nothing, with the path of its text. */
export function unknownPlaceholders(value: unknown): readonly { readonly path: string; readonly name: string }[] {
  return textsIn(value).flatMap(({ path, text }) =>
    [...text.matchAll(braces)].flatMap(([, name = '']) => (isKnown(name) ? [] : [{ path, name }])),
  );
}

/** The value with the names of one file in all its texts; numbers and truth values stay as they are. */
export function filled<T>(value: T, named: Named): T {
  if (typeof value === 'string') return value.replaceAll(braces, (_, name: string) => wordFor(name, named)) as T;
  if (Array.isArray(value)) return value.map((inner) => filled(inner, named)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, named)])) as T;
}

function wordFor(name: string, named: Named): string {
  if (/^n+$/.test(name)) return String(named.n).padStart(name.length, '0');
  return String(named[name as 'rowNo' | 'unit' | 'position']);
}
