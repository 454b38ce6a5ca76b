import { ask } from './ask.ts';
import { builtPath, cacheDir, cliPath, isExecutable } from './cache.ts';
import { ALL_WAYS } from './errors.ts';
import { findGo } from './go.ts';
import { launcherSource } from './launcher-source.ts';
import { CLI_VERSION, cliSource } from './official-cli.ts';
import { binary, type ResolveOptions } from './resolve.ts';
import { OLDEST_SERVER, serverVersionIn } from './version.ts';

const BUILD = 'bangun dengan Go';

export interface EngineDescription {
  /** Whether `resolveEngine` would succeed as things stand; undefined when only a download can tell. */
  available: boolean | undefined;
  /** One sentence: what would be used, and why. */
  summary: string;
  /** Every way in the order it is tried, with what there is or what is missing. */
  ways: { way: string; found: boolean; note: string }[];
  /** What to do when nothing is there. */
  advice: string | undefined;
}

/** Says which engine would be used and why, for `tenggat doctor`: looks, but downloads and builds nothing. */
export async function describeEngine(options: ResolveOptions = {}): Promise<EngineDescription> {
  const { env = process.env, launcher, cli = cliSource() } = options;
  const source = await launcherSource(launcher);
  const address = env.TEMPORAL_ADDRESS?.trim();
  const onPath = await binary('path', 'temporal', env);
  const pathVersion = serverVersionIn((await ask('temporal', ['--version'], { env })) ?? '');
  const keptAt = (await isExecutable(builtPath(env, source))) ? builtPath(env, source) : cliPath(env, CLI_VERSION);
  const kept = await binary('cache', keptAt, env);
  const go = await findGo(env, source.goVersion);

  const ways = [
    {
      way: 'TEMPORAL_ADDRESS',
      found: Boolean(address),
      note: address ? `memakai server di ${address}` : 'tidak diisi',
    },
    {
      way: 'temporal di PATH',
      found: onPath !== undefined,
      note:
        pathVersion === undefined
          ? 'tidak terpasang'
          : `memuat server ${pathVersion}${onPath === undefined ? `, perlu ${OLDEST_SERVER} atau lebih baru` : ''}`,
    },
    {
      way: 'tembolok',
      found: kept !== undefined,
      note: kept === undefined ? `belum ada di ${cacheDir(env)}` : `server ${kept.serverVersion} di ${kept.binary}`,
    },
    {
      way: 'unduhan',
      found: false,
      note:
        cli.sha256 === undefined
          ? 'tidak tersedia untuk komputer ini'
          : `Temporal CLI ${CLI_VERSION} akan diunduh bila jaringan ada`,
    },
    {
      way: BUILD,
      found: go?.usable ?? false,
      note:
        go === undefined
          ? `Go tidak terpasang, perlu ${source.goVersion} atau lebih baru`
          : `Go ${go.version}${go.usable ? '' : ` terlalu lama, perlu ${source.goVersion}`}`,
    },
  ];
  const first = ways.find(({ found }) => found);
  const available = first !== undefined ? true : cli.sha256 === undefined ? false : undefined;
  const orElse = first?.way === BUILD && cli.sha256 !== undefined ? `unduhan Temporal CLI ${CLI_VERSION}, atau ` : '';
  return {
    available,
    summary:
      first === undefined ? 'Belum ada mesin Temporal.' : `Mesin Temporal: ${orElse}${first.way}, ${first.note}.`,
    ways,
    advice: first === undefined ? ALL_WAYS : undefined,
  };
}
