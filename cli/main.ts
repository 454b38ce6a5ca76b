import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addArchiveCommands } from './archive/archive-commands.ts';
import { addAuditCommands } from './audit/commands.ts';
import { complain } from './complain.ts';
import { addEvidenceCommand } from './evidence/evidence-command.ts';
import { addHistoryCommand } from './history/command.ts';
import { addCalendarCommands } from './law/calendar-commands.ts';
import { addCaseCommands } from './law/case-commands.ts';
import { addDecreeCommands } from './law/decree-commands.ts';
import { addLogCommands } from './log/commands.ts';
import { addMiningCommands } from './mining/commands.ts';

/** Commander's own words. */
const TITLES: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Commands:': 'Perintah:',
};

const program = new Command('tenggat')
  // What follows a command belongs to it, also where the one above it knows such an option.
  .enablePositionalOptions()
  .description('Tenggat: tenggat hukum, keputusan pejabat, dan bukti bagi PPPK Paruh Waktu')
  .version(manifest.version, '-V, --version', 'tampilkan versi')
  .helpOption('-h, --help', 'tampilkan bantuan')
  .helpCommand('help [perintah]', 'tampilkan bantuan sebuah perintah')
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
  .configureOutput({
    outputError: (text, write) => write(`COMMAND_INVALID: ${text.replace(/^error: /, '').trim()}; lihat --help.\n`),
  });

program
  .command('demo')
  .description(
    'peragaan lengkap di komputer ini: satu gelombang dan dua tahun kontraknya, dengan waktu maya dan orang rekaan',
  )
  .option('--people <jumlah>', 'banyaknya calon', wholeNumber, 120)
  .option('--once', 'jalankan sampai selesai, lalu berhenti', false)
  .option('--fresh', 'buang data peragaan sebelumnya', false)
  .option('--report <berkas>', 'tulis laporan JSON ke berkas ini')
  .option(
    '--story <cerita>',
    'years: satu gelombang dan dua tahun kontraknya; batch: gelombangnya saja; law: keputusan, koreksi, dan surat yang menggeser tenggat; office: instansi dan pejabatnya saja',
    'years',
  )
  .option('--seed <angka>', 'benih orang rekaan; benih sama, orang sama', wholeNumber)
  .action(async (options) => (await import('./demo/command.ts')).runDemo(options));

program
  .command('doctor')
  .description('periksa apa yang akan dipakai di komputer ini (Node, mesin, basis data) dan apa yang kurang')
  .action(async () => (await import('./doctor.ts')).doctor());

program
  .command('engine')
  .description('nyalakan mesin Temporal setempat, sampai dihentikan')
  .helpOption(false)
  .allowUnknownOption()
  .argument('[opsi...]', 'diteruskan ke mesin')
  .action(async (args: string[]) => (await import('../platform/engine/run.ts')).runEngine(args));

program
  .command('rules')
  .description('aturan yang dipakai: bunyi, dasar, nilai, dan apa yang belum pasti')
  .argument('[ID]', 'hanya aturan ini')
  .option('--stale', 'hanya yang ditinjau lebih dari setahun lalu', false)
  .option('--before <tanggal>', 'hanya yang ditinjau sebelum tanggal ini')
  .option('--json', 'sebagai JSON', false)
  .action(async (id, options) => (await import('./rules/command.ts')).showRules(id, options));

program
  .command('bundle')
  .description('bangun berkas alur kerja yang dijalankan di produksi, beserta sidiknya')
  .action(async () => (await import('./bundle.ts')).writeBundle());

program
  .command('verify')
  .description('periksa berkas bukti, tanpa jaringan dan tanpa basis data')
  .helpOption(false)
  .allowUnknownOption()
  .argument('[opsi...]', 'berkas dan opsinya; tanpa apa pun, cara memakainya')
  .action(async (args: string[]) => {
    const { out, exit } = (await import('../audit/verifier/command.ts')).runVerifier(args);
    console.log(out);
    process.exitCode = exit;
  });

