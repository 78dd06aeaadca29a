import { type GraphQLResolveInfo, getNamedType, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import { Extensions } from 'type-graphql';

/**
 * Says which columns a field resolver reads from its row: `@Needs('domainPrefix')`. A selection whose computed fields all say
 * so is read with those columns alone; without it every column is read, so that forgetting it costs time and nothing else.
 */
export const Needs = (...columns: string[]) => Extensions({ needs: columns });

/** What a selection asks of a table; null means every column. */
export type Selected = ReadonlySet<string> | null;

const known = new WeakMap<object, Selected>();

/**
 * The columns, of those a table has, that the selection under a field needs; the field's type is the rows' own or a connection
 * of them. Worked out once for each parsed document.
 */
export function selectedColumns(info: GraphQLResolveInfo, columns: ReadonlySet<string>): Selected {
  const [first] = info.fieldNodes;
  if (!first || info.fieldNodes.length > 1) return null;
  const cached = known.get(first);
  if (cached !== undefined) return cached;
  const selected = new Set<string>(['id']);
  const complete =
    first.selectionSet !== undefined &&
    collect(info, first.selectionSet, getNamedType(info.returnType).name, columns, selected, new Set());
  known.set(first, complete ? selected : null);
  return complete ? selected : null;
}

const wrappers = new Set(['edges', 'node', 'nodes']);
const besideTheRows = new Set(['__typename', 'pageInfo', 'totalCount', 'cursor']);

function collect(
  info: GraphQLResolveInfo,
  { selections }: SelectionSetNode,
  typeName: string,
  columns: ReadonlySet<string>,
  selected: Set<string>,
  seen: Set<string>,
): boolean {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) return false;
  const isWrapper = type.name.endsWith('Connection') || type.name.endsWith('Edge');
  return selections.every((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return collect(
        info,
        selection.selectionSet,
        selection.typeCondition?.name.value ?? typeName,
        columns,
        selected,
        seen,
      );
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = info.fragments[selection.name.value];
      // Fragments that spread each other would be walked once for each way that leads to them.
      if (seen.has(selection.name.value)) return true;
      seen.add(selection.name.value);
      return (
        fragment !== undefined &&
        collect(info, fragment.selectionSet, fragment.typeCondition.name.value, columns, selected, seen)
      );
    }
    const name = selection.name.value;
    if (besideTheRows.has(name)) return true;
    const field = type.getFields()[name];
    if (!field) return false;
    if (isWrapper) {
      return (
        wrappers.has(name) &&
        selection.selectionSet !== undefined &&
        collect(info, selection.selectionSet, getNamedType(field.type).name, columns, selected, seen)
      );
    }
    const needs: unknown = field.extensions.needs;
    if (Array.isArray(needs)) for (const column of needs) selected.add(String(column));
    else if (columns.has(name)) selected.add(name);
    else return false;
    return true;
  });
}
