import { useTranslation } from 'react-i18next';
import { formatIn, type LanguageFormat } from '../../../locales/format.mjs';
import { languageName } from './languages';

interface Format extends LanguageFormat {
  /** A language in the words of the reader. */
  language(code: string): string;
  /** Alphabetical in the reader's language: å after z for a Swede. */
  compare(one: string, other: string): number;
}

const formats = new Map<string, Format>();

/** How the language of the page writes what stands in a cell; a sentence says it in its placeholder: `{{max, number}}`. */
export function useFormat(): Format {
  const { language } = useTranslation().i18n;
  return formatFor(language);
}

export function formatFor(language: string): Format {
  const known = formats.get(language);
  if (known) return known;
  const tongues = new Intl.DisplayNames(language, { type: 'language' });
  const made = {
    ...formatIn(language),
    language: (code: string) => languageName(code, tongues),
    compare: new Intl.Collator(language).compare,
  };
  formats.set(language, made);
  return made;
}
