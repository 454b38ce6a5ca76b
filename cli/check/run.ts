import { CHECKS, type Check } from './checks.ts';
import { ROOT } from './tool.ts';

/**
 * Runs every check side by side, prints one line with each one's verdict and, for those that failed, what they said.
 *
 * @returns whether all passed.
 */
export async function check(root: string = ROOT): Promise<boolean> {
  const verdicts = await Promise.all(Object.values(CHECKS).map((one) => verdict(one, root)));
  const failed = verdicts.filter((ok) => !ok).length;
  console.log(failed === 0 ? 'Semua pemeriksaan lulus.' : `${failed} dari ${verdicts.length} pemeriksaan gagal.`);
  return failed === 0;
}

/** `tenggat run check` */
export async function runCheck(): Promise<void> {
  if (!(await check())) process.exitCode = 1;
}

async function verdict({ label, run }: Check, root: string): Promise<boolean> {
  const began = performance.now();
  const { ok, output } = await run(root);
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
  console.log(`${ok ? '✔' : '✘'} ${label}, ${seconds} detik`);
  if (!ok) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
  return ok;
}
