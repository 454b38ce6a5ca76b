import { type Command, Option } from 'commander';

/** `tenggat archive …`: what the archivist has kept. */
export function addArchiveCommands(program: Command): void {
  const archive = program
    .command('archive')
    .description('arsip bukti: riwayat yang sudah selesai dan berkas alur kerjanya');
  archive
    .command('list')
    .description('riwayat sebuah proses yang sudah diarsipkan')
    .argument('<proses>', 'id prosesnya di buku besar, misalnya employment/7100/…')
    .option('--json', 'sebagai JSON', false)
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (stream: string, options) => (await import('./list.ts')).listRuns(stream, options));
  archive
    .command('export')
    .description('tulis satu riwayat, seperti dibaca Temporal UI dan Worker.runReplayHistory')
    .argument('<run>', 'id run, dari "tenggat archive list"')
    .option('--out <berkas>', 'ke berkas ini, bukan ke keluaran baku')
    .addOption(new Option('--format <bentuk>', 'json atau protobuf').choices(['json', 'protobuf']).default('json'))
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (run: string, options) => (await import('./export.ts')).exportHistory(run, options));
  archive
    .command('bundle')
    .description('simpan berkas alur kerja buatan lain, agar riwayatnya kelak dapat diulang dengannya')
    .argument('<berkas>', 'workflow-bundle.json buatan "tenggat bundle", dengan workflow-bundle.js di sebelahnya')
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (file: string) => (await import('./bundle.ts')).archiveBundle(file));
}
