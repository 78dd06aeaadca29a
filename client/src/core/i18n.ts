import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatter, gaps } from '../../../locales/placeholders.mjs';
import { firstOfOurs, isLanguage, type Language, languages, taggedWithScript } from './languages';
import { stored } from './storage';

const words = {
  en: () => import('virtual:words/en'),
  sv: () => import('virtual:words/sv'),
  nl: () => import('virtual:words/nl'),
  zh: () => import('virtual:words/zh'),
  pl: () => import('virtual:words/pl'),
  hu: () => import('virtual:words/hu'),
};
// While a text is being written it exists in English only; a built client has every text in every language.
const fallback: Language | false = import.meta.env.DEV ? 'en' : false;
const choice = stored('kundpost.language');

/** Begins in the language chosen on this device, else in the account's if somebody is signed in, else in the browser's. */
export async function startI18n(account: Promise<string | undefined>): Promise<void> {
  // On the way while the account is still being asked for: mostly it is the right one.
  const likely = preferredLanguage();
  void words[likely]();
  await i18n
    .use(initReactI18next)
    .use(formatter)
    .use(gaps)
    .init({
      defaultNS: 'common',
      fallbackLng: fallback,
      supportedLngs: languages,
      interpolation: { escapeValue: false, alwaysFormat: true },
      postProcess: gaps.name,
      resources: {},
      partialBundledLanguages: true,
      react: { bindI18nStore: 'added' },
    });
  if (fallback) await load(fallback);
  const language = choice.read() ? undefined : await account;
  await show(isLanguage(language) ? language : likely);
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
  if (i18n.language === language) return;
  await load(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = taggedWithScript(language);
}

async function load(language: Language): Promise<void> {
  const { default: namespaces } = await words[language]();
  for (const [name, bundle] of Object.entries(namespaces)) i18n.addResourceBundle(language, name, bundle, true, true);
}

function preferredLanguage(): Language {
  const chosen = choice.read();
  return isLanguage(chosen) ? chosen : (firstOfOurs(navigator.languages) ?? 'en');
}
