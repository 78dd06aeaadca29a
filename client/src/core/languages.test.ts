import { expect, it } from 'vitest';
import { firstOfOurs, languages, ownLanguageName } from './languages';

it('calls every language by its own name', () => {
  expect(languages.map(ownLanguageName)).toEqual(['English', 'Svenska', 'Nederlands', '简体中文', 'Polski', 'Magyar']);
});

it.each([
  [['zh-CN', 'zh'], 'zh'],
  [['zh-Hans-HK'], 'zh'],
  [['zh-TW', 'zh', 'en-US', 'en'], 'en'],
  [['zh-Hant', 'hu'], 'hu'],
  [['zh-HK', 'zh'], undefined],
  [['fr', 'nl-BE'], 'nl'],
])('a browser that asks for %j gets %s', (tags, language) => {
  expect(firstOfOurs(tags)).toBe(language);
});
