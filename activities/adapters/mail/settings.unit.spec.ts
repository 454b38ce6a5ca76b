import { afterEach, expect, it, vi } from 'vitest';
import { mailSettings, publicUrl } from './settings.ts';

afterEach(() => vi.unstubAllEnvs());

const given = (env: Record<string, string>) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
};
const base = { SMTP_HOST: 'smtp.contoh.example', SMTP_FROM: 'tenggat@contoh.example' };

it.each([{}, { SMTP_HOST: '' }])('no server named: no mail, and nothing else is asked for (%o)', (env) => {
  given(env);
  expect(mailSettings('production')).toBeUndefined();
});

it('a server of the instansi is spoken to under TLS in production, one on this machine need not be', () => {
  given(base);
  expect(mailSettings('production')).toEqual({
    ...{ host: 'smtp.contoh.example', port: 587, from: 'tenggat@contoh.example', tls: true },
  });
  expect(mailSettings('sandbox')?.tls).toBe(false);
  given({ SMTP_HOST: '127.0.0.1' });
  expect(mailSettings('production')?.tls).toBe(false);
});

it('a user needs a password', () => {
  given({ ...base, SMTP_USER: 'tenggat' });
  expect(() => mailSettings('production')).toThrow('SMTP_PASSWORD');
  given({ SMTP_PASSWORD: 'rahasia' });
  expect(mailSettings('production')?.auth).toEqual({ user: 'tenggat', pass: 'rahasia' });
});

it('a sender that is no address, and a link that is none, are named', () => {
  given({ ...base, SMTP_FROM: 'Tenggat <tenggat@contoh.example>', TENGGAT_PUBLIC_URL: 'tenggat' });
  expect(() => mailSettings('production')).toThrow('SMTP_FROM');
  expect(() => publicUrl()).toThrow('TENGGAT_PUBLIC_URL');
});
