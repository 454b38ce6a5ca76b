import { ConfigError, optionalSetting } from '../../platform/config.ts';
import { witnessFrom } from './cosignature.ts';
import { type NoteSigner, noteSigner, signingKeyFrom } from './note.ts';
import type { Witness } from './witnesses.ts';

/** The keys of TENGGAT_LOG_KEY; none where there is no such setting: then the log is not signed. Throws ConfigError. */
export function signersFromSettings(): readonly NoteSigner[] {
  return readSigners(optionalSetting('TENGGAT_LOG_KEY') ?? '');
}

/** The witnesses of TENGGAT_WITNESSES. Throws ConfigError. */
export function witnessesFromSettings(): readonly Witness[] {
  return readWitnesses(optionalSetting('TENGGAT_WITNESSES') ?? '');
}

/** Keys of the log, one a line (`tenggat log new-key`). All bear one name, which is the log's. Throws ConfigError. */
export function readSigners(text: string): readonly NoteSigner[] {
  const signers = linesOf(text).map((line) => {
    const key = signingKeyFrom(line);
    if (key) return noteSigner(key.name, key.key);
    throw new ConfigError(
      'Setelan TENGGAT_LOG_KEY memuat satu kunci tiap baris, masing-masing dari "tenggat log new-key".',
    );
  });
  if (new Set(signers.map(({ name }) => name)).size > 1) {
    throw new ConfigError('Semua kunci di TENGGAT_LOG_KEY harus bernama sama: nama itu adalah nama log.');
  }
  return signers;
}

/** Witnesses, one a line: the address and the key (`name+id+key`). Throws ConfigError. */
export function readWitnesses(text: string): readonly Witness[] {
  return linesOf(text).map((line) => {
    const [url = '', key = '', ...more] = line.split(/\s+/);
    const verifier = witnessFrom(key);
    if (/^https?:$/.test(URL.parse(url)?.protocol ?? '') && verifier && more.length === 0) return { url, verifier };
    throw new ConfigError(`Setelan TENGGAT_WITNESSES memuat "alamat kunci" satu saksi tiap baris, bukan "${line}".`);
  });
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
