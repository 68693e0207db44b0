/** Before the torture the tally is empty; after it the table of what was tried and what failed is printed, for docs/reliability.md. */
import { forget, IS_SHORT, table } from './tally.js';

export function setup(): void {
  forget();
}

export function teardown(): void {
  const text = table();
  if (text !== '') process.stdout.write(`\n${text}`);
  if (IS_SHORT) {
    process.stdout.write(
      '\nShort form: answers, bounds, hostile files, many of one and output were left out; `npm run test:torture` tries them too.\n',
    );
  }
}
