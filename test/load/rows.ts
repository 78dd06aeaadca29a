import { Readable } from 'node:stream';
import { phoneGrams } from '@kundpost/server/core/found.js';
import { numbersOf } from '@kundpost/server/core/grams.js';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';

export const benchPartner = 'partner_01h00000000000000000bench0';
export const benchUser = 'user_01h00000000000000000bench0';
export const benchEmail = 'sales.agent@bench.example';
const resellers = 2000;
const chunk = 50_000;

/** A TypeID-shaped id that follows from a number: the same rows every time, sorted as the numbers are. */
const id = (kind: string, number: string) => `CONCAT('${kind}_01h', LPAD(LOWER(CONV(${number}, 10, 16)), 23, '0'))`;
const list = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');

const words = [
  'nord',
  'syd',
  'alfa',
  'berg',
  'ström',
  'kött',
  'zon',
  'łódź',
  'park',
  'kraft',
  'lind',
  'sjö',
  'data',
  'bygg',
  'mark',
];
const countries = ['SE', 'NO', 'DK', 'FI', 'PL', 'HU', 'NL', 'DE', 'FR', 'ES', 'IT', 'AT'];
/** So many customers each have what few have: a small country, another segment, a tag, no agreement, suspended subscriptions. */
const few = 20;
const rarities = { iceland: 1, malta: 2, nonprofit: 3, tagged: 4, unconfirmed: 5, suspended: 6 };

const word = (salt: string) => `ELT(1 + CRC32(CONCAT(seq, '${salt}')) % ${words.length}, ${list(words)})`;
const folded = (text: string) => `REPLACE(REPLACE(REPLACE(REPLACE(${text}, 'ö', 'o'), 'ł', 'l'), 'ó', 'o'), 'ź', 'z')`;

/**
 * Fills a migrated demo database with this many customers of one more provider, three subscriptions each, and 2 000 resellers.
 * The rows are made inside MariaDB out of a sequence: what is random follows from the row's number.
 */
export async function fill(socketPath: string, database: string, customers: number): Promise<void> {
  const db = await createConnection({ socketPath, user: 'root', database, multipleStatements: true });
  await db.query('SET unique_checks = 0, foreign_key_checks = 0');
  const [offers] = await db.query<RowDataPacket[]>(
    `SELECT id FROM offers WHERE isTrial = 0 AND isAddOn = 0 AND onSale = 1 AND segments LIKE '%"COMMERCIAL"%'
      AND minLicenceCount <= 5 AND maxLicenceCount >= 300 ORDER BY id LIMIT 3`,
  );
  await db.query(`
    INSERT INTO partners (id, name, type, country, language, currency, mpnId, mailDomain)
      VALUES ('${benchPartner}', 'Bench Distribution AB', 'INDIRECT_PROVIDER', 'SE', 'sv', 'SEK', '9999001', 'bench.example');
    INSERT INTO users (id, partnerId, email, emailKey, firstName, lastName, roles, language, passwordHash)
      SELECT '${benchUser}', '${benchPartner}', '${benchEmail}', '${benchEmail}', 'Bo', 'Ek', '["SALES_AGENT","ADMIN_AGENT"]', 'sv', passwordHash
      FROM users LIMIT 1;
    INSERT INTO resellers (id, partnerId, resellerPartnerId, name, sortKey, searchText, country, mpnId, mpaSignedOn)
      SELECT ${id('reseller', 'seq')}, '${benchPartner}', NULL, CONCAT('Reseller ', seq, ' AB'), CONCAT('reseller ', seq, ' ab'),
        CONCAT('reseller ', seq, ' ab ', 5000000 + seq), ELT(1 + seq % ${countries.length}, ${list(countries)}), 5000000 + seq, '2021-03-01'
      FROM seq_1_to_${resellers}`);
  const addIndexes = await dropIndexes(db, ['customers', 'subscriptions']);
  for (let from = 1; from <= customers; from += chunk) {
    const to = Math.min(customers, from + chunk - 1);
    await fillCustomers(
      (rows, where = '1 = 1') => `${rows} FROM seq_${from}_to_${to} WHERE ${where}`,
      db,
      offers.map((offer) => String(offer.id)),
      (rarity) => `seq % ${customers / few} = ${rarities[rarity]}`,
    );
  }
  await addIndexes();
  for (const scope of ['partnerId', 'resellerId']) {
    await db.query(`INSERT INTO country_totals (scopeId, country, slot, customerCount, licenceCount)
      SELECT c.${scope}, c.country, 0, COUNT(*), SUM(held.licences)
      FROM customers c JOIN (SELECT customerId, SUM(licenceCount) AS licences FROM subscriptions GROUP BY customerId) held
        ON held.customerId = c.id
      WHERE c.partnerId = '${benchPartner}' AND c.${scope} IS NOT NULL GROUP BY c.${scope}, c.country`);
  }
  await fillGrams(db);
  await db.query(
    'ANALYZE TABLE customers, customer_grams, subscriptions, orders, order_lines, agreements, resellers, country_totals',
  );
  await db.end();
}

