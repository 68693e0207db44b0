import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left to itself vitest keeps one core free: of two, that is half.
    maxWorkers: '100%',
    // What was built runs as it is, not as vite would transform it.
    server: { deps: { external: [/\/dist\//] } },
  },
});
