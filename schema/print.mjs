// Writes schema.graphql from the compiled server. graphql's own printSchema would drop the applied directives, and without a
// schema block its readers take our type Subscription for the subscription root.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildKundpostSchema } from '@kundpost/server/schema.js';
import { lexicographicSortSchema } from 'graphql';

export const schemaFile = join(import.meta.dirname, 'schema.graphql');

/** The SDL of the server as it is built now. */
export async function printSdl() {
  return `${printSchemaWithDirectives(lexicographicSortSchema(await buildKundpostSchema()))}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sdl = await printSdl();
  // An unchanged file keeps its time, so a running dev server does not reload.
  if (sdl !== readFileSync(schemaFile, 'utf8')) writeFileSync(schemaFile, sdl);
}
