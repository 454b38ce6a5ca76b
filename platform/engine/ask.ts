import { execFile } from 'node:child_process';

/**
 * What a short command prints on standard output, or undefined when it does not exist, fails, or takes longer than
 * `timeoutMs` (default 10 s). Never throws: an unusable tool is the same as none.
 */
export function ask(
  command: string,
  args: string[],
  { env = process.env, cwd, timeoutMs = 10_000 }: { env?: NodeJS.ProcessEnv; cwd?: string; timeoutMs?: number } = {},
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { env, timeout: timeoutMs, killSignal: 'SIGKILL' as const, windowsHide: true, ...(cwd && { cwd }) };
    try {
      execFile(command, args, options, (error, stdout) => resolve(error === null ? stdout : undefined));
    } catch {
      resolve(undefined);
    }
  });
}
