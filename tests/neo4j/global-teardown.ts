import { keptServer } from './kept-server.ts';

// biome-ignore lint/style/noDefaultExport: what jest calls.
export default async function tearDown(): Promise<void> {
  await keptServer()?.stop();
}
