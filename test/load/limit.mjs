// The raw limit: the same answers by bare node:http and hand-written SQL through mysql2. It checks the token and the tenant
// like the product and knows nothing else. Started by bed.ts with a MariaDB's socket and database, or an SQLite file's address.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { SqliteDatabase } from '@kundpost/server/core/db/sqlite-driver.js';
import { createPool } from 'mysql2/promise';
import { writes } from './limit.writes.mjs';

const [socketPath, database, port] = process.argv.slice(2);
const secret = process.env.SESSION_SECRET ?? '';
const sqlite = socketPath.startsWith('sqlite:')
  ? new SqliteDatabase(socketPath.slice('sqlite:'.length), { readonly: true })
  : null;
const pool = sqlite
  ? null
  : createPool({
      socketPath,
      user: 'root',
      database,
      connectionLimit: 16,
      timezone: 'Z',
      charset: 'utf8mb4_unicode_ci',
    });
const rowsOf = async (text, values) => (sqlite ? sqliteRows(text, values) : (await pool.execute(text, values))[0]);
const marks = (values) => values.map(() => '?').join(', ');

const prepared = new Map();
function sqliteRows(text, values) {
  const statement = prepared.get(text) ?? sqlite.prepare(text.replace(/ FORCE INDEX \(\w+\)/, ''));
  prepared.set(text, statement);
  return statement.all(...values.map((value) => (value instanceof Date ? storedMoment(value) : value)));
}

const storedMoment = (moment) => moment.toISOString().replace('T', ' ').slice(0, 23);
const momentOf = (stored) => (stored instanceof Date ? stored : new Date(`${stored.replace(' ', 'T')}Z`));

async function viewerOf(request) {
  const token = request.headers.authorization.slice('Bearer '.length);
  const [viewer] = await rowsOf(
    'SELECT u.id, u.firstName, u.lastName, u.partnerId FROM sessions s JOIN users u ON u.id = s.userId JOIN partners p ON p.id = u.partnerId WHERE s.id = ? AND s.expiresAt > ?',
    [createHmac('sha256', secret).update(token).digest('hex'), new Date()],
  );
  return viewer;
}

function groups(rows, column) {
  const found = new Map();
  for (const row of rows) {
    const group = found.get(row[column]);
    if (group) group.push(row);
    else found.set(row[column], [row]);
  }
  return found;
}

async function customers(viewer, { after }) {
  const [moment, place] = after ? JSON.parse(Buffer.from(after, 'base64url').toString()).slice(1) : [];
  const behind = sqlite ? '(createdAt, id) < (?, ?)' : '((createdAt = ? AND id < ?) OR createdAt < ?)';
  const seek = after ? ` AND ${behind}` : '';
  const cursor = [new Date(moment), place, ...(sqlite ? [] : [new Date(moment)])];
  const found = await rowsOf(
    `SELECT id, legalName, domainPrefix, country, createdAt, resellerId FROM customers FORCE INDEX (ix_customers_partner_created) WHERE partnerId = ?${seek} ORDER BY createdAt DESC, id DESC LIMIT 51`,
    after ? [viewer.partnerId, ...cursor] : [viewer.partnerId],
  );
  const page = found.slice(0, 50);
  const ids = page.map((row) => row.id);
  const resellerIds = [...new Set(page.flatMap((row) => row.resellerId ?? []))];
  const [resellers, subscriptions] = await Promise.all([
    rowsOf(`SELECT id, name FROM resellers WHERE id IN (${marks(resellerIds)})`, resellerIds),
    rowsOf(
      `SELECT id, customerId, licenceCount, status, endDate FROM subscriptions WHERE customerId IN (${marks(ids)}) ORDER BY customerId DESC, createdAt DESC, id DESC`,
      ids,
    ),
  ]);
  const resellerById = new Map(resellers.map((row) => [row.id, row]));
  const subscriptionsOf = groups(subscriptions, 'customerId');
  const last = page.at(-1);
  return {
    nodes: page.map((row) => ({
      id: row.id,
      legalName: row.legalName,
      domain: `${row.domainPrefix}.onmicrosoft.com`,
      address: { country: row.country },
      createdAt: momentOf(row.createdAt).toISOString(),
      reseller: resellerById.get(row.resellerId) ?? null,
      subscriptions: { nodes: (subscriptionsOf.get(row.id) ?? []).map(({ customerId, ...rest }) => rest) },
    })),
    pageInfo: {
      hasNextPage: found.length > 50,
      endCursor: Buffer.from(
        JSON.stringify(['customers.createdAt DESC', momentOf(last.createdAt).getTime(), last.id]),
      ).toString('base64url'),
    },
  };
}

