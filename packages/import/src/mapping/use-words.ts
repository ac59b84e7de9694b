import { headerWords } from "@fairlead/interchange";
import type { CompanyUse, DealUse, PersonUse } from "./mapping.ts";

type UseWords<Use extends string> = Readonly<Record<Use, string>>;

const OWNER =
  "owner,deal owner,opportunity owner,contact owner,company owner,account owner,lead owner,owner name,deal owner name,person owner," +
  "organization owner,sales rep,salesperson,sales agent,rep,assigned to,assignee,hubspot owner id,owner id," +
  "负责人,所有者,销售,销售人员,业务机会所有人,交易所有者,właściciel,opiekun,handlowiec,sprzedawca,właściciel szansy,właściciel transakcji";
const OWNER_EMAIL =
  "owner email,deal owner email,opportunity owner email,负责人邮箱,e mail właściciela,e mail opiekuna";
const COMPANY =
  "associated company,associated company primary,associated company names,company,company name,account,account name,organization," +
  "organisation,organization name,deal organization,person organization,customer,customer name,client," +
  "公司,公司名称,客户,客户名称,关联公司,企业名称,firma,nazwa firmy,klient,nazwa klienta,organizacja,kontrahent,konto";
const DOMAIN =
  "company domain name,company domain,domain,domain name,website,website url,web site,url,homepage,网站,网址,域名,公司域名,strona www,strona internetowa,domena,www";
const EMAIL =
  "email,e mail,email address,e mail address,contact email,primary email,person email,person email work,email work,work email,mail," +
  "邮箱,电子邮件,电子邮箱,联系人邮箱,adres e mail,adres email,e mail kontaktu,poczta";
const PHONE =
  "phone,phone number,telephone,mobile,mobile phone,mobile phone number,contact phone,person phone,person phone work,work phone,business phone,cell," +
  "电话,手机,手机号,电话号码,联系电话,telefon,numer telefonu,telefon komórkowy,tel,komórka";

/** The words of headers by what they name, the surest first: English, Chinese, Polish, and the names CRM exports have. */
const DEAL_WORDS: UseWords<DealUse> = {
  title:
    "deal name,dealname,deal title,opportunity name,opportunity,lead title,title,name,subject,topic," +
    "商机名称,交易名称,业务机会名称,线索名称,标题,名称,nazwa transakcji,nazwa deala,nazwa szansy,tytuł,tytuł szansy,nazwa,temat",
  amount:
    "amount,deal value,value,deal amount,opportunity amount,amount in company currency,deal size,revenue," +
    "金额,商机金额,交易金额,预计金额,kwota,wartość,wartość szansy,wartość transakcji",
  currency:
    "currency,deal currency,deal currency of value,deal currency code,currency code,currency iso code,amount currency,币种,货币,waluta,waluta transakcji",
  owner: OWNER,
  "owner-email": OWNER_EMAIL,
  company: COMPANY,
  "company-domain": DOMAIN,
  person:
    "contact,contact person,deal contact person,contact name,associated contact,associated contacts,primary contact,person,person name," +
    "联系人,联系人姓名,关联联系人,osoba kontaktowa,kontakt,osoba",
  "person-email": EMAIL,
  "person-phone": PHONE,
  "expected-close":
    "expected close date,deal expected close date,expected close,close date,closedate,estimated close date,forecast close date," +
    "预计成交日期,预计关闭日期,结束日期,关闭日期,przewidywana data zamknięcia,oczekiwana data zamknięcia,planowana data zamknięcia,data zamknięcia",
  created:
    "create date,created date,createdate,deal deal created,created at,created on,creation date,created,add time,创建日期,创建时间,data utworzenia,utworzono",
  source:
    "lead source,source,deal source,original source,original traffic source,deal source channel,source channel,线索来源,来源,商机来源,źródło,źródło leada,źródło szansy",
  "lost-reason":
    "lost reason,deal lost reason,closed lost reason,loss reason,reason lost,输单原因,丢单原因,失败原因,powód przegranej,powód utraty,przyczyna przegranej",
};

