import { isIPv6 } from "node:net";

/**
 * The network an address is counted by: the /64 of IPv6, which one customer has to himself, the address itself of IPv4.
 * Edges: IPv4 written as IPv6 counts as IPv4; what is no address counts as itself.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/u, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  // the parser of addresses of the platform spells each in one way
  const spelled = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [head = "", tail] = spelled.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => "0");
  return `${[...front, ...(tail === undefined ? [] : zeros), ...back].slice(0, 4).join(":")}::/64`;
}
