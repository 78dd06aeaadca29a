import { expect, test } from 'vitest';
import { usageProblems } from '../../locales/check/usage.mjs';
import { locale, said } from './support/locale.js';

const english = [
  locale('en', { action: { save: 'Save' } }, 'common'),
  locale('en', { list: { title: 'Customers', days_one: 'x', days_other: 'x' } }, 'customers'),
  locale('en', { SALES_AGENT: 'Sales agent', HELPDESK_AGENT: 'Helpdesk agent' }, 'roles'),
  locale('en', { customer: { domainTaken: 'x' } }, 'errors'),
  locale('en', { customer: { added: 'x' } }, 'audit'),
];

const page = {
  path: 'client/src/features/customers/CustomerListPage.tsx',
  text: `const { t } = useTranslation('customers');
    t('list.title'); t('list.days', { count }); t('common:action.save'); t(\`roles:\${role}\`);`,
};
const service = {
  path: 'server/src/features/customers/customer.service.ts',
  text: `problems.add('customer.domainTaken', 'domainPrefix'); record(tx, 'customer.added', {});`,
};

test('texts asked for by page, template, error code and audit action are in use', () => {
  expect(usageProblems(english, [page, service])).toEqual([]);
});

test('a text that no code asks for is told', () => {
  expect(said(usageProblems(english, [page]))).toEqual([
    'locales/en/errors.json customer.domainTaken No code asks for this text.',
    'locales/en/audit.json customer.added No code asks for this text.',
  ]);
});

test.each([
  ['client/src/app/App.tsx', "t('common:action.close')", 'common:action.close'],
  ['client/src/app/App.tsx', "t('action.close')", 'common:action.close'],
  ['client/src/app/App.tsx', '<Trans i18nKey="action.close" />', 'common:action.close'],
  ['client/src/app/App.tsx', "useTranslation('customers'); t('action.save')", 'customers:action.save'],
  ['client/src/app/App.tsx', `t(\`customers:status.\${status}\`)`, 'customers:status.…'],
  ['server/src/core/a.ts', "throw Refused.because('order.empty')", 'errors:order.empty'],
  ['server/src/core/a.ts', "problems.warn('order.late', 'lines')", 'errors:order.late'],
  ['server/src/core/a.ts', "return { code: 'order.odd', field }", 'errors:order.odd'],
])('%s: %s asks for a text that does not exist', (path, text, key) => {
  const problems = usageProblems(english, [page, service, { path, text }]);
  expect(problems.map((problem) => problem.key)).toEqual([key]);
});
