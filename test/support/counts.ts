import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Hands the counts to `npm test`. A file that does not load, a hook that throws and a skipped test count as failures. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.KUNDPOST_COUNTS;
    if (!file) return;
    // `-t name` skips by the wish of whoever typed it.
    const chosen = modules.some((it) => it.project.globalConfig.testNamePattern);
    const counts = { passed: 0, failed: unhandled.length };
    for (const module of modules) {
      const suites = [...module.children.allSuites()];
      counts.failed += module.errors().length + suites.filter((suite) => suite.errors().length > 0).length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        if (state === 'failed') counts.failed += 1;
        if (state !== 'skipped' || chosen) continue;
        console.log(`Skipped, which counts as failed: ${module.relativeModuleId} > ${test.fullName}`);
        counts.failed += 1;
      }
    }
    writeFileSync(file, JSON.stringify(counts));
  }
}