program
  .command('registry')
  .description('registri')
  .command('rebuild')
  .description('susun ulang gambaran registri dari buku besar')
  .option('--check', 'hanya bandingkan, jangan ubah apa pun', false)
  .action(async (options: { check: boolean }) => (await import('../registry/rebuild.ts')).rebuildRegistry(options));

program
  .command('keys')
  .description('kunci induk')
  .command('rotate')
  .description('bungkus ulang kunci setiap orang dan kunci arsip bukti dengan kunci induk pada baris pertama')
  .option('--check', 'hanya hitung yang belum, jangan ubah apa pun', false)
  .action(async (options: { check: boolean }) => (await import('./keys/rotate.ts')).rotate(options));

program
  .command('migrate')
  .description('bawa basis data ke bentuk terbaru')
  .action(async () => (await import('./migrate.ts')).runMigrations());

program
  .command('worker')
  .description('jalankan pekerja alur kerja')
  .option('--serving', 'hanya periksa apakah pekerja di mesin ini sedang melayani', false)
  .action(async ({ serving }: { serving: boolean }) => {
    if (serving) await (await import('./worker-serving.ts')).checkServing();
    else await (await import('../worker/main.ts')).main();
  });

program
  .command('api')
  .description('jalankan API HTTP')
  .action(async () => void (await import('../api/main.ts')));

program
  .command('archivist')
  .description('arsipkan riwayat proses yang selesai, isi dan tanda tangani log bukti')
  .action(async () => (await import('../audit/archivist/main.ts')).main());

program
  .command('simulator')
  .description('jalankan tiruan sistem luar (SIASN dan lainnya)')
  .action(async () => void (await import('../simulator/main.ts')));

program
  .command('witness')
  .description('jalankan saksi: ikut menandatangani checkpoint log yang dikenalnya; sebaiknya di tempat lain')
  .action(async () => (await import('../audit/witness/main.ts')).main());

// Whatever can read the sandbox of this machine does so by its settings.
program.hook('preAction', async (_, command) => {
  if (command.opts().demo === true) await (await import('./stack/demo-settings.ts')).useDemoSettings();
});

addArchiveCommands(program);
addLogCommands(program);
addCalendarCommands(program);
addDecreeCommands(program);
addCaseCommands(program);
addMiningCommands(program);
addHistoryCommand(program);
addAuditCommands(program, wholeNumber);
addEvidenceCommand(program);

const run = program.command('run').description('perintah bagi pengembang');
run
  .command('check')
  .description('periksa tipe, gaya, arah impor, aturan, pewaktu, kontrak API, dan yang tak terpakai')
  .action(async () => (await import('./check/run.ts')).runCheck());
run
  .command('rules-document')
  .description('tulis ulang docs/rules.md dari register aturan')
  .action(async () => (await import('./rules/write-document.ts')).writeRulesDocument());
run
  .command('processes-document')
  .description('tulis ulang docs/processes.md dari gambar tiap proses')
  .action(async () => (await import('./processes/write-document.ts')).writeProcessesDocument());
run
  .command('access-document')
  .description('tulis ulang docs/access.md dari tabel peran dan rute')
  .action(async () => (await import('./access/write-document.ts')).writeAccessDocument());
run
  .command('test')
  .description('periksa, lalu jalankan semua uji')
  .argument('[saringan...]', 'hanya berkas uji yang namanya memuat ini')
  .action(async (filters: string[]) => (await import('./check/test.ts')).runTest(filters));

run
  .command('schemathesis')
  .description('kirimi API sebuah kotak pasir dengan apa pun yang dapat dibuat dari kontraknya (memerlukan python3)')
  .option('--seconds <detik>', 'lamanya bagi setiap akun', wholeNumber, 75)
  .argument('[akun...]', 'hanya akun-akun ini')
  .action(async (only: string[], options: { seconds: number }) =>
    (await import('./check/schemathesis.ts')).runSchemathesis(options.seconds, only),
  );

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) program.error(`"${text}" bukan bilangan bulat`);
  return value;
}

try {
  await program.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode ||= 1;
}
