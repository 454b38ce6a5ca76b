import { BlockList, isIP } from 'node:net';
import { ConfigError, optionalSetting } from '../../../platform/config.ts';

/** Whether a webhook may go to this IP address. */
export type Reachable = (address: string) => boolean;

/** Of IANA's registries of special-purpose addresses: what is not the public internet. */
const special4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Of IPv6 only global unicast is public, without what stands for an IPv4 address or for nothing. */
const public6 = ['2000::/3'];
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** Public addresses, and those of the networks that WEBHOOK_NETWORKS names. Throws ConfigError when it names none. */
export function reachable(networks = optionalSetting('WEBHOOK_NETWORKS')): Reachable {
  const named = listOf(networks?.split(',').map((network) => network.trim()) ?? []);
  const [v4, v6, global6] = [listOf(special4), listOf(special6), listOf(public6)];
  return (address) => {
    if (isIn(named, address)) return true;
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
    if (mapped !== undefined || isIP(address) === 4) return !isIn(v4, mapped ?? address);
    return isIn(global6, address) && !isIn(v6, address);
  };
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    try {
      list.addSubnet(address, Number.parseInt(prefix, 10), isIP(address) === 6 ? 'ipv6' : 'ipv4');
    } catch {
      throw new ConfigError(
        `Setelan WEBHOOK_NETWORKS harus daftar jaringan dengan koma, misalnya 10.20.0.0/16; "${network}" bukan jaringan.`,
      );
    }
  }
  return list;
}
