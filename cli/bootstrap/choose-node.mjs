import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapError } from './bootstrap-error.mjs';

const OLDEST = 24;

/**
 * The Node that runs Tenggat: the locked one of this platform, else the one that runs now.
 *
 * @param {string} root the project's folder
 * @throws {BootstrapError} NODE_24_MISSING
 */
export function chooseNode(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const locked = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  // It is tried, not only looked for: on a system with another C library (Alpine) it is there but does not start.
  for (const candidate of [locked, process.execPath]) {
    if (existsSync(candidate) && majorOf(candidate) >= OLDEST) return candidate;
  }
  throw new BootstrapError(
    'NODE_24_MISSING',
    `Tenggat memerlukan Node ${OLDEST}, sedangkan yang ada di sini Node ${process.versions.node} dan untuk ${process.platform}-${process.arch} tidak ada paket bawaan; pasang Node ${OLDEST} dari https://nodejs.org, lalu jalankan lagi.`,
  );
}

/** @param {string} program */
function majorOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', windowsHide: true });
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}
