import { findInstansi, type Instansi } from '../../registry/instansi.ts';
import type { Dependencies } from '../dependencies.ts';
import { Problem } from '../problems/problem.ts';
import type { Official } from '../sign-in/caller.ts';

/** The instansi of whoever asks; throws INSTANSI_NOT_REGISTERED while nobody knows its zone and units. */
export async function instansiOf({ db }: Pick<Dependencies, 'db'>, { instansi }: Official): Promise<Instansi> {
  const known = await findInstansi(db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  return known;
}
