import { BlockList, isIP } from "node:net";

/** IPv4 that is not the public internet (IANA's special-purpose registry): ourselves, our network, nobody, everybody. */
const NOT_PUBLIC_V4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/**
 * Inside `2000::/3`, which is all of IPv6 that is handed out as public: protocols that carry an IPv4 address along
 * (Teredo, 6to4), and examples.
 */
const NOT_PUBLIC_V6: readonly (readonly [network: string, prefix: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const refused = new BlockList();
for (const [network, prefix] of NOT_PUBLIC_V4) refused.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of NOT_PUBLIC_V6) refused.addSubnet(network, prefix, "ipv6");
/** Leaves out `::1`, `::ffff:127.0.0.1`, `64:ff9b::`, `fc00::/7`, `fe80::/10` and `ff00::/8` without naming them. */
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

/** Whether an address is somebody's on the public internet. Anything but a plain IP address is not. */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%")) return false;
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, "ipv4");
    case 6:
      return unicast.check(address, "ipv6") && !refused.check(address, "ipv6");
    default:
      return false;
  }
}
