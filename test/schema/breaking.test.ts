import { expect, test } from 'vitest';
import { breakingChanges, undocumented } from '../../schema/compare.mjs';

const sdl = (query: string) => `
  directive @public on FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION
  directive @hasRole(roles: [Role!]!) on FIELD_DEFINITION
  enum Role { GLOBAL_ADMIN SALES_AGENT }
  type Query { ${query} }
`;

test.each([
  ['a removed field', 'offer: String @public offers: String @public', 'offers: String @public', 'Query.offer'],
  ['a new required argument', 'offer: String @public', 'offer(id: ID!): String @public', 'Query.offer.id'],
  ['a field that may now be null', 'offer: String! @public', 'offer: String @public', 'Query.offer'],
  ['a field that strangers lose', 'offer: String @public', 'offer: String @authenticated', 'Query.offer'],
  [
    'a field that roles lose',
    'offer: String @authenticated',
    'offer: String @hasRole(roles: [GLOBAL_ADMIN])',
    'Query.offer',
  ],
  [
    'a narrowed role',
    'offer: String @hasRole(roles: [GLOBAL_ADMIN, SALES_AGENT])',
    'offer: String @hasRole(roles: [SALES_AGENT])',
    'Query.offer',
  ],
])('%s is a breaking change', async (_what, before, after, path) => {
  const changes = await breakingChanges(sdl(before), sdl(after));
  expect(changes.map((change) => change.path)).toEqual([path]);
});

test('a new field, a wider audience and a new optional argument break nobody', async () => {
  const before = 'offer: String @hasRole(roles: [SALES_AGENT])';
  const after = 'offer(id: ID): String @hasRole(roles: [SALES_AGENT, GLOBAL_ADMIN]) offers: String @public';
  expect(await breakingChanges(sdl(before), sdl(after))).toEqual([]);
});

test('a breaking change is allowed only while the CHANGELOG names it as unreleased', () => {
  const changes = [{ path: 'Query.offer' }];
  expect(undocumented(changes, '# Changes\n\n## Unreleased\n- `Query.offer` is gone; ask `offers`.\n')).toEqual([]);
  expect(undocumented(changes, '# Changes\n\n## Unreleased\n\n## 1.0\n- `Query.offer` is gone.\n')).toEqual(changes);
});
