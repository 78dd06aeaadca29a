import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openTab, type Tab } from '../../support/browser.js';
import { demoUrl } from '../../support/demo-url.js';
import type { Language } from './texts.js';

interface Wishes extends BrowserContextOptions {
  /** The language of the app; English unless another is wished for. */
  language?: Language;
  theme?: 'light' | 'dark';
}

/** A tab at the demo server where somebody chose a language before; the first page is still to be opened. */
export async function visit(browser: Browser, { language = 'en', theme, ...options }: Wishes = {}): Promise<Tab> {
  const tab = await openTab(browser, { baseURL: demoUrl(), locale: language, colorScheme: theme, ...options });
  await tab.page.addInitScript(rememberLanguage, language);
  // Long enough for a busy machine, and short enough for a test to say itself what it waited for.
  tab.page.setDefaultTimeout(15_000);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(`${task.name}: ${await standing(tab)}`);
  });
  return tab;
}

/** The same, signed in without the detour over the sign-in page. */
export async function signedIn(browser: Browser, email: string, wishes: Wishes = {}): Promise<Tab> {
  const tab = await visit(browser, wishes);
  await signInAgain(tab, email);
  return tab;
}

/** Gives the tab a session; one that ended is replaced. */
export async function signInAgain({ page }: Tab, email: string): Promise<void> {
  const query = 'mutation($email: String!) { signIn(input: { email: $email, password: "kundpost-demo" }) { token } }';
  const data = { query, variables: { email } };
  const response = await page.request.post('/graphql', { data, headers: { 'apollo-require-preflight': 'true' } });
  const answer = await response.json();
  if (!answer.data?.signIn?.token) throw new Error(`${email} could not sign in: ${JSON.stringify(answer)}`);
}

/** What a person would see where the test stopped. */
async function standing({ page, complaints }: Tab): Promise<string> {
  const text = await page.locator('body').innerText({ timeout: 1000 });
  return [page.url(), ...complaints, text.replace(/\s*\n\s*/g, ' / ').slice(0, 3000)].join('\n');
}

// Runs in the page, before the app. What somebody chooses later in the test stays.
function rememberLanguage(language: string): void {
  if (!localStorage.getItem('kundpost.language')) localStorage.setItem('kundpost.language', language);
}

/** The name of the field that has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
}
