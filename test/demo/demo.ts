import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../cli/check/tool.ts';
import { type Exit, tethered } from '../../platform/process/tethered.ts';
import { gone, treeUnder } from './process-tree.ts';

type Ended = Exit & { readonly said: readonly string[] };

/** `tenggat demo` in a process of its own, from the sources in a folder; it cannot outlive the test. */
export type Demo = {
  /** Resolves once it has said a line that begins so; rejects when it ends before. */
  says(beginning: string): Promise<void>;
  /** Ctrl-C; answers how it ended, once nothing that it had started runs any more. */
  interrupt(): Promise<Ended>;
  readonly ended: Promise<Ended>;
  /** Ends it if it still runs. */
  end(): Promise<void>;
};

export function startDemo(dataDir: string, args: readonly string[], sources = ROOT): Demo {
  const said: string[] = [];
  const news = new EventEmitter();
  let over = false;
  const demo = tethered(process.execPath, [join(sources, 'cli', 'main.ts'), 'demo', ...args], {
    cwd: sources,
    env: { ...process.env, TENGGAT_DATA_DIR: dataDir },
    onLine(line) {
      said.push(line);
      news.emit('news');
    },
  });
  const ended = demo.exited.then((exit) => {
    over = true;
    news.emit('news');
    return { ...exit, said };
  });
  return {
    async says(beginning) {
      while (!said.some((line) => line.startsWith(beginning))) {
        if (over) throw new Error(`The demo ended before it said "${beginning}":\n${said.slice(-12).join('\n')}`);
        await once(news, 'news');
      }
    },
    async interrupt() {
      const under = treeUnder(demo.pid);
      if (under.length === 0) throw new Error('The demo has not started anything');
      process.kill(demo.pid, 'SIGINT');
      const exit = await ended;
      await gone(under);
      return exit;
    },
    ended,
    end: () => demo.stop(),
  };
}
