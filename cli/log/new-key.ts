import { newSigningKey } from '../../audit/log/note.ts';

/** `tenggat log new-key NAMA`: one line for a file of keys. It is a secret. */
export function printNewKey(name: string): void {
  if (!/^[^\s+]{1,200}$/u.test(name)) throw new KeyNameWrong();
  console.log(newSigningKey(name));
}

class KeyNameWrong extends Error {
  readonly code = 'KEY_NAME_WRONG';

  constructor() {
    super('Nama kunci tidak boleh kosong dan tidak memuat spasi atau "+"; tidak ada kunci yang dibuat.');
  }
}
