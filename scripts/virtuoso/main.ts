/**
 * A throw-away Virtuoso: `npm run virtuoso -- install` unpacks the one of Debian below node_modules, `npm run virtuoso`
 * starts it in a temporary folder and prints its addresses; Ctrl-C stops it and takes its data away.
 */
import { findVirtuoso, unpackVirtuoso } from './find.js';
import { startVirtuoso } from './start.js';

const [command] = process.argv.slice(2);
if (command === 'install') {
  if (findVirtuoso() === undefined) unpackVirtuoso();
  const found = findVirtuoso();
  process.stdout.write(found === undefined ? 'there is no Virtuoso that runs here\n' : `${found.program}\n`);
  if (found === undefined) process.exitCode = 1;
} else {
  const found = findVirtuoso();
  if (found === undefined) {
    process.stderr.write('there is no Virtuoso here: npm run virtuoso -- install\n');
    process.exitCode = 1;
  } else {
    const virtuoso = await startVirtuoso(found);
    const { sparql, graphStore, update, user, password, pid } = virtuoso;
    process.stdout.write(`${JSON.stringify({ sparql, graphStore, update, user, password, pid }, null, 2)}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void virtuoso.stop().then(() => process.exit(0)));
  }
}
