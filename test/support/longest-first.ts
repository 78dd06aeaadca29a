import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest begin first, so that no worker is left alone with one of them at the end. */
const longest = ['e2e/axe', 'e2e/wizard.outcome', 'faults/statements', 'integration/database', 'faults/silent'];

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    return rest.sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.includes(`/test/${name}`));
  return place === -1 ? longest.length : place;
}
