// npm run i18n: says what is wrong in the locale files, where, and what to do about it.
// npm run i18n -- --language sv: only of Swedish. npm run -s i18n -- --json: for editors and other programs.
import { parseArgs } from 'node:util';
import { report, runChecks } from './check/all.mjs';
import { languages } from './check/files.mjs';

/** @type {{ json?: boolean, language?: string }} */
let options = {};
try {
  options = parseArgs({ options: { json: { type: 'boolean' }, language: { type: 'string' } } }).values;
  if (options.language && !languages.includes(options.language))
    throw new Error(`The languages are ${languages.join(', ')}.`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\nUsage: npm run i18n -- [--language xx] [--json]`);
  process.exit(2);
}

const problems = Object.entries(runChecks())
  .flatMap(([check, found]) => found.map((problem) => ({ ...problem, check })))
  .filter(({ file }) => !options.language || new RegExp(`^locales/${options.language}(/|$)`).test(file));

if (options.json) {
  console.log(JSON.stringify({ problems }, null, 2));
} else if (problems.length > 0) {
  console.log(report(problems));
  console.log(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
} else {
  console.log('The locale files are complete and agree with the glossary.');
}
if (problems.length > 0) process.exitCode = 1;
