// npm start: installs, builds and runs the one process that serves the API and the app.
import './node-version.mjs';
import { build, install, StepFailed } from './steps.mjs';

try {
  await install();
  await build();
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  process.exit(1);
}

// In this very process: signals reach the server directly and its exit code is ours.
await import('../server/dist/main.js');
