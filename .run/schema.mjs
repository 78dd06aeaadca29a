// npm run schema: prints the SDL from the compiled server and generates the client's types from it.
import './node-version.mjs';
import { buildServer, generateTypes, install, printSchema, StepFailed } from './steps.mjs';

try {
  await install();
  await buildServer();
  await printSchema();
  await generateTypes();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exit(1);
}
