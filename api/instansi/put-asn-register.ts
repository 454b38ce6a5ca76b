import { findInstansi } from '../../registry/instansi.ts';
import { replaceAsnRegister } from '../../registry/people.ts';
import type { Handler } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { type RowFault, rowError } from '../intake/error-texts.ts';
import { isNik } from '../intake/nik.ts';
import { readCsv } from '../intake/read-csv.ts';
import { Problem } from '../problems/problem.ts';
import { ownInstansi } from './instansi.ts';

/** Replaces the list of those who are ASN already. Only keyed digests of their NIK are kept. */
export const putAsnRegister: Handler<'putAsnRegister'> = async (use, { params, official, body }) => {
  ownInstansi(official, params.id);
  if ((await findInstansi(use.db, params.id)) === undefined) throw new Problem('INSTANSI_NOT_REGISTERED');
  const rows = readCsv(body, ['nik', 'status'] as const);
  const seen = new Set<string>();
  const errors = rows.flatMap(({ nik, status }, index) => {
    const twice = seen.has(nik);
    seen.add(nik);
    const nikCode: RowFault | undefined = isNik(nik) ? (twice ? 'NIK_TWICE_IN_FILE' : undefined) : 'NIK_FORMAT';
    return [
      ...(nikCode ? [rowError(index + 1, 'nik', nikCode)] : []),
      ...(isStatus(status) ? [] : [rowError(index + 1, 'status', 'NOT_IN_LIST')]),
    ];
  });
  if (errors.length > 0) throw listHasErrors(errors);
  const entries = rows.map(({ nik, status }) => ({
    nikDigest: use.keys.digest('nik', nik),
    status: status as 'pns' | 'pppk',
  }));
  await replaceAsnRegister(use.db, params.id, entries);
  const pns = entries.filter((entry) => entry.status === 'pns').length;
  return { status: 200, body: { pns, pppk: entries.length - pns } };
};

function isStatus(text: string): text is 'pns' | 'pppk' {
  return text === 'pns' || text === 'pppk';
}
