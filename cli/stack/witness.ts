import { readFileSync } from 'node:fs';
import { cosigner } from '../../audit/log/cosignature.ts';
import { noteSigner, type SigningKey, signingKeyFrom } from '../../audit/log/note.ts';
import { logKeyFile, type Ports, type SandboxFolder, witnessKeyFile } from './folder.ts';

/** What the witness of a sandbox is told: its key, its state, and the keys of the sandbox's log. */
export function witnessSettings(folder: SandboxFolder, ports: Ports): NodeJS.ProcessEnv {
  return {
    TENGGAT_WITNESS_KEY_FILE: witnessKeyFile(folder),
    TENGGAT_WITNESS_LOGS: keysIn(logKeyFile(folder))
      .map(({ name, key }) => noteSigner(name, key).told)
      .join('\n'),
    TENGGAT_WITNESS_STATE: folder.file('witness'),
    WITNESS_PORT: String(ports.witness),
  };
}

type LogSettings = { readonly TENGGAT_LOG_KEY_FILE: string; readonly TENGGAT_WITNESSES: string };

/** What whoever signs the log of a sandbox is told: its keys, and the witness. */
export function logSettings(folder: SandboxFolder, ports: Ports): LogSettings {
  return {
    TENGGAT_LOG_KEY_FILE: logKeyFile(folder),
    TENGGAT_WITNESSES: `http://127.0.0.1:${ports.witness}/ ${witnessKeyTold(folder)}`,
  };
}

/** The public key of the sandbox's witness, as others are told of it. */
export function witnessKeyTold(folder: SandboxFolder): string {
  return keysIn(witnessKeyFile(folder))
    .map(({ name, key }) => cosigner(name, key, Date.now).told)
    .join('\n');
}

function keysIn(file: string): readonly SigningKey[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => signingKeyFrom(line) ?? []);
}
