import { canonical } from '../../platform/canonical.ts';

/**
 * What the log holds, each a line of JSON: digests (SHA-256, hexadecimal) and opaque ids, nothing about a person. An erasure
 * is an event as well, and has a kind of its own so that it is found without its content.
 */
export type Leaf =
  | { readonly kind: 'event' | 'erasure'; readonly stream: string; readonly seq: number; readonly digest: string }
  | {
      readonly kind: 'history';
      readonly workflow: string;
      readonly run: string;
      readonly digest: string;
      /** The bundles that worked on it, by their digests, in their order. */
      readonly bundles: readonly string[];
    }
  | { readonly kind: 'bundle'; readonly digest: string; readonly sdk: string }
  /** A key of the log (`name+id+key`), which signs from here on. `lost`: the one before could not sign any more. */
  | { readonly kind: 'key'; readonly key: string; readonly lost?: true };

/** The bytes whose hash stands in the tree. */
export function leafBytes(leaf: Leaf): Buffer {
  return Buffer.from(canonical(leaf));
}

/** The leaf of such bytes; undefined where they are not one any more. */
export function leafFrom(bytes: Buffer): Leaf | undefined {
  try {
    const leaf = JSON.parse(bytes.toString());
    return isLeaf(leaf) ? leaf : undefined;
  } catch {
    return undefined;
  }
}

const texts: Readonly<Record<string, readonly string[]>> = {
  event: ['stream', 'digest'],
  erasure: ['stream', 'digest'],
  history: ['workflow', 'run', 'digest'],
  bundle: ['digest', 'sdk'],
  key: ['key'],
} satisfies Record<Leaf['kind'], readonly string[]>;

/** Whether a log would have written this. */
function isLeaf(leaf: Readonly<Record<string, unknown>>): leaf is Leaf {
  const { kind, seq, bundles } = leaf;
  const told = texts[String(kind)]?.every((name) => typeof leaf[name] === 'string') === true;
  if (kind === 'event' || kind === 'erasure') return told && Number.isInteger(seq);
  return told && (kind !== 'history' || Array.isArray(bundles));
}

/** What a leaf is found by; there is one of each name. */
export function leafName(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'event':
    case 'erasure':
      return `event/${leaf.stream}/${leaf.seq}`;
    case 'history':
      return `history/${leaf.run}`;
    case 'bundle':
      return `bundle/${leaf.digest}`;
    case 'key':
      return `key/${leaf.key}`;
  }
}
