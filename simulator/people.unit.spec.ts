import { describe, expect, test } from 'vitest';
import { nominativeCsv } from './nominative.ts';
import { inventPeople } from './people.ts';

const people = inventPeople(7, 3000);

describe('invented people', () => {
  test('have a NIK of no province that otherwise reads like one', () => {
    for (const { nik, sex, birthDate } of people) {
      expect(nik).toMatch(/^00\d{14}$/);
      const day = Number(nik.slice(6, 8)) - (sex === 'female' ? 40 : 0);
      expect([day, nik.slice(8, 10), nik.slice(10, 12)]).toEqual([
        Number(birthDate.slice(8)),
        birthDate.slice(5, 7),
        birthDate.slice(2, 4),
      ]);
    }
  });

  test('are told apart by NIK and participant number', () => {
    expect(new Set(people.map(({ nik }) => nik)).size).toBe(3000);
    expect(new Set(people.map(({ participantNumber }) => participantNumber)).size).toBe(3000);
  });

  test('are named as inventions', () => {
    for (const { name } of people) expect(name).toMatch(/^(Contoh|Rekaan|Misal|Umpama|Khayal|Tiruan) [A-Z][a-z]+/);
  });

  test('fill all seven position groups, in units that work five days and six', () => {
    expect(new Set(people.map(({ positionGroup }) => positionGroup)).size).toBe(7);
    expect(new Set(people.map(({ workWeek }) => workWeek))).toEqual(new Set(['5-day', '6-day']));
    const atHealthCentres = people.filter(({ unitCode }) => unitCode.includes('PKM'));
    expect(new Set(atHealthCentres.map(({ workWeek }) => workWeek))).toEqual(new Set(['6-day']));
  });

  test('are the same whatever the size of the batch', () => {
    expect(inventPeople(7, 20)).toEqual(people.slice(0, 20));
    expect(inventPeople(8, 20)).not.toEqual(people.slice(0, 20));
  });
});

test('the nominative list has one line for each person under the header of the form', () => {
  const lines = nominativeCsv(people.slice(0, 3)).split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe(
    'nomor_urut,nik,nama,tempat_lahir,tanggal_lahir,jenis_kelamin,no_peserta,kategori,jenis_jabatan,jabatan,pendidikan,unit_kode,unit_nama,upah_terakhir',
  );
  expect(lines[1]).toMatch(/^1,00\d{14},[^,]+,Kota [^,]+,\d{4}-\d\d-\d\d,[LP],24710002000001,R[2-5],/);
  expect(lines[1]!.split(',')).toHaveLength(14);
});
