// Writes schema.graphql from the compiled server.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKundpostSchema, printSdl } from '@kundpost/server/schema.js';

export const schemaFile = join(import.meta.dirname, 'schema.graphql');

/** The SDL of the server as it is built now. */
export function emittedSdl() {
  return printSdl(buildKundpostSchema());
}

if (process.argv[1] === import.meta.filename) {
  const sdl = emittedSdl();
  // An unchanged file keeps its time, so a running dev server does not reload.
  if (sdl !== readFileSync(schemaFile, 'utf8')) writeFileSync(schemaFile, sdl);
}
