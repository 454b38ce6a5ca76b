import { addDays, type CivilDate, civilDate } from '../domain/calendar/civil-date.ts';
import type { WorkWeek } from '../domain/calendar/work-week.ts';
import { inventName, type Sex } from './names.ts';
import { type PositionGroup, positions } from './positions.ts';
import { type Random, seededRandom } from './random.ts';
import { demoInstansi, inventedUnits } from './units.ts';

/** Priority of the 2024 selection: R2 former THK-II, R3 in BKN's database, R4 two years or more, R5 PPG. */
type Category = 'R2' | 'R3' | 'R4' | 'R5';

/** An invented candidate. The NIK's province code 00 exists nowhere, so it can be nobody's. */
export type InventedPerson = {
  /** Row of the nominative list, from 1. */
  readonly row: number;
  readonly nik: string;
  readonly name: string;
  readonly birthPlace: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly participantNumber: string;
  readonly category: Category;
  readonly positionGroup: PositionGroup;
  readonly position: string;
  readonly education: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly workWeek: WorkWeek;
  /** Rupiah a month, whole. */
  readonly lastWage: number;
};

const categories = [
  ['R2', 4],
  ['R3', 78],
  ['R4', 15],
  ['R5', 3],
] as const;
const byWeight = positions.map((position, index) => [index, position.weight] as const);
const FIRST_BIRTH_DATE = civilDate('1968-01-01');
const BIRTH_DAYS = 13_150; // to 2003-12-31

/** The people of rows 1 to `count`. Row n is the same person whatever the count. */
export function inventPeople(seed: number, count: number): InventedPerson[] {
  return Array.from({ length: count }, (_, index) =>
    inventPerson(seededRandom(seed, `person/${index + 1}`), index + 1),
  );
}

function inventPerson(random: Random, row: number): InventedPerson {
  const sex: Sex = random.chance(0.57) ? 'female' : 'male';
  const birthDate = addDays(FIRST_BIRTH_DATE, random.int(0, BIRTH_DAYS - 1));
  const position = positions[random.weighted(byWeight)]!;
  const unit = random.pick(inventedUnits.filter(({ kind }) => position.unitKinds.includes(kind)));
  const title = random.int(0, position.titles.length - 1);
  return {
    row,
    nik: nikOf(random, birthDate, sex, row),
    name: inventName(random, sex),
    birthPlace: `Kota ${random.pick(['Contoh', 'Rekaan', 'Misal', 'Umpama'])}`,
    birthDate,
    sex,
    participantNumber: `24${demoInstansi.code}02${String(row).padStart(6, '0')}`,
    category: position.group.startsWith('Guru') && random.chance(0.1) ? 'R5' : random.weighted(categories),
    positionGroup: position.group,
    position: position.titles[title]!,
    education: position.educations[title] ?? random.pick(position.educations),
    unitCode: unit.code,
    unitName: unit.name,
    workWeek: unit.workWeek,
    lastWage: random.int(6, 32) * 100_000,
  };
}

/** Six area digits, DDMMYY with 40 added to a woman's day, four serial digits: the row, so that no two are the same. */
function nikOf(random: Random, birthDate: CivilDate, sex: Sex, row: number): string {
  const day = Number(birthDate.slice(8, 10)) + (sex === 'female' ? 40 : 0);
  const area = `00${String(random.int(1, 79)).padStart(2, '0')}${String(random.int(1, 20)).padStart(2, '0')}`;
  const born = `${String(day).padStart(2, '0')}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`;
  return area + born + String(row % 10_000).padStart(4, '0');
}
