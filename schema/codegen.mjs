// Writes client/src/generated: typed documents for the .graphql files beside the components, and who may call which root field.
// The codegen CLI is left out on purpose: it drags in packages that do not run on Node 20.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, parse, valueFromASTUntyped } from 'graphql';

const source = join(import.meta.dirname, '../client/src');
const target = join(source, 'generated');
const schema = parse(readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8'));
const schemaAst = buildASTSchema(schema);

const documents = readdirSync(source, { recursive: true })
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => ({ file, rawSDL: readFileSync(join(source, file), 'utf8') }))
  .map(({ file, rawSDL }) => ({ location: file, rawSDL, document: parse(rawSDL) }));

const sections = await preset.buildGeneratesSection({
  baseOutputDir: 'generated/',
  schema,
  schemaAst,
  documents,
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false },
  config: { enumType: 'string-literal', strictScalars: true, scalars: scalars(), useTypeImports: true },
});

mkdirSync(target, { recursive: true });
const typed = sections.find((section) => section.filename.endsWith('/graphql.ts'));
write('graphql.ts', await codegen(typed));
const changes = Object.keys(schemaAst.getMutationType().getFields());
write(
  'access.ts',
  `export const access = ${JSON.stringify(access(), null, 2)} as const;

export const mutations: readonly string[] = ${JSON.stringify(changes, null, 2)};
`,
);

// Every scalar travels as text, except the whole numbers that are too big for Int.
function scalars() {
  const own = Object.values(schemaAst.getTypeMap()).filter((type) => type.astNode?.kind === 'ScalarTypeDefinition');
  return {
    ID: 'string',
    ...Object.fromEntries(own.map(({ name }) => [name, name === 'SafeInt' ? 'number' : 'string'])),
  };
}

function access() {
  const roots = [schemaAst.getQueryType(), schemaAst.getMutationType(), schemaAst.getSubscriptionType()];
  const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
  return Object.fromEntries(fields.map((field) => [field.name, audience(field.astNode)]));
}

function audience(field) {
  const directive = (name) => field.directives.find((applied) => applied.name.value === name);
  const hasRole = directive('hasRole');
  if (hasRole) return valueFromASTUntyped(hasRole.arguments[0].value);
  return directive('public') ? 'public' : 'authenticated';
}

// An unchanged file keeps its time, so a running dev server does not reload.
function write(name, text) {
  const file = join(target, name);
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // First run: nothing to compare with.
  }
  writeFileSync(file, text);
}
