import 'i18next';

// English is the source: a key that is not in locales/en does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      auth: typeof import('../../../locales/en/auth.json');
      catalog: typeof import('../../../locales/en/catalog.json');
      common: typeof import('../../../locales/en/common.json');
      customers: typeof import('../../../locales/en/customers.json');
      ordering: typeof import('../../../locales/en/ordering.json');
      live: typeof import('../../../locales/en/live.json');
      outcome: typeof import('../../../locales/en/outcome.json');
      roles: typeof import('../../../locales/en/roles.json');
      subscriptions: typeof import('../../../locales/en/subscriptions.json');
      wizard: typeof import('../../../locales/en/wizard.json');
    };
  }
}
