import type { Command } from 'commander';

/** `tenggat log …`: the keys of the log of proof, and what its archive says. */
export function addLogCommands(program: Command): void {
  const log = program.command('log').description('log bukti: kuncinya, dan apakah pohonnya utuh');
  log
    .command('new-key')
    .description('cetak satu kunci baru bagi log (TENGGAT_LOG_KEY) atau saksi (TENGGAT_WITNESS_KEY); rahasia')
    .argument('<nama>', 'nama log atau saksi, misalnya bukti.kabupaten.example')
    .action(async (name: string) => (await import('./new-key.ts')).printNewKey(name));
  log
    .command('rotate-key')
    .description('serahkan tanda tangan ke kunci baru di TENGGAT_LOG_KEY; yang lama ikut menandatangani penggantinya')
    .action(async () => (await import('./replace-key.ts')).replaceKey({ lost: false }));
  log
    .command('replace-lost-key')
    .description('ganti kunci log yang benar-benar hilang; log mencatat bahwa yang lama tidak ikut menandatangani')
    .action(async () => (await import('./replace-key.ts')).replaceKey({ lost: true }));
  log
    .command('verify')
    .description('baca seluruh log di arsip, susun ulang pohonnya, dan cocokkan dengan checkpoint yang ditunjukkan')
    .option('--demo', 'pakai peragaan yang menyala di komputer ini', false)
    .option('--with <berkas>', 'bandingkan juga dengan checkpoint yang dipegang pembaca lain')
    .action(async (options: { with?: string }) => (await import('./verify.ts')).verify(options));
}
