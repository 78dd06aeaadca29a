// Writes schema.graphql and errors.md from the compiled server.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKundpostSchema, errorCodes } from '@kundpost/server/app/schema.js';
import { printSdl } from '@kundpost/server/core/sdl.js';

export const schemaFile = join(import.meta.dirname, 'schema.graphql');
export const errorsFile = join(import.meta.dirname, 'errors.md');

/** The SDL of the server as it is built now. */
export function emittedSdl() {
  return printSdl(buildKundpostSchema());
}

/** The page of error codes of the server as it is built now. */
export function emittedErrors() {
  const rows = errorCodes(buildKundpostSchema()).map(
    ({ code, message, mutations }) => `| \`${code}\` | ${message.replaceAll('|', '\\|')} | ${mutations.join(', ')} |`,
  );
  return `# Error codes

Every code that a mutation may answer in \`userErrors\` or \`warnings\`, its message in English and the mutations that may answer
with it. What depends on the case at hand stands in the message as a placeholder. \`Query.errorCodes\` tells the same at run time,
with the messages in the caller's language. This page is made by \`npm run schema\`.

| code | message | mutations |
| ---- | ------- | --------- |
${rows.join('\n')}
`;
}

if (process.argv[1] === import.meta.filename) {
  write(schemaFile, emittedSdl());
  write(errorsFile, emittedErrors());
}

/** An unchanged file keeps its time, so a running dev server does not reload. */
function write(file, text) {
  if (text !== readFileSync(file, { encoding: 'utf8', flag: 'a+' })) writeFileSync(file, text);
}
