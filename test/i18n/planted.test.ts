import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/repository.js';
import { edit, planted, write } from './support/planted.js';

const sv = 'sv/subscriptions.json';
const pl = 'pl/subscriptions.json';
const zh = 'zh/subscriptions.json';
const access = 'Användarna förlorar åtkomsten direkt. Administratörer kommer fortfarande åt data.';

/** A fault in one text, and what is said of it. */
const faults: [fault: string, file: string, key: string, text: unknown, wrong: string][] = [
  [
    'a number without a format',
    sv,
    'change.limits',
    'Mellan {{min}} och {{max, number}}',
    '{{min}} is written as {{min, number}} in English.',
  ],
  [
    'an unknown format',
    sv,
    'suspend.billing',
    'Till {{date, longDay}}.',
    '{{date, longDay}} has a format that nobody knows.',
  ],
  [
    'a short date in a sentence',
    sv,
    'period.endsOn',
    'Upphör den {{date, date}}',
    '{{date, date}} is written as {{date, dateLong}} in English.',
  ],
  ['a renamed placeholder', sv, 'suspend.title', 'Pausa prenumerationen på {{produkt}}', '{{offer}} is missing.'],
  ['one brace', sv, 'suspend.title', 'Pausa prenumerationen på {offer}', 'A brace stands alone.'],
  [
    'a tag with an attribute',
    sv,
    'suspend.title',
    'Pausa <a href=x>{{offer}}',
    '<a href=x> is not in the English text.',
  ],
  ['a full stop less', sv, 'suspend.access', access.slice(0, -1), 'It ends with no mark, English with a full stop.'],
  ['a colon more', sv, 'change.field', 'Antal licenser:', 'It ends with a colon, English with no mark.'],
  ['a double space', sv, 'suspend.access', access.replace('. ', '.  '), 'Two spaces follow each other.'],
  ['a straight quotation mark', sv, 'suspend.access', access.replace('data', '"data"'), 'A straight quotation mark.'],
  ['a straight apostrophe', 'nl/auth.json', 'demo.role', "Foto's", 'A straight apostrophe.'],
  [
    'marks of another language',
    pl,
    'suspend.title',
    'Wstrzymaj “{{offer}}”',
    '“ is a quotation mark of another language.',
  ],
  ['an unclosed quotation mark', pl, 'suspend.title', 'Wstrzymaj „{{offer}}', '„ and ” do not come in pairs.'],
  ['an unclosed bracket', sv, 'change.notReducible', 'Inom 7 dagar (168 timmar.', '( and ) do not come in pairs.'],
  [
    'a half-width comma',
    zh,
    'suspend.access',
    '用户将立即失去访问权限,管理员仍可访问数据。',
    'Western punctuation beside Chinese.',
  ],
  [
    'a space between Chinese words',
    zh,
    'suspend.access',
    '用户将立即 失去访问权限。管理员仍可访问数据。',
    'A space between Chinese words.',
  ],
  [
    'a half English sentence',
    sv,
    'suspend.access',
    'Användarna förlorar åtkomsten. Admins can still access the data.',
    '«the» is left in English.',
  ],
  [
    'a whole English sentence',
    sv,
    'suspend.access',
    'Users lose access right away. Admins can still access the data.',
    'It is the same as in English.',
  ],
  ['the sentence of another language', 'nl/subscriptions.json', 'suspend.access', access, 'It reads the same in sv.'],
  ['Chinese in Hungarian', 'hu/subscriptions.json', 'suspend.confirm', '暂停', 'It is in Chinese.'],
  ['Dutch in Chinese', zh, 'suspend.access', 'Gebruikers verliezen meteen hun toegang.', 'It is not in Chinese.'],
  [
    'Ni in Swedish',
    sv,
    'suspend.undo',
    'Ni kan återaktivera den till och med den {{date, dateLong}}.',
    '«Ni» addresses the reader in another manner.',
  ],
  [
    'je in Dutch',
    'nl/auth.json',
    'signIn.passwordMissing',
    'Vul je wachtwoord in.',
    '«je» addresses the reader in another manner.',
  ],
  [
    '您 in Chinese',
    'zh/auth.json',
    'signIn.passwordMissing',
    '请输入您的密码。',
    '«您» addresses the reader in another manner.',
  ],
  [
    'Pan in Polish',
    'pl/auth.json',
    'signIn.passwordMissing',
    'Niech Pan poda hasło.',
    '«Pan» addresses the reader in another manner.',
  ],
  [
    'te in Hungarian',
    'hu/auth.json',
    'signIn.passwordMissing',
    'A te jelszavad.',
    '«te» addresses the reader in another manner.',
  ],
  ['a zero-width space', sv, 'suspend.confirm', 'Pau\u200bsa', 'A sign that nobody sees (U+200B).'],
  ['a no-break space', sv, 'suspend.access', access.replace(' ', '\u00a0'), 'A sign that nobody sees (U+00A0).'],
  ['letters in two parts', sv, 'suspend.access', access.normalize('NFD'), 'A letter and its accent are two signs.'],
  ['a lost letter', sv, 'suspend.confirm', 'Paus\ufffd', 'A letter is lost (U+FFFD).'],
  [
    'a word twice',
    sv,
    'suspend.access',
    access.replace('kommer', 'kommer kommer'),
    '«kommer kommer»: the same word twice.',
  ],
  ['a small first letter', sv, 'suspend.confirm', 'pausa', 'It begins with a small letter, English with a capital.'],
  ['another number', sv, 'change.notReducible', 'Inom 7 dagar (186 timmar).', 'It has 7, 186, English has 7, 168.'],
  [
    'another address',
    'sv/errors.json',
    'email.format',
    'Ange till exempel namn@exempel.com.',
    'It has namn@exempel.com, English has …@example.com.',
  ],
  [
    'a label far too long',
    sv,
    'suspend.confirm',
    'Pausa '.padEnd(110, 'prenumerationen direkt '),
    'It has 110 signs, English has 7.',
  ],
  ['a list instead of a text', sv, 'suspend.confirm', ['Pausa'], '[ "Pausa" ] is no text.'],
  ['a word the glossary avoids', 'hu/auth.json', 'demo.role', 'Vásárlói szerepkör', '«vásárló» is a word we avoid.'],
];

