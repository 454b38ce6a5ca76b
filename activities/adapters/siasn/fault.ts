export type SiasnFaultCode = 'SIASN_UNREACHABLE' | 'SIASN_BUSY' | 'SIASN_SIGN_IN' | 'SIASN_REFUSED';

/** What went wrong at SIASN. The message never repeats what SIASN said: it may name a person. */
export class SiasnFault extends Error {
  readonly code: SiasnFaultCode;
  /** A write may have arrived although no answer came: look it up, never send it again. */
  readonly uncertain: boolean;

  constructor(code: SiasnFaultCode, message: string, { uncertain = false } = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.uncertain = uncertain;
  }
}
