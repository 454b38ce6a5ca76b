import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The processes under a demo that may be killed. */
export const parts = ['worker', 'api', 'engine', 'postgres'] as const;
export type Part = (typeof parts)[number];

/** The process number of a part of the demo: a child of the supervisor, known by its command line. */
export function pidOf(supervisor: number, part: Part): number | undefined {
  return childrenOf(supervisor).find((pid) => is(part, commandOf(pid)));
}

/** Processes that belong to a folder of data, by their environment or command line. */
export function processesOf(dataDir: string): string[] {
  const about = (pid: number) => `${read(`/proc/${pid}/environ`)}\0${read(`/proc/${pid}/cmdline`)}`;
  return processes()
    .filter((pid) => about(pid).includes(dataDir))
    .map((pid) => `${pid} ${commandOf(pid).join(' ')}`);
}

function childrenOf(parent: number): number[] {
  return processes().filter((pid) => parentOf(pid) === parent);
}

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The command's name may itself hold spaces and brackets.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) || undefined;
}

function commandOf(pid: number): string[] {
  return read(`/proc/${pid}/cmdline`).split('\0').slice(0, -1);
}

function is(part: Part, command: readonly string[]): boolean {
  if (part === 'engine') return command.includes('start-dev');
  if (part === 'postgres') return basename(command[0] ?? '') === 'postgres';
  return command.at(-2)?.endsWith('cli/main.ts') === true && command.at(-1) === part;
}

/** A process that has just ended has nothing to read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
