import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { install } from './cache.ts';
import { EngineError } from './errors.ts';
import { fileInTar } from './tar.ts';

/** The official Temporal CLI that is downloaded: it embeds Temporal Server 1.32.0. */
export const CLI_VERSION = '1.9.1';
const RELEASES = 'https://github.com/temporalio/cli/releases/download';

/**
 * SHA-256 of each release archive. A wrong value here can only refuse a good archive, never accept a bad one.
 * Where they come from: README.md, "The official CLI".
 */
const SHA256: Record<string, string> = {
  darwin_amd64: '48cdd6c84c56e27ae8e4d9a47052b89289a9c552dee029b49dd312c6fb72873f',
  darwin_arm64: '41e0425378fcb4fb5766340b97435e20fe47bbff2d7bf644ec2d51f7662b7c56',
  linux_amd64: '09a0326a51db84d02735e53542b9ebd8c4758daf47482a9ab0abce15844e60d5',
  linux_arm64: '6c57c352d52fc3df34412376fd9ba6f74b7e3ace8e426e6cba8600156d36a145',
  windows_amd64: '42637464c337a3da203fbd4e8c688e4b2d511fd42bd19c337c0422e923a7b619',
};

const CONNECT_LIMIT_MS = 5_000;
/** Longest silence in the middle of the download. */
const STALL_LIMIT_MS = 20_000;

export interface CliSource {
  /** Base address of the releases; another one only in tests. */
  base: string;
  sha256: string | undefined;
}

/** Where the archive for this machine lies, or a source without a digest when none is pinned for it. */
export function cliSource(): CliSource {
  return { base: RELEASES, sha256: SHA256[platformName()] };
}

/**
 * Downloads the pinned Temporal CLI into `target`, after its digest was found right.
 *
 * @throws EngineError ENGINE_NO_NETWORK when it cannot be had, with the reason; nothing is left behind.
 */
export async function downloadCli(
  target: string,
  source: CliSource,
  onProgress: (text: string) => void,
): Promise<void> {
  const url = `${source.base}/v${CLI_VERSION}/temporal_cli_${CLI_VERSION}_${platformName()}.tar.gz`;
  const archive = await fetchWhole(url, onProgress);
  const digest = createHash('sha256').update(archive).digest('hex');
  if (digest !== source.sha256) {
    throw new EngineError('ENGINE_NO_NETWORK', `${url} berisi berkas yang tidak sesuai sidik SHA-256-nya`);
  }
  const binary = fileInTar(gunzipSync(archive), process.platform === 'win32' ? 'temporal.exe' : 'temporal');
  if (binary === undefined) throw new EngineError('ENGINE_NO_NETWORK', `${url} tidak memuat program temporal`);
  await install(target, (temporary) => writeFile(temporary, binary));
}

async function fetchWhole(url: string, onProgress: (text: string) => void): Promise<Buffer> {
  const silence = new AbortController();
  let limit = setTimeout(() => silence.abort(), CONNECT_LIMIT_MS);
  try {
    const response = await fetch(url, { signal: silence.signal });
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
    onProgress(`Mengunduh Temporal CLI ${CLI_VERSION} dari ${new URL(url).host}.`);
    const parts: Uint8Array[] = [];
    for await (const part of response.body) {
      clearTimeout(limit);
      limit = setTimeout(() => silence.abort(), STALL_LIMIT_MS);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    const reason = silence.signal.aborted ? 'tidak ada jawaban' : reasonOf(error);
    throw new EngineError('ENGINE_NO_NETWORK', `${new URL(url).host}, ${reason}`, { cause: error });
  } finally {
    clearTimeout(limit);
  }
}

/** `fetch` says only "fetch failed"; the reason is its cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  const inner = cause as NodeJS.ErrnoException | undefined;
  return inner?.code ?? inner?.message ?? message;
}

function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `${system}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
}
