import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatter, gaps } from '../../../locales/placeholders.mjs';

export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'] as const;
export type Language = (typeof languages)[number];

const locales = join(import.meta.dirname, '../../../locales');

/** What an order number looks like, for a regular expression. */
export const orderNumber = '[0-9A-Z]{4}-[0-9A-Z]{4}';

/** The texts of the app in one language, by the keys the code uses: `t('wizard:step.review')`. */
export function texts(language: Language) {
  return (key: string, vars: Record<string, string | number> = {}): string => {
    const [namespace = '', path = ''] = key.split(':');
    const file: unknown = JSON.parse(readFileSync(join(locales, language, `${namespace}.json`), 'utf8'));
    const text = path.split('.').reduce<unknown>((node, part) => isNode(node) && node[part], file);
    if (typeof text !== 'string') throw new Error(`locales/${language}/${namespace}.json has no text ${path}.`);
    // As the app writes it, with the same formatter.
    const written = text.replace(/\{\{(\w+)(?:, (\w+))?\}\}/g, (_, name: string, format?: string) =>
      String(formatter.format(vars[name], format, language)),
    );
    return gaps.process(written);
  };
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
