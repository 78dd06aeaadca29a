import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { customerWith, offersByName } from '../support/customers.js';
import { demoUrl } from '../support/demo-url.js';
import { agent } from '../support/demo-users.js';
import { leftovers } from './support/leftovers.js';
import { signedIn, visit } from './support/session.js';
import { tour } from './support/tour.js';

let browser: Browser;
let customerId: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const provider = await agent(demoUrl(), 'nordlys');
  const offerId = (await offersByName(provider))('Microsoft 365 Business Basic');
  const { customer } = await customerWith(provider, [{ offerId, licenceCount: 4 }]);
  customerId = String(customer.id);
});
afterAll(() => browser.close());

const provider = 'admin.agent@nordlys.example';
const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 780 };

// Each width in each theme, and each language once; English is what most other tests read.
// GraphiQL is left out: its editors, made by others, have unlabelled fields and pale colours of syntax.
const tours = [
  ['zh', 'light', desktop],
  ['hu', 'dark', phone],
  ['nl', 'light', phone],
  ['sv', 'dark', desktop],
  ['pl', 'light', phone],
] as const;

test.each(tours)(
  'every page, step and dialog is accessible, fits and keeps to its language: %s, %s, %o',
  async (language, theme, viewport) => {
    const wishes = { language, theme, viewport, reducedMotion: 'reduce' } as const;
    const { page, complaints } = await signedIn(browser, provider, wishes);
    const found: string[] = [];
    for await (const place of tour(page, language, customerId)) {
      const wrong = [...complaints.splice(0), ...(await violations(page)), ...(await tooWide(page))];
      found.push(...[...wrong, ...(await leftovers(page, language))].map((what) => `${place}: ${what}`));
    }
    expect(found).toEqual([]);
  },
  120_000,
);

test.each([desktop, phone])('axe finds nothing wrong with the sign-in, %o', async (viewport) => {
  const { page } = await visit(browser, { viewport, reducedMotion: 'reduce' });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /^Nordlys/ }).waitFor();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect([...(await violations(page)), ...(await tooWide(page))]).toEqual([]);
  }
});

/** A page that has to be moved sideways, with what sticks out. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((it) => it.getBoundingClientRect().right > room + 1);
    return [`${document.documentElement.scrollWidth} px wide: ${wide.at(-1)?.outerHTML.slice(0, 200)}`];
  });
}
