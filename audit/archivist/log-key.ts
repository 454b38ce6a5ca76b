import { ConfigError, optionalSetting } from '../../platform/config.ts';
import { noteSigner, type Signer, signingKeyFrom } from '../log/note.ts';

/** Nobody can sign the log. What is to be logged waits in the registry. */
class LogKeyMissing extends Error {
  readonly code = 'LOG_KEY_MISSING';

  constructor() {
    super(
      'Kunci log bukti (TENGGAT_LOG_KEY) belum ada. Kejadian dan riwayat tetap dicatat, tetapi belum ditandatangani; kembalikan kuncinya dari cadangan, dan penandatanganan berjalan terus.',
    );
  }
}

/**
 * The name of the log and who signs it, by TENGGAT_LOG_KEY. Read each time: a key that is put back is used at once.
 *
 * @throws LogKeyMissing, ConfigError
 */
export function logKeyFromSettings(): { readonly origin: string; readonly signer: Signer } {
  const text = optionalSetting('TENGGAT_LOG_KEY');
  if (text === undefined) throw new LogKeyMissing();
  const known = signingKeyFrom(text.trim());
  if (known === undefined) {
    throw new ConfigError(
      'Setelan TENGGAT_LOG_KEY bukan kunci log (PRIVATE+KEY+nama+id+kunci). Kembalikan dari cadangan; tanpa itu log tidak ditandatangani.',
    );
  }
  return { origin: known.name, signer: noteSigner(known.name, known.key) };
}
