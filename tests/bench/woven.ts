/** Takes a number of claims, gives an invented corpus in which accounts meet: several tell of one event, events are parts of others, some may be one. */

import { quadParser } from '../../src/dataset/read/parse.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { proposition } from '../../src/model/identifiers.js';
import { expand } from '../../src/model/namespaces.js';
import type { Claim, Corpus, Iri, Ontology } from '../../src/model/records.js';
import { claimsGraph } from './generate.js';

/** Accounts of one event, events of one whole, and wholes of which one in so many may be the next. */
const ACCOUNTS = 4;
const PARTS = 5;
const UNSURE = 4;
/** Reports read at once: pieces are read and let go, so that memory shows what comparison needs. */
const PIECE = 20;

/** A corpus of about this many claims, read from the N-Quads of generate.ts: same number, same corpus. */
export function wovenCorpus(claims: number, ontology: Ontology): Corpus {
  const events = Math.max(1, Math.floor(claims / 5 / ACCOUNTS));
  const parts = { entities: [], utterances: [], claims: [], figures: [] } as {
    [K in 'entities' | 'utterances' | 'claims' | 'figures']: [Iri, never][];
  };
  const take = (lines: readonly string[]) => {
    const corpus = readCorpus(quadsOf(lines.join('')), ontology);
    // A clone lets go of the text: strings that were cut from it would keep all of it in memory.
    for (const name of ['entities', 'utterances', 'claims', 'figures'] as const)
      for (const entry of structuredClone(corpus[name])) parts[name].push(entry as [Iri, never]);
  };
  let piece: string[] = [];
  let reports = 0;
  for (const lines of claimsGraph({ claims })) {
    const begins = lines.includes(`<${expand('cg:textSha256')}>`);
    if (begins && ++reports % PIECE === 0) {
      take(piece);
      piece = [];
    }
    piece.push(lines.replace(/\/event\/e(\d+)>/g, (_, n) => `/event/e${Number(n) % events}>`));
  }
  take(piece);
  const told = new Map<Iri, Claim>(parts.claims);
  const some = [...told.values()].slice(0, events);
  for (const [n, claim] of some.entries()) {
    if (n % PARTS === 0) continue;
    const id = `${claim.id}-part`;
    const of = proposition(eventIri(n), expand('cg:subEventOf'), {
      kind: 'iri',
      value: eventIri(n - (n % PARTS)),
    });
    told.set(id, { ...claim, id, proposition: of, polarity: 'affirmed' });
  }
  const identities: Corpus['identities'] = new Map(
    Array.from({ length: Math.floor(events / PARTS / UNSURE) }, (_, n) => {
      const [left, right] = [n * PARTS * UNSURE, (n * UNSURE + 1) * PARTS].map(eventIri) as [Iri, Iri];
      const id = expand(`identity:${n}`);
      return [id, { id, left, right, decision: 'unsure', confidence: 0.7, reason: undefined }] as const;
    }),
  );
  return {
    ontology,
    entities: new Map(parts.entities),
    utterances: new Map(parts.utterances),
    claims: told,
    figures: new Map(parts.figures),
    derivations: new Map(),
    identities,
    names: new Map(),
    merged: new Map(),
  };
}

const eventIri = (n: number) => expand(`event:e${n}`);

function quadsOf(text: string) {
  const quads: Parameters<typeof readCorpus>[0] extends Iterable<infer Q> ? Q[] : never = [];
  const parser = quadParser({ format: 'nquads', source: 'generate.ts', scope: 0 }, (quad) =>
    quads.push(quad),
  );
  parser.push(text);
  parser.end();
  return quads;
}
