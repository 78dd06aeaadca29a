import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';

/** The six languages of Kundpost; English is the source and the fallback. */
export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'] as const;
export type Language = (typeof languages)[number];

export type Translate = (key: string, vars?: Record<string, string | number>) => string;

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../locales');

function readNamespaces(language: Language): Record<string, object> {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, language, file), 'utf8'))]),
  );
}

const resources = Object.fromEntries(languages.map((language) => [language, readNamespaces(language)]));
const instance = i18next.createInstance();
void instance.init({
  initAsync: false,
  resources,
  fallbackLng: 'en',
  ns: Object.keys(resources.en ?? {}),
  defaultNS: 'common',
  interpolation: { escapeValue: false },
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

/** The first of our languages an Accept-Language header asks for, by its weights; null when it names none of them. */
export function preferredLanguage(header: string | undefined): Language | null {
  if (!header) return null;
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return {
        language: tag.trim().toLowerCase().split('-')[0] ?? '',
        weight: weight === undefined ? 1 : Number(weight),
      };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.language).find(isLanguage) ?? null;
}
