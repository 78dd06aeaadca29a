export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'] as const;
export type Language = (typeof languages)[number];

/** A language in its own words, as a menu entry: “Svenska”, “中文”. */
export function ownLanguageName(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
