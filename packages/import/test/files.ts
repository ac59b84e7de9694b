/** Files of every kind that is read, small and made up. */

/** A stage history with one row per event; deal B is open. */
export const LONG_CSV = `Deal ID,Deal Name,Stage,Entered at,Owner,Amount,Currency,Company,Contact email
A-1,Roof for the hall,Offer,2026-03-02T09:00:00Z,Anna Nowak,1200.50,EUR,Hala Sp. z o.o.,jan@hala.example.pl
A-1,Roof for the hall,Won,2026-03-09T09:00:00Z,Anna Nowak,1200.50,EUR,Hala Sp. z o.o.,jan@hala.example.pl
B-2,Doors,Offer,2026-03-03T09:00:00Z,li@example.com,300,EUR,HALA SP Z OO,JAN@hala.example.pl
B-2,Doors,Talks,2026-03-04T09:00:00Z,li@example.com,300,EUR,HALA SP Z OO,JAN@hala.example.pl
C-3,Windows,Offer,2026-03-05T09:00:00Z,Somebody Else,99.99,PLN,示例科技有限公司,
C-3,Windows,Lost,2026-03-06T09:00:00Z,Somebody Else,99.99,PLN,示例科技有限公司,
`;

/** The next export of the same system: B went on, C's amount changed, D is new. */
export const NEWER_LONG_CSV = `${LONG_CSV.replaceAll("99.99", "120")}B-2,Doors,Won,2026-03-10T09:00:00Z,li@example.com,300,EUR,HALA SP Z OO,JAN@hala.example.pl
D-4,Gate,Offer,2026-03-11T09:00:00Z,Anna Nowak,50,EUR,Brama GmbH,
`;

export const HUBSPOT_CSV = `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Associated Company
101,First,Qualified,Sales Pipeline,1000,2026-05-01,2026-03-01,Anna Nowak,Acme Inc.
102,Second,Closed Won,Sales Pipeline,2000,2026-03-20,2026-03-02,Anna Nowak,"Acme, Inc"
`;

export const SALESFORCE_CSV = `Id,Name,AccountId,StageName,Amount,CloseDate,CreatedDate,OwnerId,IsClosed,IsWon
006A,First,001X,Prospecting,1000,2026-05-01,2026-03-01T10:00:00.000Z,005A,false,false
006B,Second,001X,Closed Lost,2000,2026-03-20,2026-03-02T10:00:00.000Z,005A,true,false
`;

export const PIPEDRIVE_CSV = `Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency,Deal - Organization,Deal - Contact person,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Won time
1,First,Anna Nowak,1000,PLN,Acme,Jan Kowalski,Offer,Open,2026-03-01 10:00:00,
2,Second,Anna Nowak,2000,PLN,Acme,Jan Kowalski,Offer,Won,2026-03-02 10:00:00,2026-03-20 10:00:00
`;

export const XES = `<?xml version="1.0"?><log xes.version="2.0" xmlns="http://www.xes-standard.org/">
<trace><string key="concept:name" value="t1"/>
<event><string key="concept:name" value="Call"/><date key="time:timestamp" value="2026-03-02T09:00:00Z"/></event>
<event><string key="concept:name" value="Offer"/><date key="time:timestamp" value="2026-03-03T09:00:00Z"/></event>
</trace></log>`;

export const OCEL_JSON = JSON.stringify({
  objectTypes: [{ name: "deal", attributes: [] }],
  eventTypes: [{ name: "Call", attributes: [] }],
  objects: [{ id: "o1", type: "deal", attributes: [], relationships: [] }],
  events: [
    {
      id: "e1",
      type: "Call",
      time: "2026-03-02T09:00:00Z",
      attributes: [],
      relationships: [{ objectId: "o1", qualifier: "deal" }],
    },
  ],
});

export const PEOPLE_CSV = `First Name;Last Name;Email;Phone;Company;Job Title;Region
Anna;Nowak;anna@hala.example.pl;22 123 45 67;Hala Sp. z o.o.;Buyer;North
Anna;N.;ANNA@hala.example.pl;;Hala;;
Jan;Kowalski;;+48 22 123 45 68;;;South
;;;;;;East
`;

export const COMPANIES_CSV = `Company name,Website,Phone
Acme GmbH,https://www.acme.example.com,
ACME,acme.example.com,
Beta Ltd,,
Beta Inc,,
`;

/** The bytes of a text, in one chunk. */
export async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? new TextEncoder().encode(content) : content;
}
