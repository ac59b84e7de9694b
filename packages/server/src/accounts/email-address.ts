/** Units: characters. @source RFC 5321, 4.5.3.1 */
const MAX = 254;
const MAX_LOCAL = 64;
// no quotes, comments, lists, routes, or line ends: nothing a mail server could read as another address
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/** An e-mail address as accounts keep it: trimmed, lower case; null if it is none that is taken. */
export function parseEmail(text: string): string | null {
  const address = text.trim().toLowerCase();
  if (address.length > MAX || address.indexOf("@") > MAX_LOCAL) return null;
  return ADDRESS.test(address) ? address : null;
}
