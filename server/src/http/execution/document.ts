import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import { beyond, limits } from './limits.js';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * What is beyond the limits in a text that nobody has parsed yet. The parser calls itself for every bracket, so their nesting is
 * looked at before; a text that is no GraphQL is left to the parser, which says what is wrong with it.
 */
export function tooMuchText(text: string): GraphQLError | null {
  const lexer = new Lexer(new Source(text));
  let [tokens, depth, deepest] = [0, 0, 0];
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; kind = lexer.advance().kind) {
      tokens += 1;
      if (opening.has(kind)) depth += 1;
      else if (closing.has(kind)) depth -= 1;
      deepest = Math.max(deepest, depth);
    }
  } catch {
    // No token: the parser comes to the same place, if it comes so far.
  }
  if (tokens > limits.tokens) return beyond('TOO_MANY_TOKENS', 'tokens', limits.tokens, tokens);
  return deepest > limits.nesting ? beyond('QUERY_TOO_DEEP', 'nesting', limits.nesting, deepest) : null;
}

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

/** What is beyond the limits in a valid document, whatever its variables are. */
export function tooMuchOf(document: DocumentNode, fragments: Fragments): GraphQLError | null {
  const { aliases, directives } = written(document);
  if (aliases > limits.aliases) return beyond('TOO_MANY_ALIASES', 'aliases', limits.aliases, aliases);
  if (directives > limits.directives) return beyond('TOO_MANY_DIRECTIVES', 'directives', limits.directives, directives);
  const depths = new Depths(fragments);
  for (const definition of document.definitions) {
    const tooDeep = definition.kind === Kind.OPERATION_DEFINITION ? depths.tooMuchOf(definition) : null;
    if (tooDeep) return tooDeep;
  }
  return null;
}

function written(document: DocumentNode): { aliases: number; directives: number } {
  let [aliases, directives] = [0, 0];
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  return { aliases, directives };
}

/** Levels of fields. A fragment is looked at once, however often it is spread. */
class Depths {
  private readonly ofFragments = new Map<string, number>();

  constructor(private readonly fragments: Fragments) {}

  tooMuchOf({ selectionSet }: OperationDefinitionNode): GraphQLError | null {
    const depth = this.of(selectionSet);
    if (depth > limits.depth) {
      const outside = this.of(selectionSet, isIntrospection);
      if (outside > limits.depth) return beyond('QUERY_TOO_DEEP', 'depth', limits.depth, outside);
    }
    return depth > limits.introspectionDepth
      ? beyond('QUERY_TOO_DEEP', 'depth', limits.introspectionDepth, depth)
      : null;
  }

  /** Of a selection; nothing is seen of fields that are `except`ed. */
  private of({ selections }: SelectionSetNode, except?: (name: string) => boolean): number {
    let deepest = 0;
    for (const selection of selections) {
      let depth = 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) depth = this.ofFragment(selection.name.value, except);
      else if (selection.kind === Kind.INLINE_FRAGMENT) depth = this.of(selection.selectionSet, except);
      else if (!except?.(selection.name.value)) {
        depth = 1 + (selection.selectionSet ? this.of(selection.selectionSet, except) : 0);
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private ofFragment(name: string, except?: (name: string) => boolean): number {
    const key = except ? `${name} ` : name;
    const known = this.ofFragments.get(key);
    if (known !== undefined) return known;
    const fragment = this.fragments[name];
    const depth = fragment ? this.of(fragment.selectionSet, except) : 0;
    this.ofFragments.set(key, depth);
    return depth;
  }
}

const isIntrospection = (name: string) => name === '__schema' || name === '__type';