/** Takes the indexes of these tables away, and gives what makes them again. */
async function dropIndexes(db: Connection, tables: readonly string[]): Promise<() => Promise<void>> {
  const made: string[] = [];
  for (const table of tables) {
    const [[row]] = await db.query<RowDataPacket[]>(`SHOW CREATE TABLE ${table}`);
    const indexes = [...String(row?.['Create Table']).matchAll(/^ +(KEY `(ix_\w+)` .*?),?$/gm)];
    await db.query(`ALTER TABLE ${table} ${indexes.map(([, , name]) => `DROP INDEX ${name}`).join(', ')}`);
    made.push(`ALTER TABLE ${table} ${indexes.map(([, index]) => `ADD ${index}`).join(', ')}`);
  }
  return async () => {
    for (const statement of made) await db.query(statement);
  };
}

async function fillCustomers(
  from: (rows: string, where?: string) => string,
  db: { query: (sql: string) => Promise<unknown> },
  offers: readonly string[],
  is: (rarity: keyof typeof rarities) => string,
): Promise<void> {
  const name = `CONCAT(${word('a')}, ${word('b')}, ' ', ${word('c')}, ' ', seq, ' AB')`;
  const moment = "TIMESTAMPADD(SECOND, -17 * CAST(seq AS SIGNED), '2026-11-01 00:00:00')";
  const country = `ELT(1 + CRC32(seq) % ${countries.length}, ${list(countries)})`;
  const customer = id('customer', 'seq');
  await db.query(
    from(`INSERT INTO customers (id, partnerId, resellerId, legalName, sortKey, searchText, searchMore, searchPhones, domainPrefix, registrationId, country,
        line1, city, postalCode, phone, segment, tags, contactFirstName, contactLastName, contactEmail, contactLanguage,
        contactNameOrder, adminUserName, adminCredentialIssuedAt, agreementConfirmedAt, version, createdAt, updatedAt)
      SELECT ${customer}, '${benchPartner}', IF(seq % 3 = 0, NULL, ${id('reseller', `1 + CRC32(seq) % ${resellers}`)}), ${name},
        LOWER(${folded(name)}), CONCAT(LOWER(${folded(name)}), ' | bench', seq),
        CONCAT('storgatan ', seq % 200, ' | goteborg | 411 01 | 41101'), ' 4631660000 ', CONCAT('bench', seq), LPAD(seq, 10, '5'),
        CASE WHEN ${is('iceland')} THEN 'IS' WHEN ${is('malta')} THEN 'MT' ELSE ${country} END,
        CONCAT('Storgatan ', seq % 200), 'Göteborg', '411 01',
        '+4631660000', IF(${is('nonprofit')}, 'NONPROFIT', 'COMMERCIAL'), IF(${is('tagged')}, '["gold"]', '[]'), 'Anna', 'Lind',
        CONCAT('anna@bench', seq, '.example'), 'sv', 'GIVEN_FIRST',
        CONCAT('admin@bench', seq, '.onmicrosoft.com'), ${moment}, IF(${is('unconfirmed')}, NULL, ${moment}), 1, ${moment}, ${moment}`),
  );
  await db.query(
    from(
      `INSERT INTO agreements (id, customerId, signer, acceptedOn, confirmedAt, confirmedById, confirmedBy)
      SELECT ${id('agreement', 'seq')}, ${customer},
        '{"firstName":"Anna","lastName":"Lind","email":"anna@bench.example","phone":null,"nameOrder":"GIVEN_FIRST"}',
        '2026-01-01', ${moment}, '${benchUser}', 'Bo Ek'`,
      `NOT (${is('unconfirmed')})`,
    ),
  );
  await db.query(
    from(`INSERT INTO orders (id, number, partnerId, customerId, resellerId, additionalResellers, attestations, currency, totalAmount,
        createdById, createdBy, createdAt, updatedAt)
      SELECT ${id('order', 'seq')}, INSERT(LPAD(CONV(seq, 10, 16), 8, '0'), 5, 0, '-'), '${benchPartner}', ${customer}, NULL, '[]', '{"actsAsDeclared":true,"notResoldToAffiliates":true}', 'SEK', 300000,
        '${benchUser}', 'Bo Ek', ${moment}, ${moment}`),
  );
  for (const [place, offer] of offers.entries()) {
    const number = `seq * 3 + ${place}`;
    await db.query(
      from(`INSERT INTO order_lines (id, orderId, position, offerId, licenceCount, term, billingFrequency, unitAmount, currency)
        SELECT ${id('line', number)}, ${id('order', 'seq')}, ${place}, '${offer}', 5 + seq % 20, 'P1Y', 'MONTHLY', 20000, 'SEK'`),
    );
    await db.query(
      from(`INSERT INTO subscriptions (id, partnerId, customerId, orderLineId, orderId, offerId, resellerId, licenceCount, status,
          term, billingFrequency, unitAmount, currency, isTrial, startDate, endDate, autoRenew, termStartedAt, version, createdAt,
          updatedAt)
        SELECT ${id('subscription', number)}, '${benchPartner}', ${customer}, ${id('line', number)}, ${id('order', 'seq')}, '${offer}',
          NULL, 5 + seq % 20, IF(${is('suspended')}, 'SUSPENDED', 'ACTIVE'), 'P1Y', 'MONTHLY', 20000, 'SEK', 0, '2026-11-01',
          '2027-10-31', 1, ${moment}, 1, ${moment},
          ${moment}`),
    );
    await db.query(
      from(`INSERT INTO licence_additions (id, subscriptionId, licenceCount, addedAt)
        SELECT ${id('addition', number)}, ${id('subscription', number)}, 5 + seq % 20, ${moment}`),
    );
  }
}

