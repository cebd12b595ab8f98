import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take minutes, longest first; of those on a Neo4j the first mostly waits for it. */
const longest = [
  'test/races/neo4j.test.ts',
  'test/contract/store.neo4j.test.ts',
  'test/e2e/neo4j.test.ts',
  'test/integration/neo4j.test.ts',
  'test/e2e/screens.test.ts',
  'test/contract/store.test.ts',
  'test/races/model.test.ts',
];

/** Starts the longest files first: begun last, they would each end alone while the other cores idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.indexOf(path.relative(this.ctx.config.root, moduleId));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
