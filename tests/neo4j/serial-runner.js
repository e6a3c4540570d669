import { createRequire } from 'node:module';

const { default: TestRunner } = createRequire(import.meta.url)('jest-runner');

/** Jest's own runner, one test file after the other: they share one server. */
// biome-ignore lint/style/noDefaultExport: what jest loads.
export default class SerialRunner extends TestRunner {
  isSerial = true;
}
