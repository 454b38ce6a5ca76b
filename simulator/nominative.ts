import type { InventedPerson } from './people.ts';

const columns: Readonly<Record<string, (person: InventedPerson) => string | number>> = {
  nomor_urut: (person) => person.row,
  nik: (person) => person.nik,
  nama: (person) => person.name,
  tempat_lahir: (person) => person.birthPlace,
  tanggal_lahir: (person) => person.birthDate,
  jenis_kelamin: (person) => (person.sex === 'male' ? 'L' : 'P'),
  no_peserta: (person) => person.participantNumber,
  kategori: (person) => person.category,
  jenis_jabatan: (person) => person.positionGroup,
  jabatan: (person) => person.position,
  pendidikan: (person) => person.education,
  unit_kode: (person) => person.unitCode,
  unit_nama: (person) => person.unitName,
  upah_terakhir: (person) => person.lastWage,
};

/** The daftar nominatif as the operator uploads it: RFC 4180, UTF-8, dates `YYYY-MM-DD`, wage in whole rupiah a month. */
export function nominativeCsv(people: readonly InventedPerson[]): string {
  const rows = people.map((person) => Object.values(columns).map((value) => value(person)));
  return csv([Object.keys(columns), ...rows]);
}

/** Lines ended by CRLF; a field is quoted only when it must be. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
