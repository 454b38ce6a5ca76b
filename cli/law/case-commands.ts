import type { Command } from 'commander';

/** `tenggat explain`: what the API knows of a file, in words for a head of office. */
export function addCaseCommands(program: Command): void {
  program
    .command('explain')
    .description('mengapa tanggal sebuah berkas, siapa yang dapat memutuskan sekarang, dan apa yang terjadi bila tidak')
    .argument('<berkas>', 'pengenal berkas; API disebut TENGGAT_API_URL, tokennya TENGGAT_TOKEN')
    .option('--json', 'jawaban sebagai JSON', false)
    .action(async (id: string, options) => (await import('./explain.ts')).explainCase(id, options));
}
