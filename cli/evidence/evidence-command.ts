import { type Command, Option } from 'commander';

/** `tenggat evidence`: a berkas bukti for auditors and courts. */
export function addEvidenceCommand(program: Command): void {
  program
    .command('evidence')
    .description('buat berkas bukti: kejadian, riwayat, dasar, bukti log, dan dossier, dalam satu berkas ZIP')
    .argument('[berkas...]', 'pengenal berkas atau usulan')
    .requiredOption('--out <jalur>', 'tulis ke sini; yang sudah ada tidak ditimpa')
    .option('--list <jalur>', 'pengenal lain, satu tiap baris')
    .addOption(
      new Option('--people <cara>', 'data orang disertakan atau disamarkan')
        .choices(['included', 'redacted'])
        .default('redacted'),
    )
    .option('--purpose <tujuan>', 'untuk apa data orang dibuka; dicatat seperti setiap kali data orang dibuka')
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (ids: string[], options) => (await import('./command.ts')).writeEvidence(ids, options));
}