const PERSON_WORDS: UseWords<PersonUse> = {
  "external-id": "record id,object id,contact id,person id,person - id,lead id,id,编号,联系人编号,identyfikator",
  name: "full name,name,contact name,person name,contact,person,姓名,名称,联系人,联系人姓名,imię i nazwisko,nazwa,kontakt",
  "first-name": "first name,firstname,given name,名,名字,imię",
  "last-name": "last name,lastname,surname,family name,姓,姓氏,nazwisko",
  email: EMAIL,
  phone: PHONE,
  "job-title": "job title,jobtitle,title,position,role,职位,职务,stanowisko",
  company: COMPANY,
  "company-domain": DOMAIN,
  owner: OWNER,
  "owner-email": OWNER_EMAIL,
};

const COMPANY_WORDS: UseWords<CompanyUse> = {
  "external-id": "record id,object id,company id,account id,organization id,id,编号,客户编号,identyfikator",
  name: `name,${COMPANY},名称,nazwa`,
  domain: DOMAIN,
  phone: PHONE,
  address:
    "address,street address,billing address,billing street,organization address,full address,地址,公司地址,adres,ulica",
  owner: OWNER,
  "owner-email": OWNER_EMAIL,
};

/** Headers and the uses proposed for them: by words, each use once, the surest header first. Shape: use by header. */
function proposeUses<Use extends string>(headers: readonly string[], words: UseWords<Use>): ReadonlyMap<string, Use> {
  const proposals = new Map<string, Use>();
  for (const use of Object.keys(words) as Use[]) {
    const names = words[use].split(",");
    let best: { readonly header: string; readonly rank: number } | null = null;
    for (const header of headers) {
      const rank = names.indexOf(headerWords(header));
      if (rank >= 0 && !proposals.has(header) && rank < (best?.rank ?? Infinity)) best = { header, rank };
    }
    if (best !== null) proposals.set(best.header, use);
  }
  return proposals;
}

/** What the columns of a file of deals are proposed to be. */
export function proposeDealUses(headers: readonly string[]): ReadonlyMap<string, DealUse> {
  return proposeUses(headers, DEAL_WORDS);
}

/** What the columns of a file of people are proposed to be. */
export function proposePersonUses(headers: readonly string[]): ReadonlyMap<string, PersonUse> {
  return proposeUses(headers, PERSON_WORDS);
}

/** What the columns of a file of companies are proposed to be. */
export function proposeCompanyUses(headers: readonly string[]): ReadonlyMap<string, CompanyUse> {
  return proposeUses(headers, COMPANY_WORDS);
}

const DEAL_MARKS =
  /(?:^| )(?:deal|dealname|dealstage|opportunity|stage|pipeline|stagename|amount|value|activity|timestamp)(?:$| )|商机|阶段|交易|金额|活动|szans|transakcj|etap|kwota|wartość|czynność/u;

/**
 * What a table holds, by its headers.
 * Edges: a table of deals may name people and companies too, so what speaks of deals decides; where nothing speaks, it is of deals.
 */
export function kindOfTable(headers: readonly string[]): "deals" | "people" | "companies" {
  const words = headers
    .map(headerWords)
    .filter((header) => !/associated|lifecycle stage|count|number of/u.test(header));
  if (words.some((header) => DEAL_MARKS.test(header))) return "deals";
  const uses = new Set(proposePersonUses(headers).values());
  if (uses.has("email") || (uses.has("first-name") && uses.has("last-name")) || uses.has("job-title")) return "people";
  const companyUses = new Set(proposeCompanyUses(headers).values());
  const isNamed = words.some((header) => COMPANY.split(",").includes(header)) || companyUses.has("domain");
  return companyUses.has("name") && isNamed ? "companies" : "deals";
}
