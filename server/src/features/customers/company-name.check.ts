import type { Problems } from '../../core/errors.js';
import { checkText, lengthOf } from '../countries/text.check.js';

const longest = 255;

/** Legal forms as they are written in trade registers, without dots and blanks; a name that is nothing else says nothing. */
const legalForms = new Set(
  (
    'ab hb kb ef sàrl bv nv vof cv gmbh ag kg ohg ug gbr gmbhcokg ev ek se sa sas sasu sarl eurl sci snc spa srl srls sapa ' +
    'ltd limited plc llp llc lp inc incorporated corp corporation co company cic pty ptyltd pte pteltd sdnbhd bhd ' +
    'kft zrt nyrt bt kkt rt ec egyénicég spzoo spółkazoo spj spk sc psa spółkaakcyjna sro as akc ks vos doo dd ad ' +
    'ood eood oü aktsiaselts uab sia oy oyj oyab as asa ans aps is ivs amba ehf hf slf lda ltda sl slu slne eirl eireli me ' +
    'ооо оао зао пао ао ип тов прат пат тоо чп ooo oao zao pao too tov ae epe ike oe ee mchj ok хк ' +
    'wll llcfz fzllc fzc fze pjsc jsc ojsc cjsc psc kk gk yk 株式会社 合同会社 有限会社 有限公司 有限责任公司 股份有限公司 ' +
    'pvtltd privatelimited pvt opc tbk pt cvtbk aş ltdşti anonimşirketi limitedşirketi 주식회사 유한회사 บริษัทจำกัด'
  ).split(' '),
);

const testNames =
  /^(?:my |the )?(?:test|tests|testing|demo|sample|example|dummy|foo|foobar|asdf\w*|qwerty\w*|lorem ipsum|abc|xxx+|company|customer|company name|n\/a|none|unknown|tbd)(?: (?:company|customer|account|tenant|test|inc|ltd|ab|bv|gmbh|kft|\d+))*\d*$/i;

const internetSuffix =
  /\.(?:com|org|net|edu|club|info|biz|io|co|cloud|online|shop|store|app|dev|eu|se|nl|pl|hu|cn|de|uk)$/i;

/** The company's legal name (domain rule 1.2, as of February 2024), with its warnings. */
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
  if (legalForms.has(name.toLocaleLowerCase('en').replace(/[\s.,&/\-+()]/gu, ''))) return 'companyName.onlyLegalForm';
  if (/^(.)\1{2,}$/iu.test(name.replace(/\s/gu, ''))) return 'companyName.repeated';
  if (/^\S(?: \S)+$/u.test(name)) return 'companyName.singleCharacters';
  return null;
}

function warnings(name: string): string[] {
  const found: string[] = [];
  if (internetSuffix.test(name)) found.push('companyName.internetSuffix');
  if (testNames.test(name)) found.push('companyName.testName');
  // A full legal name has its legal form beside it, so an acronym that stands alone is most likely a short form.
  if (/^\p{Lu}[\p{Lu}\p{N}&.-]{1,5}$/u.test(name)) found.push('companyName.acronym');
  return found;
}
