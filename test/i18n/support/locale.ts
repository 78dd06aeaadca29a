import { flatten, type LocaleFile, type Problem } from '../../../locales/check/files.mjs';

/** A locale file as the checks see it. */
export function locale(language: string, texts: object, namespace = 'customers'): LocaleFile {
  return { language, namespace, texts: flatten(texts) };
}

export const said = (problems: readonly Problem[]) => problems.map(({ file, key, wrong }) => `${file} ${key} ${wrong}`);
