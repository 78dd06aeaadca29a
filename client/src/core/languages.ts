export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'] as const;
export type Language = (typeof languages)[number];

/** A language with its script where a reader may expect another one: our Chinese is simplified. */
export function taggedWithScript(language: string): string {
  return language === 'zh' ? 'zh-Hans' : language;
}

/** A language in its own words, as a menu entry: “Svenska”, “简体中文”. */
export function ownLanguageName(code: string): string {
  return languageName(code, new Intl.DisplayNames(code, { type: 'language' }));
}

/** With a capital, as an entry of a menu and as a value beside its label. */
export function languageName(code: string, names: Intl.DisplayNames): string {
  const name = names.of(taggedWithScript(code)) ?? code;
  return name.charAt(0).toLocaleUpperCase(names.resolvedOptions().locale) + name.slice(1);
}

/** Chinese in the traditional script, by its name or that of a place where it is written. */
const traditional = /^zh-(?!hans\b).*\b(hant|tw|hk|mo)\b/i;

/**
 * The first of our languages among those a browser asks for. To ask for the traditional script is to ask for another language
 * than our Chinese, and the plain `zh` that browsers add to `zh-TW` means the same. The server judges Accept-Language alike.
 */
export function firstOfOurs(tags: readonly string[]): Language | undefined {
  const inTraditional = tags.some((tag) => traditional.test(tag));
  const readable = tags.filter((tag) => !traditional.test(tag) && !(inTraditional && tag === 'zh'));
  return readable.map((tag) => tag.split('-')[0]).find(isLanguage);
}

export function isLanguage(language: string | null | undefined): language is Language {
  return languages.some((known) => known === language);
}
