import type { Command } from 'commander';

/** `tenggat mine`: the ledger for process mining, and how long each stage takes. */
export function addMiningCommands(program: Command): void {
  const mine = program.command('mine').description('penambangan proses dari buku besar; tanpa data pribadi');
  mine
    .command('ocel')
    .description('buku besar sebagai log proses berobjek (OCEL 2.0, JSON)')
    .option('--instansi <kode>', 'hanya instansi ini')
    .option('--from <tanggal>', 'hanya kejadian yang dicatat sejak hari ini (WIB)')
    .option('--to <tanggal>', 'hanya kejadian yang dicatat sampai hari ini (WIB)')
    .option('--out <berkas>', 'tulis ke berkas ini, bukan ke layar')
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (options) => (await import('./ocel.ts')).mineOcel(options));
  mine
    .command('report')
    .description('lama tiap tahap, nasib tiap tenggat, jalur, putaran, dan kesesuaian dengan gambar proses')
    .option('--instansi <kode>', 'hanya instansi ini')
    .option('--from <tanggal>', 'hanya yang dimulai sejak hari ini')
    .option('--to <tanggal>', 'hanya yang dimulai sampai hari ini')
    .option('--out <berkas>', 'tulis ke berkas .html, .csv, atau .json, bukan ke layar')
    .option('--json', 'sebagai JSON', false)
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .action(async (options) => (await import('./report.ts')).mineReport(options));
}
