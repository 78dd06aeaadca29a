import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next from 'i18next';
import { formatIn } from '../../../locales/format.mjs';
import { formatter, gaps, type Value } from '../../../locales/placeholders.mjs';
import { root } from './root.js';

/** The six languages of Kundpost; English is the source and the fallback. */
export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'] as const;
export type Language = (typeof languages)[number];

/** What fills the placeholders of a text; how a number, date, list or sum is written stands in the placeholder. */
export type Vars = Readonly<Record<string, Value>>;
export type Translate = (key: string, vars?: Vars) => string;

const folder = join(root, 'locales');

function readNamespaces(language: Language): Record<string, object> {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, language, file), 'utf8'))]),
  );
}

const resources = Object.fromEntries(languages.map((language) => [language, readNamespaces(language)]));
const instance = i18next.createInstance();
void instance
  .use(formatter)
  .use(gaps)
  .init({
    initAsync: false,
    resources,
    fallbackLng: 'en',
    ns: Object.keys(resources.en ?? {}),
    defaultNS: 'common',
    interpolation: { escapeValue: false, alwaysFormat: true },
    postProcess: gaps.name,
  });
const translators = new Map(languages.map((language) => [language, instance.getFixedT(language)]));

/** The messages of one language, from the same files the app shows: `t('errors:customer.domainTaken', { domain })`. */
export function translator(language: Language): Translate {
  const t = translators.get(language);
  return (key, vars) => (t ? t(key, vars ?? {}) : key);
}

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text);
}

/** Chinese in the traditional script, by its name or that of a place where it is written. */
const traditional = /^zh-(?!hans\b).*\b(hant|tw|hk|mo)\b/;

/**
 * The first of our languages an Accept-Language header asks for, by its weights; null when it names none of them. Our Chinese
 * is simplified: to ask for the traditional script is to ask for another language, and the plain `zh` that browsers send along
 * with `zh-TW` means the same.
 */
export function preferredLanguage(header: string | undefined): Language | null {
  if (!header) return null;
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.trim().toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((wish) => wish.tag);
  const inTraditional = wishes.some((tag) => traditional.test(tag));
  const readable = wishes.filter((tag) => !traditional.test(tag) && !(inTraditional && tag === 'zh'));
  return readable.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? null;
}

/** A country or region in the language, from CLDR. */
export function countryName(country: string, language: Language): string {
  return formatIn(language).country(country);
}

/** The keys of a namespace, e.g. `customer.domainTaken`; the plural forms of one text are one key. */
export function textsOf(namespace: string): string[] {
  return [...new Set(keysIn(resources.en?.[namespace] ?? {}).map((key) => key.replace(pluralForm, '')))];
}

/** A text with its placeholders, but not how they are written: `{{max}}`. Of a counted text the form for many. */
export function textOf(language: Language, namespace: string, key: string): string {
  const found: unknown[] = ['', '_other', '_many'].map((form) => instance.getResource(language, namespace, key + form));
  return String(found.find((text) => typeof text === 'string') ?? key).replace(/\{\{(\w+), \w+\}\}/g, '{{$1}}');
}

const pluralForm = /_(?:zero|one|two|few|many|other)$/;

function keysIn(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysIn(value, `${before}${key}.`) : [before + key],
  );
}
