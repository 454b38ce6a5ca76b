import type { Command } from 'commander';

const FILE = ['<berkas>', 'keputusan sebagai JSON, atau - untuk masukan baku'] as const;
const JSON_FORM = ['--json', 'jawaban sebagai JSON', false] as const;

/** `tenggat decree …`: what a new decree would do, and how it gets into the registry through the API. */
export function addDecreeCommands(program: Command): void {
  const decree = program
    .command('decree')
    .description('keputusan tentang hari libur; API disebut TENGGAT_API_URL, tokennya TENGGAT_TOKEN');
  decree
    .command('preview')
    .description('hari yang akan berubah, bagi siapa, dan (dengan API) tenggat berjalan yang bergeser')
    .argument(...FILE)
    .option(...JSON_FORM)
    .action(async (file: string, options) => (await import('./preview.ts')).previewDecree(file, options));
  decree
    .command('record')
    .description('catat keputusan lewat API; aman diulang')
    .argument(...FILE)
    .option(...JSON_FORM)
    .action(async (file: string, options) => (await import('./record.ts')).recordDecrees(file, options));
  decree
    .command('confirm')
    .description('tetapkan keputusan yang sudah dicatat: sejak itu berlaku, dan tenggat yang berjalan ikut bergeser')
    .argument('<id>', 'pengenal dari "tenggat decree record"')
    .option('--effective-on <tanggal>', 'tanggal konfirmasi menurut buktinya; hari ini (WIB) bila tidak diisi')
    .option(...JSON_FORM)
    .action(async (id: string, options) => (await import('./record.ts')).confirmDecree(id, options));
  decree
    .command('show')
    .description('keadaan sebuah keputusan menurut API, sebagai JSON')
    .argument('<id>', 'pengenal dari "tenggat decree record"')
    .option('--json', 'tanpa pengaruh: jawabannya selalu JSON', false)
    .action(async (id: string) => (await import('./record.ts')).showDecree(id));
}
