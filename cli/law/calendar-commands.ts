import type { Command } from 'commander';

const WORK_WEEK = ['--work-week <pola>', 'minggu kerja: 5, 6, atau hari-harinya, misalnya 12356', '5'] as const;
const REGION = ['--region <kode>', 'kode Kemendagri provinsi atau kabupaten/kota, misalnya 51 atau 51.71'] as const;
const KNOWN_AT = ['--known-at <tanggal>', 'hanya keputusan yang diketahui sampai akhir hari ini (WIB)'] as const;
const JSON_FORM = ['--json', 'jawaban sebagai JSON', false] as const;

/** `tenggat calendar …` and `tenggat deadline`: answers from the shipped decrees, without a database. */
export function addCalendarCommands(program: Command): void {
  const calendar = program.command('calendar').description('hari kerja dan hari libur menurut keputusan yang dibawa');
  calendar
    .command('add')
    .description('hitung hari kerja setelah sebuah tanggal')
    .requiredOption('--from <tanggal>', 'hari ke-0, YYYY-MM-DD')
    .requiredOption('--days <jumlah>', 'banyaknya hari kerja')
    .option(...WORK_WEEK)
    .option(...REGION)
    .option(...KNOWN_AT)
    .option('--cuti-bersama <cara>', 'excluded: bukan hari kerja; included: dihitung', 'excluded')
    .option(...JSON_FORM)
    .action(async (options) => (await import('./add.ts')).addWorkingDays(options));
  calendar
    .command('year')
    .description('kalender satu tahun: hari libur, keputusannya, dan banyaknya hari kerja')
    .argument('<tahun>', 'empat angka')
    .option(...WORK_WEEK)
    .option(...REGION)
    .option(...KNOWN_AT)
    .option(...JSON_FORM)
    .action(async (year: string, options) => (await import('./year.ts')).showYear(year, options));
  calendar
    .command('export')
    .description('keputusan yang dibawa, sebagai satu daftar JSON yang dibaca "tenggat decree record"')
    .option(...REGION)
    .option(...KNOWN_AT)
    .option('--json', 'tanpa pengaruh: jawabannya selalu JSON', false)
    .action(async (options) => (await import('./export.ts')).exportDecrees(options));
  program
    .command('deadline')
    .description('hari terakhir menurut sebuah aturan, dan hitungannya')
    .requiredOption('--rule <aturan>', 'misalnya NI-USUL')
    .requiredOption('--trigger <tanggal>', 'hari kejadian yang membuka tenggat')
    .option('--trigger-time <jam>', 'jam kejadian itu, HH:MM waktu setempat')
    .option('--letter <tanggal>', 'hari terakhir menurut surat, bagi jendela')
    .option(...WORK_WEEK)
    .option(...REGION)
    .option('--zone <zona>', 'WIB, WITA, atau WIT', 'WIB')
    .option(...KNOWN_AT)
    .option(...JSON_FORM)
    .action(async (options) => (await import('./deadline.ts')).showDeadline(options));
}
