import { expect, test } from "vitest";
import { isPublicAddress, isPublicHost } from "./public-address.ts";

test.each(["1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  "127.0.0.1",
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "169.254.169.254",
  "172.31.255.255",
  "192.168.1.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:8.8.8.8",
  "::ffff:127.0.0.1",
  "64:ff9b::7f00:1",
  "fc00::1",
  "fd12::1",
  "fe80::1",
  "ff02::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "example.com",
  "",
])("%s is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["localhost", "[::1]", "127.0.0.1", "no-such-host.invalid"])("%s leads to no public place", async (host) => {
  expect(await isPublicHost(host)).toBe(false);
});
