// The raw limit: the same answers by bare node:http and hand-written SQL through mysql2. It checks the token and the tenant
// like the product and knows nothing else. Started by measure.ts with the database's socket and name and a port.
import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';

const [socketPath, database, port] = process.argv.slice(2);
const secret = process.env.SESSION_SECRET ?? '';
const pool = createPool({
  socketPath,
  user: 'root',
  database,
  connectionLimit: 16,
  timezone: 'Z',
  charset: 'utf8mb4_unicode_ci',
});
const rowsOf = async (text, values) => (await pool.execute(text, values))[0];
const marks = (values) => values.map(() => '?').join(', ');

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
  const seek = after ? ' AND createdAt <= ? AND (createdAt < ? OR id < ?)' : '';
  const found = await rowsOf(
    `SELECT id, legalName, domainPrefix, country, createdAt, resellerId FROM customers FORCE INDEX (ix_customers_partner_created) WHERE partnerId = ?${seek} ORDER BY createdAt DESC, id DESC LIMIT 51`,
    after ? [viewer.partnerId, new Date(moment), new Date(moment), place] : [viewer.partnerId],
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
      createdAt: row.createdAt.toISOString(),
      reseller: resellerById.get(row.resellerId) ?? null,
      subscriptions: (subscriptionsOf.get(row.id) ?? []).map(({ customerId, ...rest }) => rest),
    })),
    pageInfo: {
      hasNextPage: found.length > 50,
      endCursor: Buffer.from(JSON.stringify(['createdAt DESC', last.createdAt.getTime(), last.id])).toString(
        'base64url',
      ),
    },
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
    subscriptions: subscriptions.map((s) => ({
      id: s.id,
      licenceCount: s.licenceCount,
      status: s.status,
      startDate: s.startDate,
      endDate: s.endDate,
      price: { amount: Number(s.unitAmount) * s.licenceCount, currency: s.currency },
      offer: { id: s.offerId, name: s.offerName },
    })),
    agreements: agreements.map(({ signer, ...rest }) => {
      const { firstName, lastName } = JSON.parse(signer);
      return {
        id: rest.id,
        signer: { firstName, lastName },
        acceptedOn: rest.acceptedOn,
        confirmedBy: rest.confirmedBy,
      };
    }),
    orders: orders.map((o) => ({
      id: o.id,
      total: { amount: Number(o.totalAmount), currency: o.currency },
      createdAt: o.createdAt.toISOString(),
    })),
  };
}

/** The same inserts as the product's: key, customer, agreement, order, lines, subscriptions, additions and three audit rows. */
async function addCustomer(viewer, { input }) {
  const connection = await pool.getConnection();
  const run = (text, values) => connection.execute(text, values);
  const now = new Date();
  const newId = (kind) => `${kind}_${randomUUID().replaceAll('-', '').slice(0, 26)}`;
  const record = (action, subject, id) =>
    run('INSERT INTO audit_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      newId('audit'),
      viewer.partnerId,
      now,
      action,
      viewer.id,
      `${viewer.firstName} ${viewer.lastName}`,
      id,
      subject,
      '{}',
      '[]',
      randomUUID(),
    ]);
  try {
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.beginTransaction();
    const key = [
      viewer.partnerId,
      'addCustomer',
      createHmac('sha256', 'key').update(input.idempotencyKey).digest('hex'),
    ];
    await run('INSERT INTO idempotency_keys VALUES (?, ?, ?, ?, ?, ?)', [...key, key[2], '{}', now]);
    const [taken] = await run('SELECT id FROM customers WHERE domainPrefix = ?', [input.domainPrefix]);
    if (taken.length > 0) throw new Error('taken');
    const id = newId('customer');
    const { company, contact, domainPrefix, agreement, order } = input;
    await run(
      `INSERT INTO customers (id, partnerId, legalName, sortKey, searchText, domainPrefix, country, line1, city, postalCode, segment, tags,
        contactFirstName, contactLastName, contactEmail, contactLanguage, contactNameOrder, adminUserName, adminCredentialIssuedAt,
        agreementConfirmedAt, version, createdAt, updatedAt) VALUES (${marks(Array(23).fill(0))})`,
      [
        id,
        viewer.partnerId,
        company.legalName,
        company.legalName.toLowerCase(),
        company.legalName.toLowerCase(),
        domainPrefix,
        company.address.country,
        company.address.line1,
        company.address.city,
        company.address.postalCode,
        'COMMERCIAL',
        '[]',
        contact.firstName,
        contact.lastName,
        contact.email,
        contact.language,
        'GIVEN_FIRST',
        `admin@${domainPrefix}.onmicrosoft.com`,
        now,
        now,
        1,
        now,
        now,
      ],
    );
    await run('INSERT INTO agreements VALUES (?, ?, ?, ?, ?, ?, ?)', [
      newId('agreement'),
      id,
      JSON.stringify(agreement.signer),
      agreement.acceptedOn,
      now,
      viewer.id,
      viewer.firstName,
    ]);
    const orderId = newId('order');
    await run('INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      orderId,
      id,
      null,
      '[]',
      JSON.stringify(order.attestations),
      'SEK',
      100000,
      viewer.id,
      viewer.firstName,
      now,
    ]);
    const lines = order.lines.map((line) => ({ ...line, id: newId('line'), subscription: newId('subscription') }));
    await connection.query('INSERT INTO order_lines VALUES ?', [
      lines.map((line, place) => [
        line.id,
        orderId,
        place,
        line.offerId,
        line.licenceCount,
        'P1Y',
        'MONTHLY',
        20000,
        'SEK',
      ]),
    ]);
    await connection.query(
      'INSERT INTO subscriptions (id, partnerId, customerId, orderLineId, orderId, offerId, licenceCount, status, term, billingFrequency, unitAmount, currency, isTrial, startDate, endDate, autoRenew, termStartedAt, version, createdAt, updatedAt) VALUES ?',
      [
        lines.map((line) => [
          line.subscription,
          viewer.partnerId,
          id,
          line.id,
          orderId,
          line.offerId,
          line.licenceCount,
          'ACTIVE',
          'P1Y',
          'MONTHLY',
          20000,
          'SEK',
          0,
          '2026-11-01',
          '2027-10-31',
          1,
          now,
          1,
          now,
          now,
        ]),
      ],
    );
    await connection.query('INSERT INTO licence_additions VALUES ?', [
      lines.map((line) => [newId('addition'), line.subscription, line.licenceCount, now]),
    ]);
    await record('customer.added', id, id);
    await record('agreement.confirmed', id, id);
    await record('order.placed', orderId, id);
    await run('UPDATE idempotency_keys SET answer = ? WHERE partnerId = ? AND operation = ? AND keyHash = ?', [
      JSON.stringify({ id, orderId }),
      ...key,
    ]);
    await connection.commit();
    return { customer: { id }, userErrors: [] };
  } finally {
    connection.release();
  }
}

const operations = { customers, customer, addCustomer };

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
