const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
const MAX_TEXT = 200;
/** As long as a NIK, NI or account number. */
const LONG_NUMBER = /\d(?: ?\d){15,}/;

/** Whether a text of a list is missing, hides something, or is too long. */
export function textFault(text: string): 'REQUIRED' | 'CONTROL_CHARACTER' | 'TOO_LONG' | undefined {
  if (text === '') return 'REQUIRED';
  if (HIDDEN.test(text)) return 'CONTROL_CHARACTER';
  return text.length > MAX_TEXT ? 'TOO_LONG' : undefined;
}

/** As `textFault`, for what goes into the ledger: it holds nothing that reads like a person's number. */
export function referenceFault(text: string): ReturnType<typeof textFault> | 'PERSONAL_DATA' {
  return textFault(text) ?? (LONG_NUMBER.test(text) ? 'PERSONAL_DATA' : undefined);
}
