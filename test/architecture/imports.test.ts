import { expect, test } from 'vitest';
import { filesBelow, pathsBelow } from '../support/repository.js';
import { circleProblems, clientFeatureOrder, featureOrder, importProblems } from './rules/imports.js';

const source = /\.tsx?$/;

test('imports of the server go main → app → http → features → platform → core, and features use only what stands before them', () => {
  expect(importProblems(filesBelow('server/src', source))).toEqual([]);
});

test('imports of the client go main → app → features → ui, core, and never to the server', () => {
  expect(importProblems(filesBelow('client/src', source))).toEqual([]);
});

test('no file imports itself by way of others, in either half', () => {
  expect(circleProblems(filesBelow('server/src', source))).toEqual([]);
  expect(circleProblems(filesBelow('client/src', source))).toEqual([]);
});

test('every feature has its place in the order of its half', () => {
  const foldersIn = (half: string) => [
    ...new Set(pathsBelow(`${half}/src/features`).map((path) => path.split('/')[3] ?? '')),
  ];
  expect([...featureOrder].sort()).toEqual(foldersIn('server').sort());
  expect([...clientFeatureOrder].sort()).toEqual(foldersIn('client').sort());
});

test('a circle is found, and one of types alone is none', () => {
  const files = (type: string) => [
    { path: 'client/src/ui/One.tsx', text: "import { Two } from './Two';" },
    { path: 'client/src/ui/Two.tsx', text: `import ${type}{ One } from './One';` },
  ];
  expect(circleProblems(files(''))).toEqual(['client/src/ui/One → client/src/ui/Two → client/src/ui/One']);
  expect(circleProblems(files('type '))).toEqual([]);
});

const wrong = [
  ['server/src/core/ids.ts', "import { Customer } from '../features/customers/customer.entity.js';", 'platform → core'],
  ['server/src/features/orders/order.service.ts', "import { features } from '../../app/features.js';", 'main → app'],
  [
    'server/src/features/customers/customer.service.ts',
    "import '../orders/order.entity.js';",
    'orders stands after customers',
  ],
  [
    'server/src/features/orders/order.service.ts',
    "import '../customers/customer.loader.js';",
    'not for other features',
  ],
  ['server/src/features/orders/order.service.ts', "import '../invoices/invoice.entity.js';", 'no place in the order'],
  ['server/src/helpers/text.ts', "import '../core/ids.js';", 'exist here'],
  [
    'client/src/features/agreements/CustomerAgreements.tsx',
    "import { Phone } from '../customers/Phone';",
    'customers stands after agreements',
  ],
  ['client/src/ui/Page.tsx', "import { CustomerPage } from '../features/customers/CustomerPage';", 'features → ui'],
  ['client/src/core/apollo.ts', "const App = lazy(() => import('../app/App'));", 'app → features'],
  [
    'client/src/core/roles.ts',
    "import { Role } from '../../../server/src/core/access/role';",
    'never imports the server',
  ],
  [
    'client/src/core/roles.ts',
    "import { Role } from '@kundpost/server/core/access/role.js';",
    'never imports the server',
  ],
];

test.each(wrong)('%s may not say %s', (path, text, why) => {
  expect(importProblems([{ path, text }])).toEqual([expect.stringContaining(why)]);
});

test('what stands before, and a test, may be imported and import', () => {
  const left = "import { Customer } from '../customers/customer.entity.js';";
  expect(importProblems([{ path: 'server/src/features/orders/order.service.ts', text: left }])).toEqual([]);
  const anything = "import '../subscriptions/subscription.resolver.js';";
  expect(importProblems([{ path: 'server/src/features/audit/audit.test.ts', text: anything }])).toEqual([]);
});
