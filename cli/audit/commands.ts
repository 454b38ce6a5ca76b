import type { Command } from 'commander';

/** `tenggat audit`: the five checks, and the gate before a deployment. */
export function addAuditCommands(program: Command, wholeNumber: (text: string) => number): void {
  const audit = program
    .command('audit')
    // `tenggat audit gate --json`: what follows the word belongs to it.
    .enablePositionalOptions()
    .description('periksa bukti sebuah berkas atau semuanya: log, kode, pengulangan, buku besar, wewenang dan tenggat')
    .argument('[berkas]', 'pengenal berkas atau nama alurnya')
    .option('--all', 'semua berkas; putaran yang terputus dilanjutkan', false)
    .option('--fresh', 'mulai putaran baru walau yang lama belum selesai', false)
    .option('--json', 'jawaban sebagai JSON', false)
    .option('--page <file>', 'tulis hasil putaran terakhir sebagai satu halaman HTML')
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (id: string | undefined, options) => (await import('./audit.ts')).audit(id, options));
  audit
    .command('gate')
    .description('ulang riwayat di arsip dengan kode yang akan dipasang; gagal bila ada yang berbeda')
    .option('--sample <jumlah>', 'hanya sebanyak ini, dipilih menurut benih', wholeNumber)
    .option('--seed <benih>', 'benih pemilihan', '1')
    .option('--json', 'jawaban sebagai JSON', false)
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (options) => (await import('./gate.ts')).runGate(options));
}