test.each(faults)('%s is told with its line, the English and the text', (_fault, file, key, text, wrong) => {
  const problems = planted(write(file, key, text));
  const found = problems.find((problem) => problem.wrong === wrong);
  expect(problems.map((problem) => problem.wrong)).toContain(wrong);
  expect(found).toMatchObject({ file: `locales/${file}`, key, line: expect.any(Number), column: expect.any(Number) });
  expect(found?.line).toBeGreaterThan(1);
  expect(found?.todo).not.toBe('');
  if (typeof text === 'string') expect(found).toMatchObject({ text, english: expect.any(String) });
});

describe('faults of keys', () => {
  test('a missing text is told where it belongs, with its English', () => {
    const [problem, ...others] = planted(edit(sv, /\n {4}"billing": .*/, ''));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ key: 'suspend.billing', wrong: 'The text is missing.' });
    expect(problem?.english).toBe('Billing continues until the term ends on {{date, dateLong}}.');
    expect(problem?.line).toBeGreaterThan(1);
  });

  test('a key in another place than in English is told with the place it has there', () => {
    const swap = edit(sv, /( {4}"access": .*\n)( {4}"billing": .*\n)/, '');
    const [problem] = planted((folder) => {
      swap(folder);
      edit(
        sv,
        /( {4}"renewal": .*\n)/,
        '    "renewal": "x.",\n    "billing": "x {{date, dateLong}}.",\n    "access": "x. x.",\n',
      )(folder);
    }).filter(({ wrong }) => wrong.startsWith('It stands'));
    expect(problem).toMatchObject({ key: 'suspend.renewal', todo: 'Move it below suspend.billing.' });
  });

  test('a raw number is told in English too', () => {
    const problems = planted(write('en/subscriptions.json', 'change.limits', 'From {{min}} to {{max, number}}'));
    expect(problems.find(({ file }) => file === 'locales/en/subscriptions.json')).toMatchObject({
      wrong: '{{min}} does not say how its value is written.',
      todo: 'Write {{min, number}}.',
    });
  });

  test('a missing file is told', () => {
    const [problem] = planted((folder) => rmSync(join(folder, 'sv/auth.json')));
    expect(problem).toMatchObject({ file: 'locales/sv/auth.json', wrong: 'The file is missing.' });
  });
});

describe('npm run i18n', () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, ['locales/check.mjs', ...options], { cwd: root, encoding: 'utf8' });

  test('answers JSON to programs', () => {
    expect(JSON.parse(run('--json').stdout)).toEqual({ problems: [] });
  });

  test('looks at one language and refuses what is none', () => {
    expect(run('--language', 'sv')).toMatchObject({ status: 0 });
    const refused = run('--language', 'da');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('en, sv, nl, zh, pl, hu')]);
    expect(run('--lang')).toMatchObject({ status: 2 });
  });
});
