import { ConfigError, integerSetting, setting } from '../../platform/config.ts';
import { cosigner } from '../log/cosignature.ts';
import { type NoteSigner, signingKeyFrom, type Verifier } from '../log/note.ts';
import { trustedLogs } from '../log/trusted.ts';

type WitnessSettings = {
  readonly signer: NoteSigner;
  readonly logs: readonly Verifier[];
  /** The folder of what it remembers. */
  readonly state: string;
  readonly host: string;
  readonly port: number;
};

/**
 * What a witness is told: its own key, the keys of the logs that it knows (one a line; several of one name where a log's key
 * was replaced), and where it remembers.
 *
 * @throws ConfigError
 */
export function witnessSettings(): WitnessSettings {
  const key = signingKeyFrom(setting('TENGGAT_WITNESS_KEY'));
  if (key === undefined) {
    throw new ConfigError('Setelan TENGGAT_WITNESS_KEY harus satu baris dari "tenggat log new-key".');
  }
  const logs = trustedLogs(setting('TENGGAT_WITNESS_LOGS'));
  if (logs === undefined) {
    throw new ConfigError(
      'Setelan TENGGAT_WITNESS_LOGS memuat satu kunci log tiap baris (nama+id+kunci), dan tidak lain.',
    );
  }
  return {
    signer: cosigner(key.name, key.key, Date.now),
    logs,
    state: setting('TENGGAT_WITNESS_STATE'),
    host: setting('WITNESS_HOST', '127.0.0.1'),
    port: integerSetting('WITNESS_PORT', 7380),
  };
}
