import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { stored } from './storage';

export const languages = ['en', 'sv', 'nl', 'zh', 'pl', 'hu'] as const;
export type Language = (typeof languages)[number];

// The server says `errors` and `audit` itself, in the language of the request.
const files = import.meta.glob<Record<string, unknown>>(
  ['../../../locales/*/*.json', '!../../../locales/*/errors.json', '!../../../locales/*/audit.json'],
  { import: 'default' },
);
// While a text is being written it exists in English only; a built client has every text in every language.
const fallback: Language | false = import.meta.env.DEV ? 'en' : false;
const choice = stored('kundpost.language');

export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    defaultNS: 'common',
    fallbackLng: fallback,
    supportedLngs: languages,
    interpolation: { escapeValue: false },
    resources: {},
    partialBundledLanguages: true,
    react: { bindI18nStore: 'added' },
  });
  if (fallback) await load(fallback);
  await show(preferredLanguage());
  if (import.meta.hot)
    import.meta.hot.on('locale:changed', ({ language, namespace, bundle }) => {
      i18n.addResourceBundle(language, namespace, bundle, true, true);
    });
}

export function chooseLanguage(language: Language): Promise<void> {
  choice.write(language);
  return show(language);
}

/** The account's language counts only as long as nobody chose one on this device. */
export function suggestLanguage(language: string): void {
  if (!choice.read() && isLanguage(language)) void show(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

async function show(language: Language): Promise<void> {
  await load(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
}

async function load(language: Language): Promise<void> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
  await Promise.all(
    own.map(async ([path, read]) => {
      const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
      i18n.addResourceBundle(language, namespace, await read(), true, true);
    }),
  );
}

function preferredLanguage(): Language {
  const wanted = [choice.read(), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wanted.find(isLanguage) ?? 'en';
}

function isLanguage(language: string | null | undefined): language is Language {
  return languages.some((known) => known === language);
}
