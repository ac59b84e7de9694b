/**
 * Legal forms by the key they become, each with the ways it is written: lower case, without points, words apart by one space.
 * @source Company acts of the countries; the list holds the forms that CRM exports in English, German, Polish, and Chinese have.
 */
const FORMS: Readonly<Record<string, string>> = {
  gmbh: "gmbh,g m b h,gesellschaft mit beschränkter haftung,mbh",
  "gmbh-co-kg": "gmbh & co kg,gmbh und co kg,gmbh co kg,gmbh & co kgaa",
  ug: "ug,ug haftungsbeschränkt,unternehmergesellschaft",
  ag: "ag,aktiengesellschaft",
  kg: "kg,kommanditgesellschaft",
  ohg: "ohg",
  "e-k": "e k,ek",
  "co-ltd": "co ltd,co limited,company limited,company ltd,有限公司,有限责任公司,有限責任公司",
  ltd: "ltd,limited,pty ltd,pty limited,pvt ltd,private limited,pte ltd",
  plc: "plc,public limited company",
  llp: "llp,limited liability partnership",
  inc: "inc,incorporated",
  corp: "corp,corporation",
  co: "co,company",
  llc: "llc,l l c,limited liability company",
  lp: "lp",
  sa: "sa,s a,société anonyme,sociedad anónima,spółka akcyjna",
  "sp-z-oo": "sp z o o,sp z oo,sp zoo,spzoo,spółka z ograniczoną odpowiedzialnością,spółka z o o,spółka z oo",
  "sp-z-oo-sp-k": "sp z o o sp k,sp z oo sp k,sp z o o spółka komandytowa,sp z oo spółka komandytowa",
  "sp-k": "sp k,spk,spółka komandytowa",
  "sp-j": "sp j,spj,spółka jawna",
  "sp-p": "sp p,spółka partnerska",
  "s-k-a": "ska,s k a,spółka komandytowo akcyjna",
  "s-c": "s c,spółka cywilna",
  psa: "psa,p s a,prosta spółka akcyjna",
  sarl: "sarl,s à r l,sàrl,société à responsabilité limitée",
  sas: "sas,s a s",
  srl: "srl,s r l,sociedad limitada,s l,sl",
  spa: "spa,s p a",
  bv: "bv,b v,besloten vennootschap",
  nv: "nv,n v",
  ab: "ab,aktiebolag",
  as: "a s,aps",
  oy: "oy,oyj",
  sro: "s r o,sro,spol s r o",
  kft: "kft",
  "joint-stock": "股份有限公司,股份公司,joint stock company,jsc",
  group: "集团有限公司,集团股份有限公司,集团,集團,group,grupa",
};

const KEY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([key, names]) => names.split(",").map((name) => [name, key] as const)),
);

// the longest first: "sp z o o sp k" before "sp k"
const NAMES: readonly string[] = [...KEY_OF.keys()].sort((a, b) => b.length - a.length);

/** A name without its legal form, and the key of the form; null where it has none. */
export interface NameAndForm {
  readonly bare: string;
  readonly form: string | null;
}

/**
 * Takes the legal form off the end of a name in plain words.
 * Edges: a name that is nothing but a form stays a name; Chinese forms need no space before them.
 */
export function splitLegalForm(words: string): NameAndForm {
  for (const name of NAMES) {
    if (!words.endsWith(name) || words.length === name.length) continue;
    const rest = words.slice(0, -name.length);
    const isApart = rest.endsWith(" ") || /\p{Script=Han}$/u.test(name);
    const bare = rest.trimEnd().replace(/ &$/u, "");
    if (isApart && bare !== "") return { bare, form: KEY_OF.get(name)! };
  }
  return { bare: words, form: null };
}
