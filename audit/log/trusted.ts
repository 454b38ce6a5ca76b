import { witnessFrom } from './cosignature.ts';
import { type Verifier, verifierFrom } from './note.ts';

/** Whose signatures whoever checks believes: keys of logs, and of witnesses where they ask for one. */
export type Trusted = { readonly logs: readonly Verifier[]; readonly witnesses: readonly Verifier[] };

/** The verifiers of keys told as `name+id+key`, parted by white space. Undefined where one of them is no key. */
export function trustedLogs(texts: string): readonly Verifier[] | undefined {
  return allOf(texts, verifierFrom);
}

/** As `trustedLogs`, of witnesses. */
export function trustedWitnesses(texts: string): readonly Verifier[] | undefined {
  return allOf(texts, witnessFrom);
}

function allOf(texts: string, read: (text: string) => Verifier | undefined): readonly Verifier[] | undefined {
  const found = texts
    .split(/\s+/)
    .filter((text) => text !== '')
    .map(read);
  return found.every((one) => one !== undefined) ? found : undefined;
}
