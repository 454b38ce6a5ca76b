import type { ChildProcess } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Gives each line of a child's output to `onLine` and to the open file `log`, which is closed with the output. */
export function forwardLines(child: ChildProcess, onLine: (line: string) => void, log: number | undefined): void {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  let open = streams.length;
  for (const stream of streams) {
    const lines = createInterface({ input: stream });
    lines.on('line', (line) => {
      if (log !== undefined) writeSync(log, `${line}\n`);
      onLine(line);
    });
    lines.once('close', () => {
      open -= 1;
      if (open === 0 && log !== undefined) closeSync(log);
    });
  }
}
