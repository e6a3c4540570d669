import { getHeapStatistics } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';
import { isCoderName } from '../model/coders.ts';
import { type Builder, createBuilderHere } from './build-decided.ts';
import { createPool } from './work-pool.ts';
import type { BuildTask } from './worker.ts';

const MEBIBYTE = 2 ** 20;

/**
 * Builds on a thread of its own, which remembers what it has built: whoever asks can do something
 * else meanwhile. The thread starts with the first build.
 */
export function createBuilder(): Builder {
  const heap = Math.floor(getHeapStatistics().heap_size_limit / MEBIBYTE);
  const here = createBuilderHere();
  let pool: ReturnType<typeof createPool> | null = null;
  return {
    build: async (build, coder, progress) => {
      const { name, version } = coder;
      // A thread can only load a coder by name.
      if (coder.atOnce !== undefined || !isCoderName(name))
        return here.build(build, coder, progress);
      pool ??= createPool(1, heap);
      const { port1, port2: port } = new MessageChannel();
      port1.on('message', ({ done, all }) => progress.update(done, all)).unref();
      const task: BuildTask = { build, coder: { name, version }, port };
      try {
        return await pool.run(task, { name: 'buildIn', transferList: [port] });
      } finally {
        port1.close();
        progress.stop();
      }
    },
    close: async () => {
      await pool?.destroy();
      pool = null;
    },
  };
}
