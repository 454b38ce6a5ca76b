/** Everything that can go wrong with a process of our own, as a closed set. */
export type ProcessErrorCode = 'PROCESS_NOT_STARTED' | 'PROCESS_NOT_READY' | 'PROCESS_EXITED_EARLY';

/** An error about a process we run; the message is one Indonesian sentence for the person at the machine. */
export class ProcessError extends Error {
  override readonly name = 'ProcessError';
  readonly code: ProcessErrorCode;

  constructor(code: ProcessErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
