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
import { limitExceeded, limits } from './limits.js';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * The limit that the text of a document exceeds before it is parsed. The parser is recursive, so brackets that are nested too deep
 * would overflow its stack. A text that is not GraphQL passes: the parser tells what is wrong with it.
 */
export function textLimitError(text: string): GraphQLError | null {
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
    // Not a token. The parser will report the same position.
  }
  if (tokens > limits.tokens) return limitExceeded('TOO_MANY_TOKENS', 'tokens', limits.tokens, tokens);
  return deepest > limits.nesting ? limitExceeded('QUERY_TOO_DEEP', 'nesting', limits.nesting, deepest) : null;
}

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

/** The limit that a valid document exceeds, whatever its variables are. */
export function documentLimitError(document: DocumentNode, fragments: Fragments): GraphQLError | null {
  const { aliases, directives } = countsOf(document);
  if (aliases > limits.aliases) return limitExceeded('TOO_MANY_ALIASES', 'aliases', limits.aliases, aliases);
  if (directives > limits.directives)
    return limitExceeded('TOO_MANY_DIRECTIVES', 'directives', limits.directives, directives);
  const depths = new DepthCounter(fragments);
  for (const definition of document.definitions) {
    const tooDeep = definition.kind === Kind.OPERATION_DEFINITION ? depths.limitError(definition) : null;
    if (tooDeep) return tooDeep;
  }
  return null;
}

function countsOf(document: DocumentNode): { aliases: number; directives: number } {
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

/** Counts levels of fields. The depth of a fragment is counted once, however often it is spread. */
class DepthCounter {
  private readonly ofFragments = new Map<string, number>();

  constructor(private readonly fragments: Fragments) {}

  limitError({ selectionSet }: OperationDefinitionNode): GraphQLError | null {
    const depth = this.of(selectionSet);
    if (depth > limits.depth) {
      const outsideIntrospection = this.of(selectionSet, isIntrospection);
      if (outsideIntrospection > limits.depth)
        return limitExceeded('QUERY_TOO_DEEP', 'depth', limits.depth, outsideIntrospection);
    }
    return depth > limits.introspectionDepth
      ? limitExceeded('QUERY_TOO_DEEP', 'depth', limits.introspectionDepth, depth)
      : null;
  }

  /** The depth of a selection. Fields for which `except` is true do not count, nor does what is below them. */
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
