import { openPeople } from '../../registry/people.ts';
import { casesOf, entriesUnder } from '../../registry/subject/entries.ts';
import { recordView } from '../../registry/subject/views.ts';
import type { Handler } from '../handler.ts';
import { namesNone, purposeOf } from './purpose.ts';

/** Whether somebody with this NIK is known to the instansi, and in which files: to answer who asks about their own data. */
export const searchPeople: Handler<'searchPeople'> = async (use, incoming) => {
  const { instansi, account, role } = incoming.official;
  const why = purposeOf(incoming);
  const nikDigest = use.keys.digest('nik', incoming.body.nik);
  const at = await use.clock();
  const people = await use.db.transaction().execute(async (tx) => {
    const persons = (await entriesUnder(tx, instansi, nikDigest)).map(({ id }) => id);
    if (persons.length === 0) return [];
    namesNone(why, (await openPeople(tx, use.keys, persons)).values());
    await recordView(tx, { ...{ instansi, account, role, persons, at }, what: 'search', fields: ['nik'], ...why });
    const files = await casesOf(tx, persons);
    return persons.map((id) => ({
      person: id,
      cases: files.flatMap((file) => (file.person === id ? [file.id] : [])),
    }));
  });
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { people } };
};
