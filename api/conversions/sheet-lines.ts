import { shortDate } from '../../domain/calendar/date-words.ts';
import type { ConversionSheet } from '../../domain/conversion/sheet.ts';
import type { RuleId } from '../../domain/rules/register.ts';
import { word } from '../problems/words.ts';

type Line = {
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly rule: RuleId;
  /** What nobody has settled yet. */
  readonly open?: string;
};

/** The sheet as people read it: a line for each thing that changes or stays. */
export function sheetLines(sheet: ConversionSheet): readonly Line[] {
  const { tmt, position, unit, term, pay, ni, service, quarter } = sheet;
  const from = tmt ? `mulai ${shortDate(tmt)}` : 'mulai TMT yang ditetapkan PPK';
  const kept = `${service.years} tahun ${service.months} bulan`;
  return [
    { item: 'status', before: 'PPPK Paruh Waktu', after: `PPPK, ${from}`, rule: 'KONVERSI-PENGANGKATAN' },
    { item: 'jabatan', before: position.before, after: position.after, rule: 'KONVERSI-RINCIAN' },
    { item: 'unit', before: unit.before, after: unit.after, rule: 'KONVERSI-RINCIAN' },
    {
      item: 'masa perjanjian',
      before: `${shortDate(term.from)} sampai ${shortDate(term.until)}, berakhir ${shortDate(term.lastDay)}`,
      after: 'perjanjian baru, paling singkat satu tahun',
      rule: 'MASA-PPPK-BIASA',
    },
    {
      item: 'jam kerja',
      before: 'jam kerja paruh waktu menurut perjanjian',
      after: 'jam kerja instansi penuh, 37,5 jam seminggu (Ramadan 32,5 jam)',
      rule: 'JAM-KERJA-INSTANSI',
    },
    {
      item: 'upah',
      before: 'upah paruh waktu menurut perjanjian',
      after: `gaji pokok golongan ${pay.golongan}: Rp${rupiah(pay.least)} sampai Rp${rupiah(pay.most)} sebulan`,
      rule: 'KONVERSI-RINCIAN',
      open: 'Masa kerja golongan pada awal pengangkatan tidak diatur di sini; angka dari pers tentang Perpres 11/2024.',
    },
    {
      item: 'NI',
      before: 'NI PPPK Paruh Waktu',
      after: word(`ni-${ni}`),
      rule: 'NI-TETAP',
      ...(ni === 'as-bkn-determines' && { open: 'Apakah NI berganti tidak diatur; menunggu BKN.' }),
    },
    {
      item: 'masa kerja',
      before: kept,
      after: `${kept} sampai ${shortDate(term.lastDay)}`,
      rule: 'MASA-KERJA',
      open: 'Apakah masa kerja paruh waktu ikut dihitung sebagai PPPK tidak diatur.',
    },
    {
      item: 'evaluasi',
      before: 'SKP pada jabatan paruh waktu',
      after: `SKP baru; triwulan ${quarter.quarter} tahun ${quarter.year} terbagi pada dua jabatan`,
      rule: 'KONVERSI-DASAR',
      open: 'Cara menyambung evaluasi pada tahun perubahan tidak diatur.',
    },
  ];
}

/** Whole rupiah as people write them: `2.511.500`. */
function rupiah(amount: number): string {
  return amount.toLocaleString('id-ID');
}
