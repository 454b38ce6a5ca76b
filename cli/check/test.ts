import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { check } from './run.ts';
import { ROOT, toolPath } from './tool.ts';

/** `tenggat run test`: the checks, then every test; fails when any of it does. With filters, only those test files. */
export async function runTest(filters: readonly string[]): Promise<void> {
  const clean = filters.length > 0 || (await check());
  const code = await vitest(filters);
  if (!clean) console.error('Pemeriksaan di atas gagal; lihat barisnya yang bertanda ✘.');
  process.exitCode = code === 0 && !clean ? 1 : code;
}

/** Vitest writes straight to our output, so that its colours and its closing lines stay as they are. */
function vitest(filters: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [toolPath('vitest', 'vitest'), 'run', ...filters], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    // It is in our process group: a signal reaches it too, and we wait for how it ends.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
