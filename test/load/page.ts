import type { CDPSession, Page } from 'playwright-core';

/** What one arrival at a page took; milliseconds as the user waits, on a processor four times as slow as this one. */
export interface Arrival {
  /** From the click or the start of the navigation until what the user came for stands there. */
  ready: number;
  /** Largest contentful paint; 0 for a change of route, which has none. */
  paint: number;
  /** How long the page could not answer a click: of each long task what goes beyond 50 ms. */
  blocked: number;
  requests: number;
  /** Kilobytes over the wire, headers included. */
  kilobytes: number;
}

export interface Measuring {
  page: Page;
  traffic: { requests: number; bytes: number };
}

const none = { ready: 0, paint: 0, blocked: 0, requests: 0, kilobytes: 0 };

/** A phone's network as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s. */
const phoneNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

export interface Conditions {
  /** How many times slower than this machine. */
  slowdown?: number;
  /** Over the network of a phone. */
  phone?: boolean;
}

export async function measuring(page: Page, { slowdown = 4, phone = false }: Conditions): Promise<Measuring> {
  const session = await page.context().newCDPSession(page);
  const traffic = await countTraffic(session);
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (phone) await session.send('Network.emulateNetworkConditions', phoneNetwork);
  return { page, traffic };
}

async function countTraffic(session: CDPSession): Promise<Measuring['traffic']> {
  const traffic = { requests: 0, bytes: 0 };
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    // Out of the browser's cache nothing was asked for.
    if (encodedDataLength === 0) return;
    traffic.requests += 1;
    traffic.bytes += encodedDataLength;
  });
  return traffic;
}

/** Opens an address, or the same one again, until `there` is seen. */
export async function arrive(measuring: Measuring, address: string, there: string): Promise<Arrival> {
  const { page } = measuring;
  const before = { ...measuring.traffic };
  await page.addInitScript(markWhenThere, there);
  await page.goto(address);
  await page.waitForFunction(isReady);
  // Traffic and long tasks are told a moment later.
  await page.waitForTimeout(500);
  return { ...since(before, measuring), ...(await page.evaluate(whatItTook)) };
}

/** Changes the route by clicking a link of the page, or goes back. */
export async function change(measuring: Measuring, click: string | 'back', there: string): Promise<Arrival> {
  const { page } = measuring;
  const before = { ...measuring.traffic };
  const ready = await page.evaluate(clickAndWait, { click, there });
  await page.waitForTimeout(500);
  return { ...since(before, measuring), ready };
}

function since(before: Measuring['traffic'], { traffic }: Measuring): Arrival {
  const kilobytes = (traffic.bytes - before.bytes) / 1000;
  return { ...none, requests: traffic.requests - before.requests, kilobytes };
}

export function middleOf(arrivals: readonly Arrival[]): Arrival {
  const middle = (pick: (one: Arrival) => number) =>
    arrivals.map(pick).sort((a, b) => a - b)[arrivals.length >> 1] ?? 0;
  return {
    ready: middle((one) => one.ready),
    paint: middle((one) => one.paint),
    blocked: middle((one) => one.blocked),
    requests: middle((one) => one.requests),
    kilobytes: middle((one) => one.kilobytes),
  };
}

// The rest runs in the page.

function markWhenThere(there: string): void {
  const look = () => {
    if (document.querySelector(there)) performance.mark('ready');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function isReady(): boolean {
  return performance.getEntriesByName('ready').length > 0;
}

async function whatItTook(): Promise<{ ready: number; paint: number; blocked: number }> {
  const entriesOf = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
      setTimeout(resolve, 200, []);
    });
  const paints = await entriesOf('largest-contentful-paint');
  const tasks = await entriesOf('longtask');
  return {
    ready: performance.getEntriesByName('ready')[0]?.startTime ?? 0,
    paint: paints.at(-1)?.startTime ?? 0,
    blocked: tasks.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
  };
}

function clickAndWait({ click, there }: { click: string; there: string }): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    if (click === 'back') history.back();
    else document.querySelector<HTMLElement>(click)?.click();
    const look = () => {
      if (document.querySelector(there)) resolve(performance.now() - began);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
