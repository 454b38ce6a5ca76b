import { digestStream, expectCalls } from '../../registry/digests/calls.ts';
import { findInstansi, type Instansi } from '../../registry/instansi.ts';
import { lastSeq } from '../../registry/ledger/append.ts';
import { keepOfficial } from '../../registry/officials.ts';
import { enterSandbox } from '../../registry/sandbox.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { masked } from './masked.ts';

/** Keeps how an official is written to, and sees to it that the digests of the instansi run. Repeating it changes nothing. */
export const putOfficial: Handler<'putOfficial'> = async (use, { params, official, body, requestId }) => {
  const { instansi } = official;
  const known = await findInstansi(use.db, instansi);
  if (known === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const { name, email, unit = null } = body;
  if (unit !== null && !known.units.some(({ code }) => code === unit)) {
    const message = 'Unit ini tidak ada dalam instansi Anda.';
    throw new Problem('INVALID_BODY', { errors: [{ path: 'unit', code: 'unknown', message }] });
  }
  const { account } = params;
  await keepOfficial(use.db, use.keys, { instansi, account, unit, contact: { name, email }, at: await use.clock() });
  try {
    await beginDigests(use, known);
  } catch (cause) {
    use.log.warn({ requestId, cause: String(cause) }, 'engine did not start the digests');
    throw new Problem('ENGINE_UNAVAILABLE', { kept: 'Nama dan alamat pejabat sudah tersimpan.' });
  }
  return { status: 200, body: masked({ account, name, email, unit }) };
};

/** One process per instansi; one that was ended goes on after what the ledger has. */
async function beginDigests(use: Dependencies, { id: instansi, zone }: Instansi): Promise<void> {
  const workflowId = digestStream(instansi);
  await expectCalls(use.db, instansi);
  const now = await use.clock();
  const shift = use.advanceSandbox ? now - Date.now() : 0;
  if (use.advanceSandbox) await enterSandbox(use.db, [workflowId], now);
  const input = { instansi, zone, shift, seq: await lastSeq(use.db, workflowId) };
  await use.engine.open({ workflow: 'digest', workflowId, input, again: true });
}
