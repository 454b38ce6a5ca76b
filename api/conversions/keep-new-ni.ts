import { type NiFault, niFaults } from '../../domain/appointment/identity-number.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { keepNewNi as keep } from '../../registry/ni.ts';
import { openPerson } from '../../registry/people.ts';
import { reachableCase } from '../cases/reachable-case.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

const texts: Readonly<Record<NiFault, string>> = {
  NI_LENGTH: 'NI harus 18 angka.',
  NI_BIRTH_DATE: 'Delapan angka pertama NI bukan tanggal lahir.',
  NI_SEX: 'Angka ke-15 NI harus 1 atau 2.',
  NI_BIRTH_DATE_DIFFERS: 'Tanggal lahir di dalam NI berbeda dari data pegawai.',
  NI_SEX_DIFFERS: 'Jenis kelamin menurut NI berbeda dari data pegawai.',
};

/**
 * Keeps the NI that somebody got by becoming PPPK, where the SK says that it changed (NI-TETAP): sealed in the registry, and
 * nowhere else. Repeating it changes nothing.
 */
export const keepNewNi: Handler<'keepNewNi'> = async (use, { params, official, body }) => {
  const { id, process, person: personId, state } = await reachableCase(use, official, params.id);
  const changes = process === 'employment' && state.conversion.current?.appointment?.ni === 'new';
  if (!changes) throw new Problem('NI_NOT_EXPECTED');
  const person = await openPerson(use.db, use.keys, personId);
  const holder = person && {
    bornOn: civilDate(person.birthDate),
    sex: person.sex === 'L' ? ('male' as const) : ('female' as const),
  };
  const errors = niFaults(body.ni, holder).map((code) => ({ path: 'ni', code, message: texts[code] }));
  if (errors.length > 0) throw new Problem('INVALID_BODY', { errors });
  await keep(use.db, use.keys, personId, body.ni.replaceAll(' ', ''));
  return { status: 200, body: { caseId: id, kept: true } };
};
