import { spawnSync } from 'node:child_process';
import { ROOT } from '../../cli/check/tool.ts';

/** What an operator must give besides the secrets. */
export const REQUIRED = { SIASN_BASE_URL: 'https://siasn.example', OIDC_ISSUER: 'https://sso.example' };

export interface ComposeFile {
  /** A service as compose understands it: names resolved, anchors merged, as text. */
  service(name: string): string;
  names: string[];
  text: string;
}

/** The compose program of this machine: the plugin of Docker, or the older program of its own. */
export function findCompose(): string[] | undefined {
  const ways = [['docker', 'compose'], ['docker-compose']];
  return ways.find(([program = '', ...args]) => spawnSync(program, [...args, 'version']).status === 0);
}

/** What `compose config` makes of docker-compose.yml; `env` is all that the operator has set. */
export function composeConfig(compose: string[], env: Record<string, string> = REQUIRED) {
  const [program = '', ...args] = compose;
  const { PATH = '', HOME = '/' } = process.env;
  const { status, stdout, stderr } = spawnSync(program, [...args, '--project-directory', ROOT, 'config'], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
  });
  return { ok: status === 0, words: stderr, file: read(stdout) };
}

function read(text: string): ComposeFile {
  const section = /^services:\n((?: .*\n|\n)*)/m.exec(text)?.[1] ?? '';
  const blocks = section.split(/^ {2}(?=\S)/m).filter(Boolean);
  const services = new Map(blocks.map((block) => [block.slice(0, block.indexOf(':')), block]));
  return { names: [...services.keys()].sort(), service: (name) => services.get(name) ?? '', text };
}

/** The lines below a key of a service, without the indentation of the key. */
export function below(block: string, key: string): string[] {
  const lines = block.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`    ${key}:`));
  if (start < 0) return [];
  const length = lines.slice(start + 1).findIndex((line) => !/^ {5,}\S|^ {4}- /.test(line));
  return lines.slice(start + 1, start + 1 + length).map((line) => line.trim());
}
