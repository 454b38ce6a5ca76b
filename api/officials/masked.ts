import type { Official } from '../../registry/officials.ts';

/** An official as others see them: of the address only its first letter and its domain. */
export function masked({ account, name, unit, email }: Official) {
  const domain = email.slice(email.lastIndexOf('@'));
  return { account, name, unit, email: `${email.slice(0, 1)}***${domain}` };
}
