import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../platform/config.ts';
import { reachable } from './addresses.ts';

describe('a webhook', () => {
  it.each(['1.1.1.1', '103.28.57.10', '172.32.0.1', '192.167.255.255', '2606:4700:4700::1111', '::ffff:1.1.1.1'])(
    'reaches the public address %s',
    (address) => expect(reachable(undefined)(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1'],
    ...['64:ff9b::a00:1', '2002:a00:1::1', '2001:db8::1', '2001::1'],
  ])('does not reach %s', (address) => expect(reachable(undefined)(address)).toBe(false));

  it('reaches a network of our own that is named, and no other', () => {
    const may = reachable('10.20.0.0/16, fd12:3456::/32');
    expect(['10.20.255.1', 'fd12:3456::1', '1.1.1.1'].map(may)).toEqual([true, true, true]);
    expect(['10.21.0.1', 'fd12:3457::1', '127.0.0.1'].map(may)).toEqual([false, false, false]);
  });

  it.each(['10.20.0.0', 'dalam', '10.20.0.0/33', ''])('says that "%s" is no network', (networks) => {
    expect(() => reachable(`10.0.0.0/8,${networks}`)).toThrow(ConfigError);
  });
});
