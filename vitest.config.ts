import { defineConfig } from 'vitest/config';

const common = {
  testTimeout: 90_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
  // One process for many files: what is compiled and opened once serves them all. No test changes what another finds.
  isolate: false,
  pool: 'forks' as const,
  setupFiles: ['tests/take-away.ts'],
  // What was built runs as it is, not as vite would transform it.
  server: { deps: { external: [/\/dist\//] } },
};

/** Hold what is drawn at each frame: beside another browser the frames would come too late. */
const AT_EACH_FRAME = ['tests/browser/moving.test.ts', 'tests/browser/first-picture.test.ts'];

/**
 * Crowds, walls, whole pages as files, five reports by hand: minutes each; and the manners of single parts, which together
 * are minutes too. `npm run test:long` runs them, `npm test` does not.
 */
const LONG_IN_BROWSER = [
  'above-the-fold',
  'accessible',
  'accessible-narrow',
  'addresses',
  'company',
  'correct',
  'event-words',
  'figures',
  'first-steps',
  'focus',
  'folding',
  'growing',
  'large-graph',
  'leftovers',
  'lens',
  'lenses',
  'lit',
  'manners',
  'map',
  'map-crowd',
  'map-names',
  'marking',
  'menu-and-card',
  'names',
  'notes',
  'one-file',
  'opening',
  'paper',
  'picking',
  'pointing',
  'queries-foreign',
  'queries-manners',
  'relays',
  'review-adding',
  'review-by-hand',
  'review-comparing',
  'review-details',
  'review-editors',
  'review-five',
  'review-pairs',
  'review-place-map',
  'review-reading',
  'sources',
  'steps',
  'story',
  'take-away',
  'time',
  'wall',
].map((kind) => `tests/browser/${kind}.test.ts`);
/**
 * Five reports in and out in any order; megabytes of one letter; each of 212 names, every command, and all that is derived,
 * over a store; what is said of sources that reports share and of voices without a name, step by step; a serve that runs
 * and is asked.
 */
const LONG_WITHOUT = [
  'tests/check/consistent.test.ts',
  'tests/cli/query/served.test.ts',
  'tests/desk/common-source.test.ts',
  'tests/desk/unnamed-speaker.test.ts',
  'tests/review/complete.test.ts',
  'tests/language/any-input.test.ts',
  'tests/store/broken-off-deriving.test.ts',
  'tests/store/every-command.test.ts',
  'tests/store/every-neighbourhood.test.ts',
  'tests/store/every-range.test.ts',
];

/** Millions of rows, megabytes and levels: not in the short form of the torture, which CI runs. */
const HEAVY = ['answers', 'bounds', 'hostile-files', 'many-of-one', 'output'].map(
  (kind) => `tests/torture/${kind}.test.ts`,
);

// A page is drawn without a graphics card here: what a person sees at once takes seconds.
const browser = { ...common, testTimeout: 120_000, globalSetup: ['tests/browser/shared-viewer.ts'] };

export default defineConfig({
  test: {
    // Left to itself vitest keeps one core free: of two, that is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/torture/**', ...LONG_WITHOUT],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...browser,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [...AT_EACH_FRAME, ...LONG_IN_BROWSER],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...browser,
          name: 'frames',
          include: AT_EACH_FRAME,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...browser,
          name: 'long',
          include: [...LONG_IN_BROWSER, ...LONG_WITHOUT],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          name: 'torture',
          include: ['tests/torture/**/*.test.ts'],
          exclude: process.env.TORTURE === 'short' ? HEAVY : [],
          globalSetup: ['tests/torture/table.ts'],
          testTimeout: 3_600_000,
          // The short form is mostly waiting for processes to start and end; the others take the memory of a machine.
          maxWorkers: process.env.TORTURE === 'short' ? 2 : 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
