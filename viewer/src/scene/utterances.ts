/** Utterances as a layer of the drawing: takes a corpus, gives each utterance tied to who speaks it and to what it quotes. */
import { byChain } from '../../../src/compare/standing/chain.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import { cg } from '../../../src/model/vocabulary.js';
import type { NodeLook, Tie } from './drawable.js';
import { shortLabel } from './kinds.js';

export interface UtteranceTie {
  /** The two IRIs with a space between them: no key of a proposition has one. */
  readonly id: string;
  readonly source: Iri;
  readonly target: Iri;
  /** Its claims are those that come through the utterance, so that it goes and comes with their days. */
  readonly tie: Tie;
}

const known = new WeakMap<Corpus, readonly UtteranceTie[]>();

/** Of utterances in which something is claimed, and of those that quote them. */
export function utteranceTies(corpus: Corpus): readonly UtteranceTie[] {
  const before = known.get(corpus);
  if (before !== undefined) return before;
  const claims = claimsOf(corpus);
  const ties = [...corpus.utterances.values()].flatMap(({ id, quotes, speakers }) => {
    const told = claims.get(id);
    if (told === undefined) return [];
    return [
      ...quotes.filter((quoted) => claims.has(quoted)).map((quoted) => tieTo(id, quoted, 'quotes', told)),
      ...speakers.map((speaker) => tieTo(id, speaker, 'is said by', told)),
    ];
  });
  known.set(corpus, ties);
  return ties;
}

/** The claims that reach us through each utterance. */
function claimsOf(corpus: Corpus): ReadonlyMap<Iri, readonly Iri[]> {
  const claims = new Map<Iri, Iri[]>();
  const chainOf = byChain(corpus, (chain) => chain);
  for (const claim of corpus.claims.values()) {
    for (const { id } of chainOf(claim)) {
      const through = claims.get(id);
      if (through === undefined) claims.set(id, [claim.id]);
      else through.push(claim.id);
    }
  }
  return claims;
}

function tieTo(source: Iri, target: Iri, label: string, claims: readonly Iri[]): UtteranceTie {
  const tie: Tie = {
    label,
    family: 'attribution',
    standing: 'uncontested',
    partyOnly: false,
    planned: false,
    symmetric: false,
    claims,
    origins: 1,
  };
  return { id: `${source} ${target}`, source, target, tie };
}

/** The look of an utterance or a report; undefined where the IRI is neither. */
export function utteranceLook({ utterances }: Corpus, id: Iri): NodeLook | undefined {
  const utterance = utterances.get(id);
  if (utterance === undefined) return undefined;
  const { report, label } = utterance;
  return {
    kind: 'utterance',
    type: report === undefined ? cg.Utterance : cg.Report,
    label: shortLabel(label),
  };
}

/** What a line to or from an utterance tells of: what is quoted, or what someone says. Undefined for any other line. */
export function utteranceOf({ utterances }: Corpus, line: string): Iri | undefined {
  const [source = '', target = ''] = line.split(' ');
  if (utterances.has(target)) return target;
  return target !== '' && utterances.has(source) ? source : undefined;
}
