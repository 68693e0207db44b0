/** The sums of all ranges to the quads that only all together have: standings of entities, and what rests on whom. */
import type * as RDF from '@rdfjs/types';
import { intersection } from '../../compare/sources/dependence.js';
import { dependenceQuads } from '../../compare/sources/source-quads.js';
import { independent } from '../../compare/standing/origins.js';
import { entityQuads } from '../../compare/standing/standing-quads.js';
import type { Iri } from '../../model/records.js';
import { type EntitySum, noSum, type Sums } from './sums.js';

/** Characters of sums that are added up at once: of more, some names at a time. */
const AT_ONCE = 2_000_000;

/**
 * @param all gives the sums of each range, as often as it is gone through
 * @param size characters of all of them
 */
export async function* addedUp(all: () => AsyncIterable<Sums>, size: number): AsyncGenerator<RDF.Quad> {
  const parts = Math.max(1, Math.ceil(size / AT_ONCE));
  const [propositions, pairs] = [new Map<Iri, number>(), new Map<Iri, number>()];
  for (let part = 0; part < parts; part += 1) {
    const isIn = (name: string) => partOf(name, parts) === part;
    const entities = new Map<Iri, EntitySum>();
    const speakers = new Map<Iri, readonly Iri[]>();
    const needs = new Map<string, ReadonlySet<Iri>>();
    for await (const sums of all()) {
      if (part === 0)
        for (const [source, some] of Object.entries(sums.propositions)) add(propositions, source, some);
      for (const [entity, sum] of Object.entries(sums.entities)) {
        if (!isIn(entity)) continue;
        entities.set(entity, plus(entities.get(entity) ?? noSum(), sum));
        for (const id of [...sum.origins, ...sum.denyingOrigins]) speakers.set(id, sums.speakers[id] ?? []);
      }
      for (const [pair, needed] of Object.entries(sums.pairs)) {
        if (!isIn(pair)) continue;
        const known = needs.get(pair);
        const own = new Set(needed);
        needs.set(pair, known === undefined ? own : intersection([known, own]));
      }
    }
    const speakersIn = (id: Iri) => speakers.get(id) ?? [];
    for (const [entity, sum] of [...entities].sort(([a], [b]) => (a < b ? -1 : 1)))
      yield* entityQuads({
        ...sum,
        entity,
        origins: independent(sum.origins, speakersIn),
        denyingOrigins: independent(sum.denyingOrigins, speakersIn),
      });
    for (const needed of needs.values()) for (const source of needed) add(pairs, source, 1);
  }
  for (const id of [...new Set([...propositions.keys(), ...pairs.keys()])].sort())
    yield* dependenceQuads({ id, propositions: propositions.get(id) ?? 0, pairs: pairs.get(id) ?? 0 });
}

function plus(one: EntitySum, other: EntitySum): EntitySum {
  const both = (of: 'origins' | 'denyingOrigins' | 'reports') => [...new Set([...one[of], ...other[of]])];
  return {
    propositions: one.propositions + other.propositions,
    uncontested: one.uncontested + other.uncontested,
    contested: one.contested + other.contested,
    denied: one.denied + other.denied,
    notDone: one.notDone + other.notDone,
    partyOnly: one.partyOnly + other.partyOnly,
    origins: both('origins'),
    denyingOrigins: both('denyingOrigins'),
    reports: both('reports'),
  };
}

function add(counts: Map<Iri, number>, name: Iri, some: number): void {
  counts.set(name, (counts.get(name) ?? 0) + some);
}

/** The same name is always in the same part. */
function partOf(name: string, parts: number): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  return (hash >>> 0) % parts;
}
