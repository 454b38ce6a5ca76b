import type { Database } from '../../registry/database.ts';
import { leafName } from '../log/leaf.ts';
import type { Evidence, ProvenStream } from './evidence.ts';
import type { Prove } from './prove.ts';

/** The bundles by which these runs were made, in the order of their digests; one that is not in the log cannot be proven. */
export async function provenBundles(
  db: Database,
  prove: Prove,
  cases: readonly ProvenStream[],
): Promise<Evidence['bundles']> {
  const digests = [...new Set(cases.flatMap(({ runs }) => runs.flatMap(({ bundles }) => bundles)))].sort();
  const leaves = await leavesNamed(
    db,
    digests.map((digest) => leafName({ kind: 'bundle', digest, sdk: '' })),
  );
  const proofs = await prove([...leaves.keys()]);
  return [...leaves].flatMap(([name, leaf]) => {
    const proof = proofs.get(name);
    const { digest, sdk } = leaf as { readonly digest: string; readonly sdk: string };
    return proof ? [{ digest, sdk, ...proof }] : [];
  });
}

/** The keys of the log: those that are announced, then those that stand in the log, in its order; each once. */
export async function provenKeys(db: Database, prove: Prove, announced: readonly string[]): Promise<Evidence['keys']> {
  const rows = await db
    .selectFrom('log_leaves')
    .select('name')
    .where('name', 'like', 'key/%')
    .orderBy('index')
    .execute();
  const proofs = await prove(rows.map(({ name }) => name));
  const logged = rows.map(({ name }) => name.slice('key/'.length)).filter((key) => proofs.has(`key/${key}`));
  return [...new Set([...announced, ...logged])].map((key) => ({ key, ...proofs.get(`key/${key}`) }));
}

async function leavesNamed(db: Database, names: readonly string[]): Promise<ReadonlyMap<string, object>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom('log_leaves')
    .select(['name', 'leaf'])
    .where('name', 'in', names)
    .orderBy('name')
    .execute();
  return new Map(rows.map(({ name, leaf }) => [name, leaf]));
}
