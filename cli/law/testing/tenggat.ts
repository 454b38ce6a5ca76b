import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs `tenggat` as a user would, with nothing in its environment but what is given. */
export function tenggat(args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** The words of a command line, which has no quotes. */
export const words = (line: string): string[] => line.split(' ').filter(Boolean);
