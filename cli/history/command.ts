import type { Command } from 'commander';

/** `tenggat history`: what the engine did and what the ledger says, for whoever reads both from disk. */
export function addHistoryCommand(program: Command): void {
  program
    .command('history')
    .description('riwayat mesin dan buku besar sebuah berkas berdampingan, sebagai satu halaman HTML')
    .argument('[berkas]', 'pengenal berkas atau nama alirannya')
    .option('--out <berkas>', 'tulis ke berkas ini, bukan ke layar')
    .option('--from-archive', 'run yang berakhir, dari arsip bukti', false)
    .option('--file <berkas>', 'dari berkas bukti (.zip) atau riwayat Temporal (.json, .pb) di komputer ini')
    .option('--events <berkas>', 'bersama --file riwayat: kejadian buku besarnya (.json)')
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (id, options) => (await import('./show.ts')).showHistory(id, options));
}
