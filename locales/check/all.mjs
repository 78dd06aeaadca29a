import { languages, readGlossary, readJson, readLocales, source } from './files.mjs';
import { fileProblems, keyNameProblems, keyProblems, placeholderProblems, pluralProblems } from './shape.mjs';
import { styleProblems, untranslatedProblems } from './style.mjs';
import { avoidProblems, termProblems } from './terms.mjs';
import { readSources, usageProblems } from './usage.mjs';

/** Every check by the sentence it holds, each with what it found in the locale files as they are. */
export function runChecks() {
  const files = readLocales();
  const glossary = readGlossary();
  return {
    'every language has the files of English': fileProblems(files),
    'every language has the texts of English': keyProblems(files),
    'every counted text has the plural forms of its language': pluralProblems(files),
    'placeholders and tags are those of English': placeholderProblems(files),
    'keys are lowerCamel and at most three levels deep': keyNameProblems(files),
    'texts are written as the language writes them': styleProblems(files),
    'texts are translated': untranslatedProblems(files, sameAsEnglish(glossary)),
    'terms are those of the glossary': termProblems(files, glossary),
    'no text uses a word the glossary avoids': avoidProblems(files, glossary),
    'the code and English have the same keys': usageProblems(files, readSources()),
  };
}

/** What may read the same as in English: the list, and the words for which the glossary says so. @param {import('./files.mjs').Term[]} glossary */
function sameAsEnglish(glossary) {
  /** @type {Record<string, string[]>} */
  const listed = readJson('same-as-english.json');
  const translated = languages.filter((language) => language !== source);
  const byLanguage = translated.map((language) => {
    const words = glossary.flatMap(({ words: word }) => (word[language] === word.en ? [word.en] : []));
    return [language, [...(listed[language] ?? []), ...words]];
  });
  return { '*': listed['*'] ?? [], ...Object.fromEntries(byLanguage) };
}

/** Problems by file, one under the other, as a translator reads them. @param {import('./files.mjs').Problem[]} problems */
export function report(problems) {
  const files = [...new Set(problems.map((problem) => problem.file))].sort();
  return files
    .map((file) => {
      const lines = problems
        .filter((problem) => problem.file === file)
        .map(({ key, wrong, todo }) => `  ${key}\n      ${wrong} ${todo}`);
      return `${file}\n${lines.join('\n')}`;
    })
    .join('\n\n');
}
