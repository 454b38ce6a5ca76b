import { healthCentre } from '../../../simulator/accounts.ts';
import { decideInBulk } from '../bulk-steps.ts';
import { expectDone, expectRefused, type Office } from '../office.ts';
import { deliver } from './deliver.ts';
import { asCases, atWork, atWorkBut, decide, type Employee, whose } from './employees.ts';
import { rowOf } from './fates.ts';

/** The desk writes down need and budget for all whose lead time has begun. */
export async function prepareRenewals(office: Office, on: string, term: number): Promise<void> {
  const decision = {
    ...{ kind: 'prepare-renewal', effectiveOn: on, term, need: { needed: true, basis: 'Nota kepala unit' } },
    budget: { state: 'dpa', accountCode: '5.1.02.02.01.0088', source: 'apbd' },
  };
  const cases = asCases((await atWork(office)).filter(({ stage }) => stage === 'renewal-open'));
  await decideInBulk(office, 'operator', `prepare/${term}`, { decision, cases });
}

/** All but those who are not to be, or are forgotten; one of them goes to another unit with the second term. */
export async function renew(office: Office, on: string, term: number): Promise<void> {
  const decision = { kind: 'renew', effectiveOn: on, term, skNumber: `814/{rowNo}/${term}`, reason: reasonToRenew };
  const moves = term === 1 ? rowOf(office, 'relocated') : undefined;
  const cases = asCases(await toRenew(office, term), ({ rowNo }) =>
    rowNo === moves ? { unit: healthCentre.code } : {},
  );
  await decideInBulk(office, 'ppk', `renew/${term}`, { decision, cases });
}

export async function notRenew(office: Office, on: string): Promise<void> {
  const employee = await whose(office, 'not-renewed');
  if (employee === undefined) return;
  const decision = { kind: 'not-renew', effectiveOn: on, term: 1, skNumber: '815/1/2026', grounds: ['need'] };
  await decide(office, 'ppk', 'not-renew', employee, { ...decision, reason: 'Unit digabung, jabatan dihapus.' });
  await deliver(office, 'not-renewed', employee, on);
}

/** After the last day a renewal says by which paper it is late. */
export async function renewLate(office: Office, on: string): Promise<void> {
  const employee = await whose(office, 'lapsed');
  if (employee === undefined) return;
  const late = { kind: 'renew', effectiveOn: on, term: 1, skNumber: '814/1/2027', reason: reasonToRenew };
  expectRefused(
    await office.decideCase('ppk', `renew-late-bare/${employee.rowNo}`, employee.id, late),
    'LATE_RENEWAL_NEEDS_BASIS',
  );
  await decide(office, 'ppk', 'renew-late', employee, { ...late, basis: 'Nota dinas 800/99/2027' });
  await signBoth(office, on, 2, 'late', [employee]);
}

/** Both parties sign the terms that were decided, and each contract bears its own days. */
export async function signRenewals(office: Office, on: string, term: number): Promise<void> {
  await signBoth(office, on, term + 1, String(term), await toRenew(office, term));
}

async function signBoth(
  office: Office,
  on: string,
  n: number,
  name: string,
  employed: readonly Employee[],
): Promise<void> {
  const days = new Map<string, object>();
  await office.inLanes(`terms/${name}`, employed, async ({ id }) => days.set(id, await daysOf(office, id, n)));
  const contractNumber = `PK/{rowNo}/BKPSDM/${n}`;
  const decision = { kind: 'sign-renewal', effectiveOn: on, term: n, contractNumber };
  const cases = asCases(employed, ({ id }) => ({ items: { ...items, term: days.get(id) } }));
  await decideInBulk(office, 'ppk', `renewal-agency/${name}`, { decision: { ...decision, party: 'agency' }, cases });
  const theirs = { decision: { ...decision, party: 'candidate' }, cases: asCases(employed) };
  await decideInBulk(office, 'operator', `renewal-candidate/${name}`, theirs);
}

/** The copy to Kepala BKN, the list of wages to those who pay, the new terms in SIASN. */
export async function followUp(office: Office, on: string, term: number): Promise<void> {
  const cases = asCases(await toRenew(office, term));
  for (const kind of ['record-copy-sent', 'record-wage-list-sent', 'record-siasn-updated']) {
    const letter = kind === 'record-siasn-updated' ? {} : { letterNumber: `800/{rowNo}/${term}` };
    const decision = { kind, effectiveOn: on, term: term + 1, ...letter };
    await decideInBulk(office, 'operator', `${kind}/${term}`, { decision, cases });
  }
}

/** Whoever reaches the pension age within the term: decided by itself, before the day. */
export async function recordPensionAges(office: Office, on: string, term: number): Promise<void> {
  const path = `/v1/renewals?batch=${office.formation}&readiness=needs-ppk&limit=500`;
  const { body } = expectDone(await office.as('ppk').send('GET', path), 'renewals');
  const listed = body.renewals as (Employee & { reasons: { code: string }[] })[];
  const reached = listed.filter(({ reasons }) => reasons.some(({ code }) => code === 'pension-age'));
  await office.inLanes('pension-age', reached, (employee) =>
    decide(office, 'ppk', `pension-age/${term}`, employee, {
      ...{ kind: 'record-pension-age', effectiveOn: on, term, skNumber: `816/${employee.rowNo}/${term}` },
    }),
  );
}

/** Whose lead time has begun, decided or not: those who reach the pension age before the end of the term are none of them. */
async function toRenew(office: Office, term: number): Promise<readonly Employee[]> {
  const employed = term === 1 ? await atWorkBut(office, 'not-renewed', 'lapsed') : await atWork(office);
  return employed.filter(({ stage }) => stage === 'renewal-open' || stage === 'renewed');
}

async function daysOf(office: Office, id: string, n: number): Promise<object> {
  const { body } = expectDone(await office.as('operator').send('GET', `/v1/cases/${id}`), 'employment');
  const { terms, renewal } = body.employment as { terms: Term[]; renewal: { next?: Term } };
  const term = [...terms, ...(renewal.next ? [renewal.next] : [])].find((one) => one.n === n);
  if (term === undefined) throw new Error(`${id} has no term ${n}`);
  return { from: term.from, until: term.until };
}

type Term = { readonly n: number; readonly from: string; readonly until: string };

const reasonToRenew = 'Predikat Baik, kebutuhan unit tetap.';

const items = {
  position: 'Jabatan sesuai keputusan perpanjangan',
  performanceExpectation: 'Lampiran I',
  workUnit: 'Unit sesuai keputusan perpanjangan',
  workScheme: 'Paruh waktu, jam kerja menurut PPK',
  rightsAndObligations: 'Lampiran II',
  sanctions: 'Lampiran III',
};