const half = 2 ** 31;
const places = 2 ** 21;

/**
 * What the customers are found by, as the product makes it. Every piece is one number with its customer's place in the order of
 * names, so that the rows can be sorted in memory and written from the first page of the table to the last.
 */
async function fillGrams(db: Connection): Promise<void> {
  const tails: string[] = [];
  let sorted = new Float64Array(chunk);
  let length = 0;
  for (let last: RowDataPacket | undefined, more = true; more; ) {
    const beyond = last ? 'AND sortKey >= ? AND (sortKey > ? OR id > ?)' : '';
    const [rows] = await db.query<RowDataPacket[]>(
      `SELECT id, sortKey, searchText, searchMore, searchPhones, tags FROM customers WHERE partnerId = ? ${beyond} ORDER BY sortKey, id LIMIT ${chunk}`,
      [benchPartner, last?.sortKey, last?.sortKey, last?.id],
    );
    for (const { id: customer, sortKey, searchText, searchMore, searchPhones, tags } of rows) {
      const place = tails.push(`\t${sortKey}\t${customer}\n`) - 1;
      const numbers = numbersOf({
        tenant: benchPartner,
        id: customer,
        text: `${searchText} | ${searchMore}`,
        tags: JSON.parse(tags),
        more: phoneGrams(searchPhones),
      });
      if (length + numbers.size > sorted.length) {
        const longer = new Float64Array(sorted.length * 2);
        longer.set(sorted);
        sorted = longer;
      }
      for (const number of numbers) sorted[length++] = (number + half) * places + place;
    }
    last = rows.at(-1);
    more = rows.length === chunk;
  }
  sorted = sorted.subarray(0, length).sort();
  const infileStreamFactory = () => Readable.from(lines(sorted, tails));
  const sql = "LOAD DATA LOCAL INFILE 'grams' INTO TABLE customer_grams CHARACTER SET utf8mb4";
  await db.query({ sql, infileStreamFactory });
}

function* lines(sorted: Float64Array, tails: readonly string[]): Generator<Buffer> {
  let text = '';
  for (const [index, key] of sorted.entries()) {
    const place = key % places;
    text += `${(key - place) / places - half}${tails[place]}`;
    if (index % 20_000 > 0) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
