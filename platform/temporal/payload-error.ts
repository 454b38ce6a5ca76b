import { ApplicationFailure } from '@temporalio/common';

/** Why a payload of the engine cannot be read, as a closed set. What happened, what was kept, what to do. */
const SENTENCES = {
  PAYLOAD_KEY_UNKNOWN: (keyId: string) =>
    `Muatan di mesin Temporal disegel dengan kunci "${keyId}", yang tidak ada dalam TENGGAT_PAYLOAD_KEYS. Tidak ada yang hilang: tambahkan kunci itu, mulai ulang pekerja dan API, dan semua berjalan terus.`,
  PAYLOAD_UNREADABLE: (keyId: string) =>
    `Muatan di mesin Temporal tidak dapat dibuka dengan kunci "${keyId}": isinya berubah, atau kuncinya lain di bawah id yang sama. Muatan itu dibiarkan; periksa TENGGAT_PAYLOAD_KEYS dan basis data Temporal.`,
} as const satisfies Record<string, (keyId: string) => string>;

type PayloadErrorCode = keyof typeof SENTENCES;

/** May be tried again: the code is also the type of the failure that the engine keeps. */
export class PayloadError extends ApplicationFailure {
  readonly code: PayloadErrorCode;

  constructor(code: PayloadErrorCode, keyId: string, cause?: Error) {
    super(SENTENCES[code](keyId), code, false, [], cause);
    this.code = code;
  }
}
