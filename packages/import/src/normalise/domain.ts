import { parse } from "tldts";
import { normaliseEmail } from "./email.ts";

/** Where anybody has a mailbox: tells nothing of a company. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  (
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com mac.com " +
    "aol.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com mail.ru yandex.ru " +
    "yandex.com zoho.com fastmail.com tutanota.com hey.com comcast.net verizon.net att.net sbcglobal.net btinternet.com orange.fr " +
    "free.fr laposte.net wanadoo.fr libero.it virgilio.it hotmail.co.uk yahoo.co.uk live.co.uk yahoo.fr yahoo.de hotmail.fr " +
    "hotmail.de outlook.de outlook.fr bigpond.com rediffmail.com naver.com hanmail.net " +
    "wp.pl o2.pl onet.pl onet.eu op.pl vp.pl interia.pl interia.eu poczta.onet.pl gazeta.pl tlen.pl poczta.fm autograf.pl buziaczek.pl " +
    "qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net 188.com vip.163.com sina.com sina.cn vip.sina.com sohu.com aliyun.com " +
    "139.com 189.cn wo.cn 21cn.com tom.com"
  ).split(" "),
);

/**
 * The domain that was registered, from a web address, a host, or an e-mail address: "https://shop.example.co.uk/x" → "example.co.uk".
 * Edges: null for addresses by number, names without a known ending, and what is none.
 * @source The Public Suffix List, its private part too: names under a host for many are apart.
 */
export function normaliseDomain(text: string): string | null {
  const plain = text.normalize("NFKC").trim().toLowerCase().slice(0, 2000);
  const email = plain.includes("@") && !plain.includes("/") ? normaliseEmail(plain) : null;
  // the ASCII form comes first, for the list is asked in it and the answer must be a key again
  const host = email === null ? parse(plain).hostname : email.slice(email.lastIndexOf("@") + 1);
  if (host === null) return null;
  const ascii = asciiHost(host);
  const { domain, isIp, isIcann, isPrivate } = parse(ascii, { allowPrivateDomains: true });
  return domain === null || isIp === true || !(isIcann === true || isPrivate === true) ? null : domain;
}

function asciiHost(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
}

/** The domain that tells which company a person is of; null for addresses at hosts of free mail. */
export function companyDomainOf(text: string): string | null {
  const domain = normaliseDomain(text);
  return domain === null || isFreeMail(domain) || isFreeMail(hostOfEmail(text)) ? null : domain;
}

function hostOfEmail(text: string): string {
  return normaliseEmail(text)?.split("@")[1] ?? "";
}

function isFreeMail(host: string): boolean {
  return FREE_MAIL.has(host);
}
