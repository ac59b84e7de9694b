import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

// what the registries of special addresses keep out of the public internet. @source IANA special-purpose address registries
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
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
  ["224.0.0.0", 3],
];

const notPublic4 = new BlockList();
for (const [address, bits] of NOT_PUBLIC_4) notPublic4.addSubnet(address, bits, "ipv4");

// of IPv6 only global unicast is public, and of that not what carries IPv4 within or is for documents
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
const special6 = new BlockList();
special6.addSubnet("2001::", 23, "ipv6");
special6.addSubnet("2001:db8::", 32, "ipv6");
special6.addSubnet("2002::", 16, "ipv6");
special6.addSubnet("3fff::", 20, "ipv6");

/** Whether an address is one of the public internet. Edges: what is no address is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !notPublic4.check(address, "ipv4");
  return version === 6 && global6.check(address, "ipv6") && !special6.check(address, "ipv6");
}

/** Whether a host name leads to the public internet alone: every address it has is of it. */
export async function isPublicHost(host: string): Promise<boolean> {
  const name = host.replace(/^\[|\]$/gu, "");
  if (isIP(name) !== 0) return isPublicAddress(name);
  const found = await lookup(name, { all: true }).catch(() => []);
  return found.length > 0 && found.every(({ address }) => isPublicAddress(address));
}
