import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, startTime } from '../../platform/process/process-table.ts';

/** A process, told apart from a later one of the same number by when it started. */
export type Known = { readonly pid: number; readonly born: string | null; readonly command: string };

/** Everything that a process has started, and what that has, as `/proc` tells now. */
export function treeUnder(root: number): readonly Known[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const found = new Set([root]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  found.delete(root);
  return [...found].map((pid) => ({ pid, born: startTime(pid), command: read(`/proc/${pid}/cmdline`) }));
}

/** Resolves once none of them runs; rejects naming those that still do after a while. */
export async function gone(known: readonly Known[]): Promise<void> {
  for (const limit = Date.now() + 10_000; ; await delay(50)) {
    const left = known.filter(({ pid, born }) => born !== null && startTime(pid) === born && isRunning(pid));
    if (left.length === 0) return;
    if (Date.now() > limit) throw new Error(`Still running:\n${left.map(({ command }) => command).join('\n')}`);
  }
}

function parentOf(pid: string): number {
  const stat = read(`/proc/${pid}/stat`);
  // The command's name may itself hold spaces and brackets.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A process that has just ended has nothing to read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
