import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAgain } from '../e2e/support/session.js';
import { launchBrowser, openTab } from '../support/browser.js';
import { freshDatabaseUrl } from '../support/database.js';
import { type Server, startServer } from '../support/server.js';
import { type Arrival, arrive, type Conditions, change, type Measuring, measuring, middleOf } from './page.js';

/** `npm run bench` takes the time; elsewhere only the bytes of one arrival count, which are the same on every machine. */
const whole = process.env.KUNDPOST_BENCH === 'whole';
const rounds = 7;
/** With what is fetched ahead. The budgets of the files are in test/architecture; this is for what the server makes of them. */
const most = { requests: 50, kilobytes: 380 };

const signInForm = 'form input[type=password]';
const firstRow = 'main tbody tr a';
const customer = 'main nav a[href$="/history"]';
const history = 'main time';
const wizard = '[name="company.legalName"]';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DATABASE_URL: await freshDatabaseUrl('sqlite'), SEED: 'demo' } });
});
afterAll(async () => {
  await browser.close();
  await server.kill9();
});

/** A browser that has seen nothing yet, in the language of the account. */
async function visitor({ signedIn, ...conditions }: { signedIn: boolean } & Conditions): Promise<Measuring> {
  const tab = await openTab(browser, { baseURL: server.url, locale: 'sv' });
  if (signedIn) await signInAgain(tab, 'admin.agent@nordlys.example');
  return measuring(tab.page, conditions);
}

if (whole) {
  test('how long the app takes to arrive', { timeout: 600_000 }, async () => {
    const rows = new Map<string, Arrival[]>();
    const note = (name: string, arrival: Arrival) => rows.set(name, [...(rows.get(name) ?? []), arrival]);
    for (let round = 0; round < rounds; round += 1) {
      await visit(note);
      await visit(note, true);
      await move(note);
    }
    console.log(report(rows));
  });
} else {
  test.each([
    ['/sign-in', signInForm],
    ['/customers', firstRow],
  ])('%s arrives with few requests and few bytes', async (address, there) => {
    const arrival = await arrive(await visitor({ signedIn: address !== '/sign-in', slowdown: 1 }), address, there);
    expect(arrival.requests).toBeLessThanOrEqual(most.requests);
    expect(arrival.kilobytes).toBeLessThanOrEqual(most.kilobytes);
  });
}

type Note = (name: string, arrival: Arrival) => void;

/** The first visit of a browser that has seen nothing yet, and the second. */
async function visit(note: Note, phone = false): Promise<void> {
  const network = phone ? ', phone network' : '';
  const stranger = await visitor({ signedIn: false, phone });
  note(`sign-in page, first${network}`, await arrive(stranger, '/sign-in', signInForm));
  await stranger.page.context().close();
  const member = await visitor({ phone, signedIn: true });
  note(`customers, first${network}`, await arrive(member, '/customers', firstRow));
  note(`customers, again${network}`, await arrive(member, '/customers', firstRow));
  await member.page.context().close();
}

/** From page to page inside the app; each for the first time, and the customer once more. */
async function move(note: Note): Promise<void> {
  const member = await visitor({ signedIn: true });
  await arrive(member, '/customers', firstRow);
  note('list → customer, first', await change(member, firstRow, customer));
  note('customer → history tab', await change(member, customer, history));
  note('history → back to the list', await change(member, 'back', firstRow));
  note('list → customer, again', await change(member, firstRow, customer));
  await change(member, 'back', firstRow);
  note('list → add a customer, first', await change(member, 'a[href="/customers/add"]', wizard));
  await member.page.context().close();
}

function report(rows: ReadonlyMap<string, readonly Arrival[]>): string {
  const lines = [...rows].map(([name, arrivals]) => {
    const { ready, paint, blocked, requests, kilobytes } = middleOf(arrivals);
    const times = [ready, paint, blocked].map((time) => (time ? time.toFixed(0) : '–'));
    return `| ${[name, ...times, requests, kilobytes.toFixed(0)].join(' | ')} |`;
  });
  return [
    `\nChromium with the processor at a quarter of its speed, median of ${rounds}`,
    '| arrival | ready ms | largest paint ms | blocked ms | requests | kB |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
