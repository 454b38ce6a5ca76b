import { addDays, type CivilDate, civilDate } from '../domain/calendar/civil-date.ts';
import { issuedNumbers } from './issued-number.ts';
import { csv } from './nominative.ts';
import type { InventedPerson } from './people.ts';
import { seededRandom } from './random.ts';

type Term = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly skOn: CivilDate;
  readonly signedOn?: CivilDate;
};
type Contract = { readonly terms: readonly [Term, ...Term[]]; readonly remark?: string };

/**
 * What becomes of the first wave of contracts, one after the other down the list: run out on 30 September 2026 and still
 * at work, renewed in time, renewed and signed after it, ending in November, in December, or at the end of January.
 */
const ways: readonly ((late: number) => Contract)[] = [
  () => ({ terms: [year('2025-10-01', '2026-09-30')], remark: 'masih-bekerja' }),
  () => ({ terms: [year('2025-10-01', '2026-09-30'), year('2026-10-01', '2027-09-30')] }),
  (late) => ({ terms: [year('2025-10-01', '2026-09-30'), { ...year('2026-10-01', '2027-09-30'), ...decided(late) }] }),
  () => ({ terms: [year('2025-12-01', '2026-11-30')] }),
  () => ({ terms: [year('2026-01-01', '2026-12-31')] }),
  () => ({ terms: [year('2026-02-01', '2027-01-31')] }),
];

const columns = [
  ...['nik', 'nama', 'tempat_lahir', 'tanggal_lahir', 'jenis_kelamin', 'nomor_induk', 'jenis_jabatan', 'jabatan'],
  ...['unit_kode', 'tmt_pengangkatan', 'perjanjian_mulai', 'perjanjian_selesai', 'sk_nomor', 'sk_tanggal'],
  ...['perjanjian_nomor', 'perjanjian_tanggal', 'upah_terakhir', 'keterangan', 'masa_1_mulai', 'masa_1_selesai'],
  ...['masa_1_sk_nomor', 'masa_1_sk_tanggal', 'masa_1_perjanjian_nomor', 'masa_1_perjanjian_tanggal'],
];

/** The list of running contracts as an operator brings it along: RFC 4180, UTF-8, dates `YYYY-MM-DD`, earlier terms beside the present one. */
export function runningContractsCsv(seed: number, people: readonly InventedPerson[]): string {
  const numbers = issuedNumbers(people);
  const rows = people.map((person) => {
    const late = seededRandom(seed, `contract/${person.row}`).int(5, 30);
    const { terms, remark = '' } = ways[(person.row - 1) % ways.length]!(late);
    const present = terms.at(-1) ?? terms[0];
    const before = terms.length > 1 ? terms[0] : undefined;
    const papers = (term: Term | undefined, n: number) => [
      ...(term ? [`813/${n}/${person.row}`, term.skOn] : ['', '']),
      ...(term?.signedOn ? [`PK/${n}/${person.row}`, term.signedOn] : ['', '']),
    ];
    return [
      ...[person.nik, person.name, person.birthPlace, person.birthDate, person.sex === 'male' ? 'L' : 'P'],
      ...[
        ofYear(numbers.get(person.participantNumber) ?? '', terms[0].from),
        person.positionGroup,
        person.position,
        person.unitCode,
      ],
      ...[terms[0].from, present.from, present.until, ...papers(present, terms.length)],
      ...[person.row % 4 === 0 ? '' : person.lastWage, remark],
      ...[before?.from ?? '', before?.until ?? '', ...papers(before, 1)],
    ];
  });
  return csv([columns, ...rows]);
}

/** An NI bears the year of the appointment. */
function ofYear(ni: string, appointedOn: CivilDate): string {
  return ni.slice(0, 8) + appointedOn.slice(0, 4) + ni.slice(12);
}

/** Decided and signed in the fortnight before it begins. */
function year(from: string, until: string): Term {
  const first = civilDate(from);
  return { from: first, until: civilDate(until), skOn: addDays(first, -14), signedOn: addDays(first, -7) };
}

/** Decided so many days after the last term ran out, and signed a week after that. */
function decided(late: number) {
  const skOn = addDays(civilDate('2026-09-30'), late);
  return { skOn, signedOn: addDays(skOn, 7) };
}
