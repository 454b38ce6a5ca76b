import { Problem } from '../problems/problem.ts';

/** Where a webhook may go as far as its text says: whether the address may be reached is judged at each delivery. */
export function addressOf(text: string, { http }: { readonly http: boolean }): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const allowed = url?.protocol === 'https:' || (http && url?.protocol === 'http:');
  if (url !== undefined && allowed && url.username === '' && url.password === '' && url.hash === '') return url;
  const message = 'Tulis alamat https lengkap tanpa nama pengguna, kata sandi, dan pagar (#).';
  throw new Problem('INVALID_BODY', { errors: [{ path: 'url', code: 'invalid_format', message }] });
}
