/** Of one name in a store no more is read than it takes to say of it what everything says. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph } from '../../src/index.js';
import { expand } from '../../src/model/namespaces.js';
import { claimgraph, MALI } from '../cli/run.js';
import { type OxigraphServer, startOxigraph } from './oxigraph-server.js';
import { toldOf } from './reading-around.js';

let pushed: OxigraphServer;
beforeAll(async () => {
  pushed = await startOxigraph();
  await claimgraph(['push', MALI, '--endpoint', pushed.query, '--graph-store', pushed.graphStore]);
});

const whole = await openGraph(MALI);

describe('the part of a store that is read of', () => {
  test.each([
    ['a movement', 'actor:jnim'],
    ['somebody without a name', 'actor:jihadists-003'],
    ['a mission with its parts', 'actor:minusma'],
    ['a publisher', 'actor:publisher-003'],
    ['an event that may be another', 'event:central-clashes'],
    ['a town', 'place:kidal'],
  ])('%s says of it what the whole says', async (_, name) => {
    const id = expand(name);
    const part = await openGraph({ endpoint: pushed.query, about: name });
    expect(part.corpus.claims.size).toBeLessThan(whole.corpus.claims.size);
    expect(toldOf(part, id)).toEqual(toldOf(whole, id));
  });

  test('little is little', async () => {
    const { corpus } = await openGraph({ endpoint: pushed.query, about: 'Labbezanga' });
    expect(corpus.claims.size).toBeLessThan(whole.corpus.claims.size / 4);
    expect(corpus.utterances.size).toBeLessThan(whole.corpus.utterances.size / 2);
  });
});

describe('everything is read', () => {
  const claimsOf = async (about: string) =>
    (await openGraph({ endpoint: pushed.query, about })).corpus.claims.size;

  test.each([
    ['of a country', 'Mali'],
    ['of a name that begins several', 'Timb'],
    ['of what nobody bears', 'Atlantis'],
    ['of a report', 'report 003'],
  ])('%s', async (_, about) => {
    expect(await claimsOf(about)).toBe(whole.corpus.claims.size);
  });

  test('through a lens', async () => {
    const { corpus } = await openGraph({ endpoint: pushed.query, about: 'JNIM' }, { lens: ['Malian army'] });
    const lens = await openGraph(MALI, { lens: ['Malian army'] });
    expect(corpus.claims.size).toBe(lens.corpus.claims.size);
  });

  test('of a store that nobody pushed to', async () => {
    const server = await startOxigraph();
    await claimgraph(['push', MALI, '--endpoint', server.query, '--graph-store', server.graphStore]);
    server.store.update('DROP GRAPH <https://w3id.org/claimgraph/graph/pushed>');
    const { corpus } = await openGraph({ endpoint: server.query, about: 'JNIM' });
    expect(corpus.claims.size).toBe(whole.corpus.claims.size);
  });
});

test('what others keep in the store is not read', async () => {
  pushed.store.update(
    'PREFIX skos: <http://www.w3.org/2004/02/skos/core#> INSERT DATA { GRAPH <urn:of-others> { <https://w3id.org/claimgraph/actor/jnim> skos:altLabel "A name of others" } }',
  );
  const { corpus } = await openGraph({ endpoint: pushed.query, about: 'JNIM' });
  expect(JSON.stringify(corpus.entities.get(expand('actor:jnim')))).not.toContain('of others');
});

test('a store that cuts its answers is asked in parts until all of it is there', async () => {
  const server = await startOxigraph({ mostRows: 90 });
  await claimgraph(['push', MALI, '--endpoint', server.query, '--graph-store', server.graphStore]);
  const part = await openGraph({ endpoint: server.query, about: 'JNIM' });
  expect(toldOf(part, expand('actor:jnim'))).toEqual(toldOf(whole, expand('actor:jnim')));
});
