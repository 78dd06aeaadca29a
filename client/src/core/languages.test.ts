import { expect, it } from 'vitest';
import { languages, ownLanguageName } from './languages';

it('calls every language by its own name', () => {
  expect(languages.map(ownLanguageName)).toEqual(['English', 'Svenska', 'Nederlands', '中文', 'Polski', 'Magyar']);
});
