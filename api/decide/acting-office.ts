import type { When } from '../../domain/authority/authorise.ts';
import { actingMandate } from '../../domain/authority/office-named.ts';
import { signs } from '../../domain/authority/sign.ts';
import { isRefusal, type Refusal } from '../../domain/case/refusal.ts';
import type { TakenBy } from '../../domain/file/taken-by.ts';
import type { Signature } from '../../registry/authority/signatures.ts';
import { Problem } from '../problems/problem.ts';

/** The authority that an Acting-Authority header names by its number in the register; undefined when it is absent. */
export function authorityAsked(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(header)) {
    const message = 'Acting-Authority memuat nomor dasar kewenangan Anda, misalnya 7.';
    throw new Problem('INVALID_QUERY', { errors: [{ path: 'Acting-Authority', code: 'invalid_format', message }] });
  }
  return Number(header);
}

/** The signature in the office in which its author acts; what needs no power is signed in none. */
export function inOffice(
  signature: Signature,
  { power, unit }: Pick<TakenBy, 'power' | 'unit'>,
  when: When,
  asked: number | undefined,
): Signature | Refusal {
  if (signature.mandate === undefined || power === undefined || signature.by.kind !== 'official') return signature;
  const mandate = actingMandate(signature.mandate, { power, unit }, when, asked);
  if (isRefusal(mandate)) return mandate;
  return { ...signature, mandate, by: signs(signature.by, mandate, { power, unit }, when) };
}