async function search(viewer, { search: term }) {
  const nodes = await rowsOf(
    'SELECT id, legalName, domainPrefix FROM customers WHERE partnerId = ? AND sortKey LIKE ? ORDER BY sortKey, id LIMIT 25',
    [viewer.partnerId, `${term}%`],
  );
  return {
    nodes: nodes.map(({ domainPrefix, ...row }) => ({ ...row, domain: `${domainPrefix}.onmicrosoft.com` })),
  };
}

async function customer(viewer, { id }) {
  const [row] = await rowsOf('SELECT * FROM customers WHERE partnerId = ? AND id = ?', [viewer.partnerId, id]);
  const [resellers, subscriptions, agreements, orders] = await Promise.all([
    row.resellerId ? rowsOf('SELECT id, name FROM resellers WHERE id = ?', [row.resellerId]) : [],
    rowsOf(
      'SELECT s.*, o.name AS offerName FROM subscriptions s JOIN offers o ON o.id = s.offerId WHERE s.customerId = ? ORDER BY s.createdAt DESC, s.id DESC',
      [id],
    ),
    rowsOf(
      'SELECT id, signer, acceptedOn, confirmedBy FROM agreements WHERE customerId = ? ORDER BY confirmedAt DESC, id DESC',
      [id],
    ),
    rowsOf(
      'SELECT id, totalAmount, currency, createdAt FROM orders WHERE customerId = ? ORDER BY createdAt DESC, id DESC',
      [id],
    ),
  ]);
  const { legalName, registrationId, phone, segment, version, country, line1, city, postalCode } = row;
  return {
    id,
    legalName,
    domain: `${row.domainPrefix}.onmicrosoft.com`,
    registrationId,
    phone,
    segment,
    tags: JSON.parse(row.tags),
    version,
    address: { country, line1, city, postalCode },
    contact: { firstName: row.contactFirstName, lastName: row.contactLastName, email: row.contactEmail },
    reseller: resellers[0] ?? null,
    subscriptions: listed(
      subscriptions.map((s) => ({
        id: s.id,
        licenceCount: s.licenceCount,
        status: s.status,
        startDate: s.startDate,
        endDate: s.endDate,
        price: { amount: Number(s.unitAmount) * s.licenceCount, currency: s.currency },
        offer: { id: s.offerId, name: s.offerName },
      })),
    ),
    agreements: listed(
      agreements.map(({ signer, ...rest }) => {
        const { firstName, lastName } = JSON.parse(signer);
        return {
          id: rest.id,
          signer: { firstName, lastName },
          acceptedOn: rest.acceptedOn,
          confirmedBy: rest.confirmedBy,
        };
      }),
    ),
    orders: listed(
      orders.map((o) => ({
        id: o.id,
        total: { amount: Number(o.totalAmount), currency: o.currency },
        createdAt: momentOf(o.createdAt).toISOString(),
      })),
    ),
  };
}

const listed = (nodes) => ({ nodes });

/** What the product keeps counted, counted: it has no other table to look at. */
async function customersByCountry(viewer) {
  const found = await rowsOf(
    `SELECT c.country, COUNT(*) AS customerCount, SUM(held.licences) AS licenceCount FROM customers c
      LEFT JOIN (SELECT customerId, SUM(licenceCount) AS licences FROM subscriptions
        WHERE partnerId = ? AND status IN ('ACTIVE', 'SUSPENDED') GROUP BY customerId) held ON held.customerId = c.id
      WHERE c.partnerId = ? GROUP BY c.country ORDER BY customerCount DESC, c.country`,
    [viewer.partnerId, viewer.partnerId],
  );
  return found.map(({ licenceCount, ...rest }) => ({ ...rest, licenceCount: Number(licenceCount) }));
}

const list = (viewer, variables) => (variables.search ? search : customers)(viewer, variables);
const operations = { customers: list, customer, customersByCountry, ...(pool ? writes(pool) : {}) };

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString());
      const answer = await operations[operationName](await viewerOf(request), variables);
      const text = JSON.stringify({ data: { [operationName]: answer } });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
