import { defineConfig } from 'vitest/config';

/** Whatever a test writes is held against the schemas of ECMA-376. */
export default defineConfig({ test: { setupFiles: ['test/support/pptx/schema/watch.ts'], testTimeout: 60_000, hookTimeout: 60_000 } });
