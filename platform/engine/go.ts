import { tmpdir } from 'node:os';
import { ask } from './ask.ts';
import { isAtLeast } from './version.ts';

export interface Go {
  version: string;
  /** Whether it can build our sources: new enough, or allowed to fetch a newer Go by itself. */
  usable: boolean;
}

/** The Go on PATH, or undefined when there is none. */
export async function findGo(env: NodeJS.ProcessEnv, needed: string): Promise<Go | undefined> {
  // Asked outside the launcher's folder: inside it, an old Go would start to download a newer one.
  const answer = await ask('go', ['env', 'GOVERSION', 'GOTOOLCHAIN'], { env, cwd: tmpdir() });
  const [goVersion, toolchain = 'local'] = answer?.trim().split(/\s+/) ?? [];
  if (goVersion === undefined) return undefined;
  const version = goVersion.replace(/^go/, '');
  const fetchesNewer = isAtLeast(version, '1.21') && /(^|\+)(auto|path)$/.test(toolchain);
  return { version, usable: isAtLeast(version, needed) || fetchesNewer };
}
