import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Derived } from './derived.ts';
import type { FromDeriver, ToDeriver } from './messages.ts';

export type Bundle = { readonly digest: string; readonly code: string };

/** Why a history was not gone through; what was asked at the same time may be the cause. */
export class NotDerived extends Error {
  /** The bundle cannot be run, or cannot be run on what it was asked; otherwise the process ended without an answer. */
  readonly broken: boolean;

  constructor(message: string, broken = false) {
    super(message);
    this.broken = broken;
  }
}

export type DerivingProcess = {
  readonly pid: number | undefined;
  readonly over: () => boolean;
  /** @throws NotDerived */
  derive(bundle: Bundle, workflowId: string, bytes: Uint8Array): Promise<Derived>;
  stop(): Promise<void>;
};

const root = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** Code alone. Not the folder that they lie in: a sandbox keeps its secrets there. */
const readable = ['audit/', 'workflows/', 'domain/', 'node_modules/', 'package.json'];
const permissions = [
  '--permission',
  '--allow-addons',
  '--allow-worker',
  ...readable.map((name) => `--allow-fs-read=${root(name)}`),
];

/**
 * Starts a process that derives events: without environment, and under Node's permission model. Where something is asked and
 * it says nothing for `within` milliseconds, it is ended.
 */
export function startDerivingProcess(within: number, entry = root('audit/replay/deriver.ts')): DerivingProcess {
  const child = fork(entry, [], {
    execArgv: permissions,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', process.env.TENGGAT_DEBUG === '1' ? 'inherit' : 'ignore', 'ipc'],
  });
  const known = new Set<string>();
  const asked = new Map<number, PromiseWithResolvers<Derived> & { readonly digest: string }>();
  let last = 0;
  let ended: NotDerived | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let why: string | undefined;
  const wait = () => {
    clearTimeout(waiting);
    if (asked.size > 0) waiting = setTimeout(giveUp, within);
  };
  const giveUp = () => {
    why = `Proses yang mengulangnya tidak menjawab dalam ${within / 1_000} detik`;
    child.kill('SIGKILL');
  };
  const exited = new Promise<void>((resolve) => {
    const end = (how: string) => {
      ended = new NotDerived(`${why ?? `Proses yang mengulangnya berhenti (${how})`}.`);
      for (const { reject } of asked.values()) reject(ended);
      asked.clear();
      wait();
      resolve();
    };
    child.once('error', ({ message }) => end(message));
    child.once('exit', (code, signal) => end(String(signal ?? code)));
  });
  child.on('message', (message: FromDeriver) => {
    if (message.kind === 'derived') {
      const { kind: _, id, ...derived } = message;
      asked.get(id)?.resolve(derived);
      asked.delete(id);
    } else {
      for (const [id, { digest, reject }] of asked) {
        if (digest !== message.digest) continue;
        reject(new NotDerived(message.error, true));
        asked.delete(id);
      }
      // Whoever asks again is told again.
      known.delete(message.digest);
    }
    wait();
  });
  const say = (message: ToDeriver) => void child.send(message, () => {});
  return {
    pid: child.pid,
    over: () => ended !== undefined,
    derive({ digest, code }, workflowId, bytes) {
      if (ended) return Promise.reject(ended);
      if (!known.has(digest)) say({ kind: 'bundle', digest, code });
      known.add(digest);
      last += 1;
      const answer = Promise.withResolvers<Derived>();
      asked.set(last, { ...answer, digest });
      if (asked.size === 1) wait();
      say({ kind: 'history', id: last, digest, workflowId, bytes });
      return answer.promise;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
