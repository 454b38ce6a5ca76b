import { findInstansi, putInstansi as put } from '../../registry/instansi.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';

/** An account knows its own instansi; any other is not found. */
export function ownInstansi(caller: Caller, id: string): void {
  if (caller.instansi !== id) throw new Problem('NOT_FOUND', { stream: `instansi/${id}` });
}

export const readInstansi: Handler<'readInstansi'> = async (use, { params, official }) => {
  ownInstansi(official, params.id);
  const known = await findInstansi(use.db, params.id);
  if (known === undefined) throw new Problem('NOT_FOUND');
  return { status: 200, body: known };
};

export const putInstansi: Handler<'putInstansi'> = async (use, { params, official, body }) => {
  ownInstansi(official, params.id);
  const { headCounts, region, units, officeUnits, ...rest } = body;
  const codes = new Set(units.map((unit) => unit.code));
  if (codes.size < units.length) {
    const message = 'Kode unit tidak boleh berulang.';
    throw new Problem('INVALID_BODY', { errors: [{ path: 'units', code: 'duplicate', message }] });
  }
  if (officeUnits) await areUnits(use, params.id, Object.values(officeUnits), codes);
  await put(use.db, {
    ...{ id: params.id, ...rest },
    ...(region && { region }),
    ...(headCounts && { headCounts }),
    ...(officeUnits && { officeUnits }),
    units: units.map(({ region: at, ...unit }) => ({ ...unit, ...(at && { region: at }) })),
  });
  return { status: 200, body: (await findInstansi(use.db, params.id)) ?? {} };
};

/** An office sits in a unit that is named here, or was before. */
async function areUnits(
  use: Dependencies,
  id: string,
  wanted: readonly (string | undefined)[],
  named: ReadonlySet<string>,
): Promise<void> {
  const known = (await findInstansi(use.db, id))?.units.map(({ code }) => code) ?? [];
  const unknown = wanted.find((code) => code !== undefined && !named.has(code) && !known.includes(code));
  if (unknown === undefined) return;
  const message = `Tidak ada unit dengan kode ${unknown}.`;
  throw new Problem('INVALID_BODY', { errors: [{ path: 'officeUnits', code: 'unknown', message }] });
}
