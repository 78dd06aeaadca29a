import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

/** The paths of everything that has no description, which is the first thing a user of the API reads. */
export function undescribed(schema: GraphQLSchema): string[] {
  return ownTypes(schema).flatMap((type) => {
    const parts: { name: string; description?: string | null }[] = [{ name: type.name, description: type.description }];
    if (isEnumType(type)) parts.push(...type.getValues().map((value) => within(type.name, value)));
    if (isInputObjectType(type))
      parts.push(...Object.values(type.getFields()).map((field) => within(type.name, field)));
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        parts.push(within(type.name, field), ...field.args.map((arg) => within(`${type.name}.${field.name}`, arg)));
      }
    }
    return parts.filter((part) => !part.description?.trim()).map((part) => part.name);
  });
}

function within(parent: string, { name, description }: { name: string; description?: string | null }) {
  return { name: `${parent}.${name}`, description };
}

/** verbNoun(input: VerbNounInput!): VerbNounPayload with userErrors; a mutation that needs nothing takes no input. */
export function mutationProblems(schema: GraphQLSchema): string[] {
  return fieldsOf(schema.getMutationType()).flatMap((field) => {
    const name = field.name.charAt(0).toUpperCase() + field.name.slice(1);
    const [input, ...more] = field.args;
    const problems: string[] = [];
    if (more.length > 0) problems.push(`${field.name} takes more than one input`);
    if (input && (input.name !== 'input' || String(input.type) !== `${name}Input!`)) {
      problems.push(`${field.name} takes ${input.name}: ${input.type}, not input: ${name}Input!`);
    }
    const payload = getNamedType(field.type);
    if (payload.name !== `${name}Payload`) problems.push(`${field.name} answers ${payload.name}, not ${name}Payload`);
    const errors = isObjectType(payload) ? payload.getFields().userErrors : undefined;
    if (String(errors?.type) !== '[UserError!]!') problems.push(`${payload.name} has no userErrors: [UserError!]!`);
    return problems;
  });
}

/** Lists of nodes that stay short by what they mean. Every other list of nodes is a connection. */
const short = new Set(['Query.nodes', 'Offer.prerequisites']);

export function listProblems(schema: GraphQLSchema): string[] {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) return ['there is no interface Node'];
  const outputs = ownTypes(schema)
    .filter(isObjectType)
    .filter((type) => !/(Connection|Payload)$/.test(type.name));
  return outputs.flatMap((type) =>
    fieldsOf(type).flatMap((field) => {
      const path = `${type.name}.${field.name}`;
      const item = getNamedType(field.type);
      const isNode = item === node || (isObjectType(item) && item.getInterfaces().includes(node));
      if (isList(field) && isNode && !short.has(path)) return [`${path} is a list of nodes, not a connection`];
      return item.name.endsWith('Connection') ? connectionProblems(path, field) : [];
    }),
  );
}

const isList = (field: GraphQLField<unknown, unknown>) =>
  isListType(isNonNullType(field.type) ? field.type.ofType : field.type);

function connectionProblems(path: string, field: GraphQLField<unknown, unknown>): string[] {
  const connection = getNamedType(field.type);
  const has = isObjectType(connection) ? Object.keys(connection.getFields()) : [];
  const args = field.args.map((arg) => arg.name);
  const lacksField = ['edges', 'nodes', 'pageInfo', 'totalCount'].filter((name) => !has.includes(name));
  const lacksArgument = ['first', 'after', 'last', 'before'].filter((name) => !args.includes(name));
  return [
    ...lacksField.map((name) => `${connection.name} has no ${name}`),
    ...lacksArgument.map((name) => `${path} takes no ${name}`),
  ];
}

/** Who may call is said once on every root field. */
export function accessProblems(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) =>
    fieldsOf(root).flatMap((field) => {
      const names = field.astNode?.directives?.map((directive) => directive.name.value) ?? [];
      const access = names.filter((name) => ['public', 'authenticated', 'hasRole'].includes(name));
      return access.length === 1 ? [] : [`${root?.name}.${field.name} has ${access.length} access directives`];
    }),
  );
}

/** A root field that not everybody may use is nullable, and its description says who may. */
export function nullProblems(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    fieldsOf(root).flatMap((field) => {
      const path = `${root?.name}.${field.name}`;
      const isPublic = field.astNode?.directives?.some((directive) => directive.name.value === 'public') ?? false;
      return [
        ...(!isPublic && isNonNullType(field.type) ? [`${path} is never null`] : []),
        ...(/ Roles: [^.]+\.$/.test(field.description ?? '') ? [] : [`${path} does not end with who may use it`]),
      ];
    }),
  );
}

/** What has an id can be fetched by it. */
export function nodeProblems(schema: GraphQLSchema): string[] {
  return ownTypes(schema)
    .filter(isObjectType)
    .filter((type) => String(type.getFields().id?.type) === 'ID!')
    .filter((type) => !type.getInterfaces().some((it) => it.name === 'Node'))
    .map((type) => `${type.name} has an id and is no Node`);
}

function fieldsOf(type: { getFields: () => Record<string, GraphQLField<unknown, unknown>> } | null | undefined) {
  return Object.values(type?.getFields() ?? {});
}

/** Lists of objects that do not say how many they hold at most: nobody could tell what a query costs. */
export function sizeProblems(schema: GraphQLSchema): string[] {
  return ownTypes(schema).flatMap((type) => {
    if (!isObjectType(type) || /(Connection|Edge)$/.test(type.name)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
      const holdsMany =
        (isList && !isLeafType(getNamedType(field.type))) || field.args.some(({ name }) => name === 'first');
      const says = field.astNode?.directives?.some(({ name }) => name.value === 'listSize');
      return holdsMany && !says ? [`${type.name}.${field.name} does not say how many it holds at most`] : [];
    });
  });
}
