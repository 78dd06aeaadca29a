import type { Problems } from '../../core/errors.js';
import { checkText, lengthOf } from '../countries/text.check.js';
import { isOnlyLegalForm } from './legal-form.check.js';

const longest = 255;

const testNames =
  /^(?:my |the )?(?:test|tests|testing|demo|sample|example|dummy|foo|foobar|asdf\w*|qwerty\w*|lorem ipsum|abc|xxx+|company|customer|company name|n\/a|none|unknown|tbd)(?: (?:company|customer|account|tenant|test|inc|ltd|ab|bv|gmbh|kft|\d+))*\d*$/i;

const internetSuffix =
  /\.(?:com|org|net|edu|club|info|biz|io|co|cloud|online|shop|store|app|dev|eu|se|nl|pl|hu|cn|de|uk)$/i;

/** The company's legal name (rules of February 2024), with its warnings. */
export function checkCompanyName(value: string, path: string, problems: Problems): string {
  const name = checkText(value, path, problems);
  const code = refusal(name);
  if (code) problems.add(code, path, { max: longest });
  else for (const warning of warnings(name)) problems.warn(warning, path);
  return name;
}

function refusal(name: string): string | null {
  if (!name) return 'companyName.required';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'companyName.onlySymbols';
  if (lengthOf(name) < 2) return 'companyName.tooShort';
  if (lengthOf(name) > longest) return 'companyName.tooLong';
  if (isOnlyLegalForm(name)) return 'companyName.onlyLegalForm';
  if (/^(.)\1{2,}$/iu.test(name.replace(/\s/gu, ''))) return 'companyName.repeated';
  // “A & B” is a name; the sign joins what the blanks part.
  if (/^[^\s&+](?: [^\s&+])+$/u.test(name)) return 'companyName.singleCharacters';
  return null;
}

function warnings(name: string): string[] {
  const found: string[] = [];
  if (internetSuffix.test(name)) found.push('companyName.internetSuffix');
  if (testNames.test(name.normalize('NFKC'))) found.push('companyName.testName');
  // A full legal name has its legal form beside it, so an acronym that stands alone is most likely a short form.
  if (/^\p{Lu}[\p{Lu}\p{N}&.-]{1,5}$/u.test(name)) found.push('companyName.acronym');
  return found;
}
