import { Dice } from '@kundpost/server/seed/dice.js';
import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { type Known, literal, rightValue, type Value } from './inputs.js';

export interface Operation {
  document: string;
  variables: Record<string, Value>;
}

/** Values that are put in the place of a valid one now and then. */
const odd: readonly Value[] = [
  null,
  true,
  -1,
  0,
  1e10,
  1.5,
  '',
  'x',
  '\ud800',
  '2026-02-30',
  'customer_nonsense',
  [],
  {},
  [null],
];

export interface Settings {
  /** Root fields that are never asked for. */
  without?: readonly string[];
  /** How many of the operations are mutations, from 0 to 1. */
  mutations?: number;
  /** How many of the values are odd ones, from 0 to 1. */
  oddValues?: number;
  /** The most fields of an operation and the most rows of a page. */
  mostFields?: number;
  mostRows?: number;
  /** How often an argument of this name is given that may be absent, from 0 to 1. */
  oftenGiven?: Readonly<Record<string, number>>;
}

/**
 * Operations at random, the same ones for the same seed: fields with and without aliases, some of them selected twice, arguments as
 * literals and as variables with and without defaults, fragments, directives, pages inside pages. Most are right in every part, and
 * a few of their values are not.
 */
export class Operations {
  private readonly dice: Dice;
  private readonly settings: Required<Settings>;
  private variables: Record<string, Value> = {};
  private declared: string[] = [];
  private fragments: string[] = [];
  private left = 0;

  constructor(
    seed: string,
    private readonly schema: GraphQLSchema,
    private readonly known: Known,
    { without = [], mutations = 0.1, oddValues = 0.03, mostFields = 60, mostRows = 20, oftenGiven = {} }: Settings = {},
  ) {
    this.dice = new Dice(seed);
    this.settings = { without, mutations, oddValues, mostFields, mostRows, oftenGiven };
  }

  next(): Operation {
    this.variables = {};
    this.declared = [];
    this.fragments = [];
    this.left = this.dice.between(3, this.settings.mostFields);
    const isMutation = this.dice.chance(this.settings.mutations);
    const root = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !this.settings.without.includes(name));
    const count = isMutation ? 1 : this.dice.between(1, 3);
    const selected = Array.from({ length: count }, (_, at) => `f${at}: ${this.field(this.dice.pick(fields), 0)}`);
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    const head = `${isMutation ? 'mutation' : 'query'} Generated${declared}`;
    return { document: [`${head} { ${selected.join(' ')} }`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    return `${this.call(field)} ${this.directive()}${this.selection(field.type, depth + 1)}`;
  }

  /** The same field of the same name twice, each time with other fields below it: the answer has all of them. */
  private twice(name: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const call = this.call(field);
    const part = () => `${name}: ${call} ${this.directive()}${this.selection(field.type, depth + 1)}`;
    return `${part()} ${part()}`;
  }

  private call({ name, args }: GraphQLField<unknown, unknown>): string {
    const given = args
      .filter((arg) => isRequiredArgument(arg) || this.dice.chance(this.settings.oftenGiven[arg.name] ?? 0.35))
      .map((arg) => this.argument(arg));
    return given.length > 0 ? `${name}(${given.join(', ')})` : name;
  }

  private argument(arg: GraphQLArgument): string {
    const value = this.value(arg.type, arg.name);
    if (!this.dice.chance(0.4)) return `${arg.name}: ${literal(value, arg.type)}`;
    if (!this.dice.chance(0.3)) return `${arg.name}: ${this.variable(String(arg.type), value)}`;
    return `${arg.name}: ${this.variableWithDefault(arg.type, value)}`;
  }

  private variable(type: string, value: Value): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  /** A nullable variable with a default, which is often left to it, and now and then null. */
  private variableWithDefault(type: GraphQLInputType, value: Value): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${getNullableType(type)} = ${literal(value, type)}`);
    if (this.dice.chance(0.5)) return `$${name}`;
    this.variables[name] = this.dice.chance(0.2) ? null : value;
    return `$${name}`;
  }

  private directive(): string {
    if (!this.dice.chance(0.1)) return '';
    return `@${this.dice.chance(0.7) ? 'include' : 'skip'}(if: ${this.condition()}) `;
  }

  private condition(): string {
    if (this.dice.chance(0.4)) return 'true';
    const value = this.dice.chance(0.8);
    return this.dice.chance(0.7)
      ? this.variable('Boolean!', value)
      : this.variableWithDefault(new GraphQLNonNull(GraphQLBoolean), value);
  }

  private selection(output: GraphQLOutputType, depth: number): string {
    const type = getNamedType(output);
    if (isLeafType(type)) return '';
    if (!isObjectType(type)) return this.onTypes(type.name, depth);
    const fields = Object.values(type.getFields()).filter((field) => this.reaches(field, depth));
    const selected = ['__typename'];
    for (let at = this.dice.between(1, 5); at > 0 && this.left > 0 && fields.length > 0; at--) {
      this.left -= 1;
      const field = this.dice.pick(fields);
      // Two fields of one name with different arguments would be refused, unless each has a name of its own.
      const name = `a${this.left}_${depth}`;
      if (isLeafType(getNamedType(field.type)) && field.args.length === 0 && this.dice.chance(0.5)) {
        selected.push(field.name);
      } else if (this.dice.chance(0.1)) selected.push(this.twice(name, field, depth));
      else selected.push(`${name}: ${this.field(field, depth)}`);
    }
    return this.wrapped(type.name, selected.join(' '));
  }

  private onTypes(name: string, depth: number): string {
    const type = this.schema.getType(name);
    const types = isInterfaceType(type) ? this.schema.getPossibleTypes(type) : [];
    const parts = types
      .filter(() => this.dice.chance(0.4))
      .map((each) => `... on ${each.name} ${this.selection(each, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }

  private wrapped(type: string, selected: string): string {
    if (this.dice.chance(0.1)) return `{ ... on ${type} ${this.directive()}{ ${selected} } }`;
    if (this.dice.chance(0.05)) return `{ ... ${this.directive()}{ ${selected} } __typename }`;
    if (!this.dice.chance(0.1)) return `{ ${selected} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type} { ${selected} }`);
    return `{ ...${name} ${this.directive()}}`;
  }

  /** Deep down only values are asked for, so that an operation ends. */
  private reaches({ type }: GraphQLField<unknown, unknown>, depth: number): boolean {
    return isLeafType(getNamedType(type)) || (depth < 8 && this.left > 0);
  }

  private value(type: GraphQLInputType, name: string): Value {
    if (this.dice.chance(this.settings.oddValues)) return this.dice.pick(odd);
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) {
      return Array.from({ length: this.dice.between(0, 3) }, () => this.value(type.ofType, name.replace(/s$/, '')));
    }
    if (name === 'first' || name === 'last') return this.dice.between(1, this.settings.mostRows);
    if (isEnumType(type)) return this.dice.pick(type.getValues()).name;
    const given = this.known[name] ?? this.known[type.name];
    if (given !== undefined && this.dice.chance(0.7)) return given;
    if (!isInputObjectType(type)) return rightValue(type, name, this.known);
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || this.dice.chance(0.3),
    );
    return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, field.name)]));
  }
}
