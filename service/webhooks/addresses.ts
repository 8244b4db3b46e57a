import { BlockList, isIP } from 'node:net';

/** IPv4 that is not for everybody: private, loopback, link-local (cloud metadata), documentation, multicast, reserved. */
const special = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, prefix, 'ipv4');

/** IPv6 that is for everybody lies in 2000::/3; all else is loopback, local, multicast, translated or unknown. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Of these, protocols (Teredo), 6to4, which carries IPv4, and documentation. */
const specialV6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  specialV6.addSubnet(network, prefix, 'ipv6');

/** Whether an address belongs to the public internet. IPv6 that carries an IPv4 address is judged as that. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6: {
      const mapped = mappedV4(address);
      if (mapped !== undefined) return !special.check(mapped, 'ipv4');
      return global.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
    }
    default:
      return false;
  }
}

/** The IPv4 address in `::ffff:a.b.c.d`, in whichever way it is written. */
function mappedV4(address: string): string | undefined {
  const url = URL.parse(`http://[${address.split('%')[0]}]/`);
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(url?.hostname ?? '') ?? [];
  if (high === undefined || low === undefined) return undefined;
  const bits = (Number.parseInt(high, 16) << 16) | Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}
