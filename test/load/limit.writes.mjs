// The writes of the raw limit: hand-written transactions that leave the same rows behind as the product's.
import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';

const orderColumns =
  'id, partnerId, customerId, resellerId, additionalResellers, attestations, currency, totalAmount, createdById, createdBy, createdAt, updatedAt';

const marks = (values) => values.map(() => '?').join(', ');

/** Each in a transaction of its own. */
export function writes(pool) {
  pool.pool.on('connection', (connection) =>
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'),
  );
  const inTransaction = (work) => async (viewer, variables) => {
    const connection = await pool.getConnection();
    try {
      await connection.beginTransaction();
      const answer = await work(connection, viewer, variables);
      await connection.commit();
      return answer;
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
  };
  return { addCustomer: inTransaction(addCustomer), changeLicenceCount: inTransaction(changeLicenceCount) };
}

const newId = (kind) => `${kind}_${randomUUID().replaceAll('-', '').slice(0, 26)}`;

function record(run, viewer, at, action, subject, customerId) {
  return run('INSERT INTO audit_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    newId('audit'),
    viewer.partnerId,
    at,
    action,
    viewer.id,
    `${viewer.firstName} ${viewer.lastName}`,
    customerId,
    subject,
    '{}',
    '[]',
    randomUUID(),
  ]);
}

function addToTotals(connection, scopes, country, customers, licences) {
  const slot = randomInt(16);
  const rows = scopes.filter(Boolean).map((scope) => [scope, country, slot, customers, licences]);
  return connection.query(
    'INSERT INTO country_totals VALUES ? ON DUPLICATE KEY UPDATE customerCount = customerCount + VALUES(customerCount), licenceCount = licenceCount + VALUES(licenceCount)',
    [rows],
  );
}

/** The same inserts as the product's: key, customer, agreement, order, lines, subscriptions, additions, audit rows, total. */
/** The numbers of every three letters in a row, in the order of the index. */
function pieces(partnerId, text) {
  const words = text.split(/[^\p{L}\p{N}]+/u).map((word) => `^^${word}`);
  const threes = words.flatMap((word) => Array.from(word.slice(2), (_, at) => word.slice(at, at + 3)));
  return [...new Set(threes.map((three) => crc32(`${partnerId}:${three}`) | 0))].sort((a, b) => a - b);
}

async function addCustomer(connection, viewer, { input }) {
  const run = (text, values) => connection.execute(text, values);
  const now = new Date();
  const audit = (action, subject, id) => record(run, viewer, now, action, subject, id);
  const key = [viewer.partnerId, 'addCustomer', createHmac('sha256', 'key').update(input.idempotencyKey).digest('hex')];
  await run(
    'INSERT INTO idempotency_keys (partnerId, operation, keyHash, inputHash, answer, createdAt) VALUES (?, ?, ?, ?, ?, ?)',
    [...key, key[2], '{}', now],
  );
  const [taken] = await run('SELECT id FROM customers WHERE domainPrefix = ?', [input.domainPrefix]);
  if (taken.length > 0) throw new Error('taken');
  const id = newId('customer');
  const { company, contact, domainPrefix, agreement, order } = input;
  const sortKey = company.legalName.toLowerCase();
  const person = [contact.firstName, contact.lastName, contact.email].join(' | ').toLowerCase();
  const searchText = `${sortKey} | ${domainPrefix} | ${person}`;
  const { line1, city, postalCode } = company.address;
  const searchMore = [line1, city, postalCode].join(' | ').toLowerCase();
  await run(
    `INSERT INTO customers (id, partnerId, legalName, sortKey, searchText, searchMore, domainPrefix, country, line1, city, postalCode, segment, tags,
      contactFirstName, contactLastName, contactEmail, contactLanguage, contactNameOrder, adminUserName, adminCredentialIssuedAt,
      agreementConfirmedAt, version, createdAt, updatedAt) VALUES (${marks(Array(24).fill(0))})`,
    [
      id,
      viewer.partnerId,
      company.legalName,
      sortKey,
      searchText,
      searchMore,
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
  const found = pieces(viewer.partnerId, `${searchText} | ${searchMore}`).map((piece) => [piece, sortKey, id]);
  await connection.query('INSERT INTO customer_grams (gram, sortKey, id) VALUES ?', [found]);
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
  await run(`INSERT INTO orders (${orderColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    orderId,
    viewer.partnerId,
    id,
    null,
    '[]',
    JSON.stringify(order.attestations),
    'SEK',
    100000,
    viewer.id,
    viewer.firstName,
    now,
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
  await audit('customer.added', id, id);
  await audit('agreement.confirmed', id, id);
  await audit('order.placed', orderId, id);
  await run('UPDATE idempotency_keys SET answer = ? WHERE partnerId = ? AND operation = ? AND keyHash = ?', [
    JSON.stringify({ id, orderId }),
    ...key,
  ]);
  const licences = lines.reduce((sum, line) => sum + line.licenceCount, 0);
  await addToTotals(connection, [viewer.partnerId], company.address.country, 1, licences);
  return { customer: { id }, userErrors: [] };
}

/** The same as the product's: the rows it holds and reads, an addition, the new count, an audit row, the country's total. */
async function changeLicenceCount(connection, viewer, { input }) {
  const run = async (text, values) => (await connection.execute(text, values))[0];
  const now = new Date();
  const [subscription] = await run('SELECT * FROM subscriptions WHERE id = ? AND partnerId = ? FOR UPDATE', [
    input.subscriptionId,
    viewer.partnerId,
  ]);
  const [customer] = await run(
    'SELECT country, resellerId, agreementConfirmedAt FROM customers WHERE id = ? LOCK IN SHARE MODE',
    [subscription.customerId],
  );
  const [offer] = await run('SELECT name, minLicenceCount, maxLicenceCount FROM offers WHERE id = ?', [
    subscription.offerId,
  ]);
  const { licenceCount } = input;
  const more = licenceCount - subscription.licenceCount;
  const isRight = more > 0 && licenceCount <= offer.maxLicenceCount && customer.agreementConfirmedAt;
  if (!isRight || subscription.status !== 'ACTIVE') throw new Error('refused');
  const { id } = subscription;
  const version = subscription.version + 1;
  await run('INSERT INTO licence_additions VALUES (?, ?, ?, ?)', [newId('addition'), id, more, now]);
  await run('UPDATE subscriptions SET licenceCount = ?, version = ?, updatedAt = ? WHERE id = ?', [
    licenceCount,
    version,
    now,
    id,
  ]);
  await record(run, viewer, now, 'subscription.licenceCountChanged', id, subscription.customerId);
  await addToTotals(connection, [viewer.partnerId, customer.resellerId], customer.country, 0, more);
  return { subscription: { id, licenceCount, version }, userErrors: [] };
}
