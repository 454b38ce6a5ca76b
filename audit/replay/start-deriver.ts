import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Derived } from './derived.ts';
import type { FromDeriver, ToDeriver } from './messages.ts';

export type Bundle = { readonly digest: string; readonly code: string };

export type Deriver = {
  readonly pid: number | undefined;
  /** What the bundle does with a history; an `error` where it cannot. Rejects with `DeriverGone` when the process ends. */
  derive(bundle: Bundle, workflowId: string, bytes: Uint8Array): Promise<Derived>;
  stop(): Promise<void>;
};

/** Nothing is said against any case: what was not answered is asked again. */
class DeriverGone extends Error {
  readonly code = 'DERIVER_GONE';

  constructor(how: string) {
    super(
      `Proses yang mengulang riwayat berhenti (${how}). Yang sudah diperiksa tetap tersimpan; jalankan audit lagi, dan ia melanjutkan.`,
    );
  }
}

const root = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** Code alone. Not the folder that they lie in: a sandbox keeps its secrets there. */
const readable = ['audit/', 'workflows/', 'domain/', 'node_modules/', 'package.json'];
const permissions = [
  '--permission',
  '--allow-addons',
  '--allow-worker',
  ...readable.map((name) => `--allow-fs-read=${root(name)}`),
];

/** Starts the process that derives events: without environment, and under Node's permission model. */
export function startDeriver(entry = root('audit/replay/deriver.ts')): Deriver {
  const child = fork(entry, [], {
    execArgv: permissions,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', process.env.TENGGAT_DEBUG === '1' ? 'inherit' : 'ignore', 'ipc'],
  });
  const known = new Set<string>();
  const asked = new Map<number, PromiseWithResolvers<Derived> & { readonly digest: string }>();
  let last = 0;
  let gone: Error | undefined;
  const exited = new Promise<void>((resolve) => {
    const end = (how: string) => {
      gone = new DeriverGone(how);
      for (const { reject } of asked.values()) reject(gone);
      asked.clear();
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
      return;
    }
    for (const [id, { digest, resolve }] of asked) {
      if (digest !== message.digest) continue;
      resolve({ error: message.error, differences: [], sent: [] });
      asked.delete(id);
    }
    // Whoever asks again is told again.
    known.delete(message.digest);
  });
  const say = (message: ToDeriver) => void child.send(message, () => {});
  return {
    pid: child.pid,
    derive({ digest, code }, workflowId, bytes) {
      if (gone) return Promise.reject(gone);
      if (!known.has(digest)) say({ kind: 'bundle', digest, code });
      known.add(digest);
      last += 1;
      const answer = Promise.withResolvers<Derived>();
      asked.set(last, { ...answer, digest });
      say({ kind: 'history', id: last, digest, workflowId, bytes });
      return answer.promise;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
