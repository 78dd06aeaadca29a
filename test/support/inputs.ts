import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  valueFromASTUntyped,
} from 'graphql';

/** A value as JSON has it. */
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

/** The right value of a required argument or field, by its name or, for an input object, by its type's name. */
export type Known = Record<string, Value>;

/** An argument of a field, with a document in which the argument's value is left open. */
export interface Argument {
  /** The field it belongs to, e.g. `Query.customers`. */
  field: string;
  name: string;
  type: GraphQLInputType;
  /** The document with this text in the argument's place, and these variables declared. */
  document: (text: string, variables?: string) => string;
}

/** Every argument of every field that a caller can reach, each by the shortest way from a root. */
export function argumentsOf(schema: GraphQLSchema, known: Known): Argument[] {
  const found: Argument[] = [];
  const seen = new Set<string>();
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root != null);
  let level = roots.map((type) => ({
    type,
    around: (inner: string, declared: string) =>
      `${type === schema.getMutationType() ? 'mutation' : 'query'} Walk${declared} { ${inner} }`,
  }));
  for (const { name } of roots) seen.add(name);
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { type, around } of level) {
      for (const field of Object.values(type.getFields())) {
        const required = field.args.filter(isRequiredArgument).map((arg) => ({
          name: arg.name,
          text: `${arg.name}: ${literal(rightValue(arg.type, arg.name, known), arg.type)}`,
        }));
        const call = (own?: { name: string; text: string }) => {
          const all = [...required.filter(({ name }) => name !== own?.name), ...(own ? [own] : [])];
          return all.length > 0 ? `${field.name}(${all.map(({ text }) => text).join(', ')})` : field.name;
        };
        for (const arg of field.args) {
          found.push({
            field: `${type.name}.${field.name}`,
            name: arg.name,
            type: arg.type,
            document: (text, variables) => {
              const own = { name: arg.name, text: `${arg.name}: ${text}` };
              return around(`${call(own)} ${selection(field.type)}`, variables ? `(${variables})` : '');
            },
          });
        }
        const below = getNamedType(field.type);
        if (type === schema.getMutationType() || !isObjectType(below) || seen.has(below.name)) continue;
        seen.add(below.name);
        next.push({ type: below, around: (inner, declared) => around(`${call()} { ${inner} }`, declared) });
      }
    }
    level = next;
  }
  return found;
}

/** Enough of a field to have everything about it worked out. */
function selection(output: GraphQLOutputType): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
  if (fields.includes('userErrors')) return '{ userErrors { code field message } }';
  if (fields.includes('pageInfo')) return '{ totalCount nodes { __typename } pageInfo { hasNextPage } }';
  return '{ __typename }';
}

/** A value that fulfils the type: what has to be there and nothing else. */
export function rightValue(type: GraphQLInputType, name: string, known: Known): Value {
  if (isNonNullType(type)) return rightValue(type.ofType, name, known);
  const given = known[name] ?? known[getNamedType(type).name];
  if (isListType(type))
    return given !== undefined && !Array.isArray(given) ? [given] : (given ?? [rightValue(type.ofType, name, known)]);
  if (given !== undefined) return given;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? null;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, rightValue(field.type, field.name, known)]));
  }
  if (type.name === 'Int' || type.name === 'Float' || type.name === 'SafeInt') return 1;
  return type.name === 'Boolean' ? true : 'x';
}

/** A place inside an argument's value that something can be put into. */
export interface Place {
  /** Names and positions below the argument, e.g. `['order', 'lines', 0, 'offerId']`; empty for the argument itself. */
  path: readonly (string | number)[];
  type: GraphQLInputType;
  /** The field whose value it is; none for an argument and an item of a list. */
  field?: GraphQLInputField;
}

/** The argument itself, and every field and list item below it. */
export function placesIn(type: GraphQLInputType, path: Place['path'] = [], field?: GraphQLInputField): Place[] {
  const inner = getNullableType(type);
  const here = { path, type, field };
  if (isListType(inner)) return [here, ...placesIn(inner.ofType, [...path, 0])];
  if (!isInputObjectType(inner) || path.length > 12) return [here];
  const fields = Object.values(inner.getFields());
  return [here, ...fields.flatMap((each) => placesIn(each.type, [...path, each.name], each))];
}

/** `whole` with another value at the place; what is missing on the way there is made right first. */
export function put(whole: Value, type: GraphQLInputType, path: Place['path'], value: Value, known: Known): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const items = Array.isArray(whole) && whole.length > 0 ? whole : [rightValue(inner.ofType, String(step), known)];
    return items.map((item, at) => (at === step ? put(item, inner.ofType, rest, value, known) : item));
  }
  const field = isInputObjectType(inner) ? inner.getFields()[step] : undefined;
  if (!field) throw new Error(`${getNamedType(type).name} has no ${step}`);
  const object = isObject(whole) ? whole : {};
  const before = object[field.name] ?? rightValue(field.type, field.name, known);
  return { ...object, [field.name]: put(before, field.type, rest, value, known) };
}

const isObject = (value: Value): value is { [name: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The most that an argument or field of the SDL says it takes. */
export function limitsOf({ astNode }: GraphQLInputField): { maxLength?: number; maxItems?: number } {
  const given = astNode?.directives?.find(({ name }) => name.value === 'constraint')?.arguments ?? [];
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

/** A value as it is written in a document. Enum values lose their quotes where the type wants one and they look like one. */
export function literal(value: Value, type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (typeof value === 'string') {
    return isEnumType(inner) && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
  }
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const item = isListType(inner) ? inner.ofType : inner;
    return `[${value.map((each) => literal(each, item)).join(', ')}]`;
  }
  const fields = isInputObjectType(inner) ? inner.getFields() : {};
  const parts = Object.entries(value).map(([name, each]) => `${name}: ${literal(each, fields[name]?.type ?? inner)}`);
  return `{${parts.join(', ')}}`;
}
