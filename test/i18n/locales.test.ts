import { expect, test } from 'vitest';
import { report, runChecks } from '../../locales/check/all.mjs';

test.each(Object.entries(runChecks()))('%s', (_sentence, problems) => {
  expect(report(problems)).toBe('');
});
