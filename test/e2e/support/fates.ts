import type { Page, Route } from 'playwright-core';

/** What becomes of a request on its way there or back. */
export const fates = [
  'unsent',
  'unanswered',
  'half an answer',
  'server error before the work',
  'server error after the work',
] as const;
export type Fate = (typeof fates)[number];

/** Gives the matching requests these fates, one after the other; the ones after that go through. Resolves with a way to end it. */
export async function loses(
  page: Page,
  isMeant: (route: Route) => boolean,
  given: Fate[],
): Promise<() => Promise<void>> {
  const left = [...given];
  await page.route('**/graphql', async (route) => {
    const fate = isMeant(route) ? left.shift() : undefined;
    return fate ? meet(route, fate) : route.continue();
  });
  return async () => {
    left.length = 0;
  };
}

async function meet(route: Route, fate: Fate): Promise<void> {
  if (fate === 'unsent') return route.abort('connectionreset');
  if (fate === 'server error before the work') return route.fulfill({ status: 503, body: 'busy' });
  const response = await route.fetch();
  if (fate === 'unanswered') return route.abort('connectionreset');
  if (fate === 'server error after the work') return route.fulfill({ status: 502, body: 'bad gateway' });
  const body = await response.text();
  return route.fulfill({ response, body: body.slice(0, body.length / 2) });
}
