import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What decides which fields a selection has, besides the selection itself. */
export interface SelectionScope {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced, with their defaults. */
  variables: Record<string, unknown>;
}

/** The fields of an object by their names in the answer. A field that is selected several times has several nodes. */
export type CollectedFields = Map<string, FieldNode[]>;

/**
 * CollectFields and CollectSubfields of the GraphQL specification: fragments are written out, and what `@skip` or `@include` leave
 * out is left out. graphql-js has the same functions and does not export them. Throws a GraphQLError where the condition of a
 * directive is null.
 */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): CollectedFields {
  const fields: CollectedFields = new Map();
  const visitedFragments = new Set<string>();
  for (const selectionSet of selectionSets) addFields(scope, type, selectionSet, fields, visitedFragments);
  return fields;
}

function addFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fields: CollectedFields,
  visitedFragments: Set<string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD && visitedFragments.has(selection.name.value)) continue;
    if (!isIncluded(selection, scope)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const nodes = fields.get(key);
      if (nodes) nodes.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) visitedFragments.add(selection.name.value);
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[selection.name.value] : selection;
    if (!fragment || !appliesTo(type, fragment, scope)) continue;
    addFields(scope, type, fragment.selectionSet, fields, visitedFragments);
  }
}

function isIncluded(selection: SelectionNode, { variables }: SelectionScope): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

function appliesTo(
  type: GraphQLObjectType,
  { typeCondition }: FragmentDefinitionNode | InlineFragmentNode,
  { schema }: SelectionScope,
): boolean {
  if (!typeCondition) return true;
  const condition = schema.getType(typeCondition.name.value);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
