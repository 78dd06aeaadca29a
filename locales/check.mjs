// npm run i18n: says what is wrong in the locale files, where, and what to do about it.
import { report, runChecks } from './check/all.mjs';

const problems = Object.values(runChecks()).flat();
if (problems.length > 0) {
  console.log(report(problems));
  console.log(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
} else {
  console.log('The locale files are complete and agree with the glossary.');
}
