// What changed between two SDLs that a client could notice. `node compare.mjs` compares with what was last released.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, valueFromASTUntyped } from 'graphql';

const read = (/** @type {string} */ name) => readFileSync(join(import.meta.dirname, name), 'utf8');

/**
 * The changes after which a client that worked may stop working. A narrowed audience is one; the comparison of types alone
 * would not see it.
 * @param {string} before
 * @param {string} after
 * @returns {Promise<{ path: string, message: string }[]>}
 */
export async function breakingChanges(before, after) {
  const [old, now] = [buildSchema(before), buildSchema(after)];
  const changes = await diff(old, now);
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  return [
    ...breaking.map(({ path, message }) => ({ path: path ?? 'schema', message })),
    ...narrowedAudiences(old, now),
  ];
}

/**
 * @param {import('graphql').GraphQLSchema} old
 * @param {import('graphql').GraphQLSchema} now
 */
function narrowedAudiences(old, now) {
  const roles = now.getType('Role')?.astNode?.values?.map((value) => value.name.value) ?? [];
  return Object.values(now.getTypeMap()).flatMap((type) => {
    const fields = Object.values(type.getFields?.() ?? {}).filter((field) => field.astNode?.directives);
    return fields.flatMap((field) => {
      const former = old.getType(type.name)?.getFields?.()[field.name];
      if (!former) return [];
      const lost = audience(former, roles).filter((caller) => !audience(field, roles).includes(caller));
      const path = `${type.name}.${field.name}`;
      return lost.length === 0 ? [] : [{ path, message: `${path} is no longer for ${lost.join(', ')}` }];
    });
  });
}

/** @param {import('graphql').GraphQLField<unknown, unknown>} field @param {string[]} roles */
function audience(field, roles) {
  const applied = field.astNode?.directives ?? [];
  const hasRole = applied.find((directive) => directive.name.value === 'hasRole');
  if (hasRole) return valueFromASTUntyped(hasRole.arguments[0].value);
  if (applied.some((directive) => directive.name.value === 'authenticated')) return roles;
  return [...roles, 'strangers'];
}

/**
 * A breaking change is allowed when the CHANGELOG names its path in backticks before the first release.
 * @param {{ path: string }[]} changes
 * @param {string} changelog
 */
export function undocumented(changes, changelog) {
  const [, unreleased = ''] = /^## Unreleased\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog) ?? [];
  return changes.filter(({ path }) => !unreleased.includes(`\`${path}\``));
}

/** The breaking changes of this working copy that the CHANGELOG does not name. */
export async function undocumentedChanges() {
  return undocumented(await breakingChanges(read('released.graphql'), read('schema.graphql')), read('CHANGELOG.md'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const change of await diff(buildSchema(read('released.graphql')), buildSchema(read('schema.graphql')))) {
    console.log(`${change.criticality.level.padEnd(13)} ${change.message}`);
  }
  const missing = await undocumentedChanges();
  if (missing.length > 0)
    console.log(
      `\nTo be named in CHANGELOG.md:\n${missing.map(({ path, message }) => `- \`${path}\`: ${message}`).join('\n')}`,
    );
  process.exitCode = missing.length > 0 ? 1 : 0;
}
