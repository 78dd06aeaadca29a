import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from './texts.js';

const locales = join(import.meta.dirname, '../../../locales');

/** Every text of a language, by `namespace:path`. */
function allTexts(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(join(locales, language))) {
    const namespace = file.replace('.json', '');
    walk(JSON.parse(readFileSync(join(locales, language, file), 'utf8')), `${namespace}:`, found);
  }
  return found;
}

function walk(node: Record<string, unknown>, path: string, found: Map<string, string>): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') found.set(path + key, value);
    else if (typeof value === 'object' && value) walk({ ...value }, `${path}${key}.`, found);
  }
}

/** What tells a text that nobody translated: its key, a hole that was not filled, or the English words for it. */
function tellTales(language: Language): (text: string) => boolean {
  const english = allTexts('en');
  const own = new Set(allTexts(language).values());
  const keys = new Set([...english.keys()].flatMap((key) => [key, key.replace(/^\w+:/, '')]));
  // A word that both languages have tells nothing.
  const foreign = language === 'en' ? [] : [...english.values()].filter((text) => !own.has(text));
  const plain = new Set(foreign.filter((text) => !text.includes('{{')));
  const patterns = foreign
    .filter((text) => text.replace(/\{\{\w+\}\}/g, '').match(/[a-z]{4}/))
    .map((text) => new RegExp(`^${escaped(text).replace(/\\\{\\\{\w+\\\}\\\}/g, '.+')}$`));
  return (text) =>
    text.includes('{{') ||
    plain.has(text) ||
    (text.includes('.') && keys.has(text)) ||
    patterns.some((pattern) => pattern.test(text));
}

const judges = new Map<Language, (text: string) => boolean>();

/** The texts on the page, spoken or shown, that are not in its language. */
export async function leftovers(page: Page, language: Language): Promise<string[]> {
  const judge = judges.get(language) ?? tellTales(language);
  judges.set(language, judge);
  return (await page.evaluate(everyText)).filter(judge);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

// Runs in the page.
function everyText(): string[] {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof HTMLElement) || ['SCRIPT', 'STYLE'].includes(node.tagName)) continue;
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(node.getAttribute(name) ?? '');
    for (const child of node.childNodes) if (child instanceof Text) texts.push(child.data);
  }
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}
