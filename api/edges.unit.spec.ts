import { afterEach, describe, expect, it, vi } from 'vitest';
import { edgesFromSettings } from './edges.ts';

afterEach(() => vi.unstubAllEnvs());

function withSetting(name: string, value: string) {
  vi.stubEnv(name, value);
  return edgesFromSettings();
}

describe('the settings of the edges', () => {
  it('trust no proxy, open to no other origin, and protect people at a screen by themselves', () => {
    expect(edgesFromSettings()).toEqual({
      perMinute: { account: 600, address: 120, failedSignIns: 20 },
      ...{ trustProxy: false, origins: [], bodyWithin: 60_000, answerWithin: 30_000 },
    });
  });

  it('take a number of proxies, or their networks', () => {
    expect(withSetting('API_TRUST_PROXY', '1').trustProxy).toBe(1);
    expect(withSetting('API_TRUST_PROXY', '10.0.0.0/8, fd00::1').trustProxy).toEqual(['10.0.0.0/8', 'fd00::1']);
  });

  it.each(['true', '0', '10', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example'])(
    'refuse to believe "%s" about the address of a client',
    (value) => expect(() => withSetting('API_TRUST_PROXY', value)).toThrow(/API_TRUST_PROXY/),
  );

  it('take origins exactly as browsers name them', () => {
    const { origins } = withSetting('API_CORS_ORIGINS', 'https://a.example, http://localhost:3000');
    expect(origins).toEqual(['https://a.example', 'http://localhost:3000']);
  });

  it.each([
    '*',
    'null',
    'https://*.example',
    'a.example',
    'https://a.example/',
    'https://a.example/x',
    'https://a.example:443',
  ])('refuse "%s" as an origin', (value) =>
    expect(() => withSetting('API_CORS_ORIGINS', value)).toThrow(/API_CORS_ORIGINS/),
  );

  it.each(['API_REQUESTS_PER_MINUTE', 'API_FAILED_SIGN_INS_PER_MINUTE', 'API_ANSWER_WITHIN_SECONDS'])(
    'refuse %s that lets nobody in',
    (name) => expect(() => withSetting(name, '0')).toThrow(name),
  );
});
