import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agent } from '../support/demo-users.js';
import type { Client, Json } from '../support/graphql.js';
import {
  type Argument,
  argumentsOf,
  type Known,
  limitsOf,
  literal,
  type Place,
  placesIn,
  put,
  rightValue,
  type Value,
} from '../support/inputs.js';
import { knownTo } from '../support/known.js';
import { root } from '../support/repository.js';
import { type Server, startServer } from '../support/server.js';

const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

/** What a caller's mistake may be answered with. What only the server can do wrong is not among them. */
const callersCodes = new Set(
  'UNAUTHENTICATED FORBIDDEN NOT_FOUND BAD_USER_INPUT BAD_REQUEST GRAPHQL_PARSE_FAILED GRAPHQL_VALIDATION_FAILED TOO_MANY_REQUESTS REQUEST_TOO_LARGE QUERY_TOO_EXPENSIVE'.split(
    ' ',
  ),
);

let server: Server;
let user: Client;
let known: Known;

beforeAll(async () => {
  server = await startServer({ env: { SEED: 'demo' } });
  user = await agent(server.url, 'nordlys');
  known = await knownTo(user);
});

afterAll(() => server.stop());

/** One value of each kind that JSON has, for every place. */
const kinds: readonly Value[] = [null, true, 1.5, 'WRONG_VALUE', [], {}];

const numbers: readonly Value[] = [0, -1, 2_147_483_648, 9_007_199_254_740_992, 1e308, 'NaN', '5'];

/** Texts that some part of a server takes for something else. */
const texts: readonly Value[] = [
  '',
  ' ',
  'Ä́ﬃ😀\u202e',
  '\ud800',
  'a\u0000b',
  '\u0007\u001b[31m',
  "' OR 1=1 --%_\\",
  '2026-13-45',
  '2026-02-30T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  'reseller_00000000000000000000000000',
  Buffer.from('["createdAt DESC",9.9e99,"\\ud800"]').toString('base64url'),
  'x'.repeat(50_000),
];

function odditiesAt({ type }: Place, right: Value): Value[] {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const item = rightValue(inner.ofType, '', known);
    return [...kinds, [null], [[]], [item, item], [item, null], ...[1500, 5000].map((size) => Array(size).fill(item))];
  }
  if (isEnumType(inner)) return [...kinds, '', inner.getValues().map(({ name }) => name)];
  if (isInputObjectType(inner)) return [...kinds, { ...Object(right), unknown: 1 }, { ...Object(right), toString: {} }];
  return [...kinds, ...(['Int', 'Float', 'SafeInt'].includes(inner.name) ? numbers : texts)];
}

interface Call {
  document: string;
  variables?: object;
}

/** Every oddity at every place of an argument: as a literal, in a variable for the whole argument, and null in one for the place. */
function callsOf({ type, name, document }: Argument): Call[] {
  const base = rightValue(type, name, known);
  return placesIn(type).flatMap((place) => {
    const right = rightValue(place.type, String(place.path.at(-1) ?? name), known);
    const calls = odditiesAt(place, right).flatMap((odd): Call[] => {
      const value = put(base, type, place.path, odd, known);
      return [
        { document: document('$value', `$value: ${type}`), variables: { value } },
        // In a document most of them are told apart from right ones before anybody looks at their values.
        ...(kinds.includes(odd) ? [{ document: document(literal(value, type)) }] : []),
      ];
    });
    const nullable = String(getNullableType(place.type));
    const opened = literal(put(base, type, place.path, '__VALUE__', known), type).replaceAll(
      /"?__VALUE__"?/g,
      '$value',
    );
    const withDefault = `$value: ${nullable} = ${literal(right, place.type)}`;
    return [
      ...calls,
      { document: document(opened, `$value: ${nullable}`), variables: { value: null } },
      { document: document(opened, `$value: ${nullable}`), variables: {} },
      { document: document(opened, withDefault), variables: { value: null } },
      { document: document(opened, `$value: ${nullable}`), variables: { value: right } },
    ];
  });
}

/** The complaints about one answer, none when it is as documented. */
async function complaint({ document, variables }: Call): Promise<string[]> {
  const { status, errors } = await user.query(document, variables, { language: 'en' });
  const codes = errors.map(({ extensions }) => extensions.code);
  const wrong = status >= 500 || codes.some((code) => !callersCodes.has(code));
  return wrong
    ? [`${status} ${codes.join(' ')} ${document.slice(0, 300)} ${JSON.stringify(variables)?.slice(0, 300)}`]
    : [];
}

async function complaints(calls: readonly Call[]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < calls.length; at += 8) {
    found.push(...(await Promise.all(calls.slice(at, at + 8).map(complaint))).flat());
  }
  return found;
}

const loggedAsOurs = () =>
  server
    .output()
    .split('\n')
    .filter((line) => /"level":\s*("error"|"fatal"|50|60)/.test(line));

test.each([
  ['queries', (field: string) => !field.startsWith('Mutation.')],
  ['mutations', (field: string) => field.startsWith('Mutation.')],
])(
  'whatever is put into whichever input of %s is answered with a documented code, and is not logged as ours',
  async (_of, isOne) => {
    const found: string[] = [];
    const tried = argumentsOf(schema, known).filter(({ field }) => isOne(field));
    expect(tried.length).toBeGreaterThan(5);
    for (const argument of tried) found.push(...(await complaints(callsOf(argument))));
    expect(found).toEqual([]);
    expect(loggedAsOurs()).toEqual([]);
  },
  240_000,
);

/** Values just beyond what the SDL says of a place. */
function beyond({ type, field }: Place): Value[] {
  const { maxLength, maxItems } = field ? limitsOf(field) : {};
  const text = 'x'.repeat((maxLength ?? 0) + 1);
  if (!isListType(getNullableType(type))) return maxLength === undefined ? [] : [text];
  const many = Array.from({ length: (maxItems ?? 0) + 1 }, (_, at) => rightValue(type, `${at}`, known));
  return [...(maxLength === undefined ? [] : [[text]]), ...(maxItems === undefined ? [] : [many.flatMap(each)])];
}

// Texts differ, so that none is left out as a repetition.
const each = (value: Value, at: number): Value[] =>
  (Array.isArray(value) ? value : [value]).map((item) => (item === 'x' ? `x${at}` : item));

test('what is beyond the limit that the SDL states for it is refused by every mutation, for its field', async () => {
  const mutations = argumentsOf(schema, known).filter(({ field }) => field.startsWith('Mutation.'));
  const tried = mutations.flatMap(({ type, name, document, field }) =>
    placesIn(type).flatMap((place) =>
      beyond(place).map((value) => ({
        place: `${field}.${place.path.join('.')}`,
        document: document('$value', `$value: ${type}`),
        variables: { value: put(rightValue(type, name, known), type, place.path, value, known) },
        path: place.path.join('.'),
      })),
    ),
  );
  expect(tried.length).toBeGreaterThan(30);
  const taken: string[] = [];
  for (const { place, document, variables, path } of tried) {
    const { data, errors } = await user.query<Record<string, Json>>(document, variables);
    const found = JSON.stringify([errors, data]);
    // Who signs in wrongly is not told what was wrong; a placeholder of a base value may be refused for other reasons too.
    const isRefused = place.startsWith('Mutation.signIn')
      ? found.includes('auth.') || found.includes('TOO_MANY')
      : found.includes(`"field":"${path}`);
    if (!isRefused) taken.push(`${place}: ${found.slice(0, 300)}`);
  }
  expect(taken).toEqual([]);
}, 60_000);
