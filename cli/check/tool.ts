import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Our own folder: the tools come from here, whatever folder they look at. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program of an installed package, run by this Node: no shell, no `.cmd`, the same on every system. */
export function toolPath(packageName: string, bin: string): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  return join(folder, manifest.bin[bin] ?? '');
}

export interface ToolResult {
  ok: boolean;
  /** Standard output and error, in the order they came. */
  output: string;
}

/** Runs a tool in `cwd` and keeps what it says. */
export function runTool(program: string, args: readonly string[], cwd: string): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
