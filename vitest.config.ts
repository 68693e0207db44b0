import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What was built runs as it is, not as vite would transform it.
    server: { deps: { external: [/\/dist\//] } },
  },
});
