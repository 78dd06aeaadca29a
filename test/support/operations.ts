import { Dice } from '@kundpost/server/seed/dice.js';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
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

/**
 * Operations at random, the same ones for the same seed: fields with and without aliases, arguments as literals and as variables,
 * fragments, directives, pages inside pages. Most are right in every part, and a few of their values are not.
 */
export class Operations {
  private readonly dice: Dice;
  private variables: Record<string, Value> = {};
  private declared: string[] = [];
  private fragments: string[] = [];
  private left = 0;

  constructor(
    seed: string,
    private readonly schema: GraphQLSchema,
    private readonly known: Known,
    private readonly without: readonly string[],
  ) {
    this.dice = new Dice(seed);
  }

  next(): Operation {
    this.variables = {};
    this.declared = [];
    this.fragments = [];
    this.left = this.dice.between(3, 60);
    const isMutation = this.dice.chance(0.1);
    const root = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !this.without.includes(name));
    const count = isMutation ? 1 : this.dice.between(1, 3);
    const selected = Array.from({ length: count }, (_, at) => `f${at}: ${this.field(this.dice.pick(fields), 0)}`);
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    const head = `${isMutation ? 'mutation' : 'query'} Generated${declared}`;
    return { document: [`${head} { ${selected.join(' ')} }`, ...this.fragments].join('\n'), variables: this.variables };
  }

  private field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args
      .filter((arg) => isRequiredArgument(arg) || this.dice.chance(0.35))
      .map((arg) => this.argument(arg));
    const call = given.length > 0 ? `${name}(${given.join(', ')})` : name;
    return `${call} ${this.directive()}${this.selection(type, depth + 1)}`;
  }

  private argument(arg: GraphQLArgument): string {
    const value = this.value(arg.type, arg.name);
    if (!this.dice.chance(0.4)) return `${arg.name}: ${literal(value, arg.type)}`;
    return `${arg.name}: ${this.variable(String(arg.type), value)}`;
  }

  private variable(type: string, value: Value): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private directive(): string {
    if (!this.dice.chance(0.05)) return '';
    const value = this.dice.chance(0.5) ? this.variable('Boolean!', this.dice.chance(0.8)) : 'true';
    return `@${this.dice.chance(0.7) ? 'include' : 'skip'}(if: ${value}) `;
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
      selected.push(`a${this.left}_${depth}: ${this.field(field, depth)}`);
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
    if (this.dice.chance(0.1)) return `{ ... on ${type} { ${selected} } }`;
    if (!this.dice.chance(0.1)) return `{ ${selected} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type} { ${selected} }`);
    return `{ ...${name} }`;
  }

  /** Deep down only values are asked for, so that an operation ends. */
  private reaches({ type }: GraphQLField<unknown, unknown>, depth: number): boolean {
    return isLeafType(getNamedType(type)) || (depth < 8 && this.left > 0);
  }

  private value(type: GraphQLInputType, name: string): Value {
    if (this.dice.chance(0.03)) return this.dice.pick(odd);
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) {
      return Array.from({ length: this.dice.between(0, 3) }, () => this.value(type.ofType, name.replace(/s$/, '')));
    }
    if (name === 'first' || name === 'last') return this.dice.between(1, 20);
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
