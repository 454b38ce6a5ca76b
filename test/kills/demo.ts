import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../cli/check/tool.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { type Exit, tethered } from '../../platform/process/tethered.ts';
import { type Part, parts, pidOf } from './process-tree.ts';

export type Played = { readonly dataDir: string; readonly people: number; readonly report: string };

/** A demo in a process of its own; it cannot outlive the test. */
export type Demo = {
  /** Resolves once it plays this day of the scenario or a later one; rejects when it ends before. */
  plays(day: CivilDate): Promise<void>;
  /** Kills the demo's own process, which supervises the others. */
  killSupervisor(): Promise<void>;
  /** Kills one of its processes as soon as that one serves; rejects when the demo ends before. */
  kill(part: Part): Promise<void>;
  readonly ended: Promise<Exit>;
  /** What it said last. */
  lastWords(): string;
};

/** `tenggat demo --story batch --once` on a folder of data: begins there, or goes on from where an earlier one was killed. */
export function startDemo({ dataDir, people, report }: Played): Demo {
  const said: string[] = [];
  const news = new EventEmitter();
  /** Nothing serves before the first day is played: a start that is disturbed may give up. */
  const down = new Set<string>(parts);
  let day = '';
  let over = false;
  const demo = tethered(
    process.execPath,
    [
      join(ROOT, 'cli', 'main.ts'),
      'demo',
      ...['--story', 'batch', '--people', String(people), '--once', '--report', report],
    ],
    {
      cwd: ROOT,
      env: { ...process.env, TENGGAT_DATA_DIR: dataDir },
      logFile: join(dataDir, 'demo.log'),
      onLine(line) {
        said.push(line);
        const [, played] = /^(\d{4}-\d\d-\d\d) /.exec(line) ?? [];
        if (played && day === '') down.clear();
        day = played ?? day;
        const [, stopped] = /^Proses (\w+) berhenti/.exec(line) ?? [];
        const [, back] = /^Proses (\w+) melayani lagi/.exec(line) ?? [];
        if (stopped) down.add(stopped);
        if (back) down.delete(back);
        news.emit('line');
      },
    },
  );
  const ended = demo.exited.finally(() => {
    over = true;
    news.emit('line');
  });

  async function until(reached: () => boolean): Promise<void> {
    while (!reached() && !over) await once(news, 'line');
    if (over) throw new Error(`The demo ended before all kills had landed:\n${lastWords()}`);
  }
  const lastWords = () => said.slice(-12).join('\n');

  return {
    plays: (wanted) => until(() => day >= wanted),
    async kill(part) {
      for (;;) {
        await until(() => day !== '' && !down.has(part));
        const pid = pidOf(demo.pid, part);
        // It may have gone by itself: then the demo is about to say so.
        if (pid === undefined) await once(news, 'line');
        else {
          down.add(part);
          process.kill(pid, 'SIGKILL');
          return;
        }
      }
    },
    async killSupervisor() {
      await until(() => day !== '');
      process.kill(demo.pid, 'SIGKILL');
      await ended;
    },
    ended,
    lastWords,
  };
}
