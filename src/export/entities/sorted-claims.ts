/** The claims of a corpus by what formats of entities can say of them: ties, days, and all that is said otherwise. */
import { standings } from '../../compare/standing/standing.js';
import { isToldAsDone } from '../../model/modality.js';
import type { Claim, Corpus, Iri, Utterance } from '../../model/records.js';
import { EDTF } from '../../model/vocabulary.js';
import { memo } from '../../structures/memo.js';

export interface SortedClaims {
  /** One thing tied to another, told as done and affirmed. */
  readonly ties: readonly Claim[];
  /** The same of a thing and a date. */
  readonly days: readonly Claim[];
  readonly denials: readonly Claim[];
  /** Plans, demands, fears, and what is only opined. */
  readonly notDone: readonly Claim[];
  /** Counts. */
  readonly counts: readonly Claim[];
  /** Descriptions in words, and codes. */
  readonly words: readonly Claim[];
}

export function sortedClaims(corpus: Corpus): SortedClaims {
  const sorted: Record<keyof SortedClaims, Claim[]> = {
    ties: [],
    days: [],
    denials: [],
    notDone: [],
    counts: [],
    words: [],
  };
  for (const claim of corpus.claims.values()) sorted[kindOf(corpus, claim)].push(claim);
  return sorted;
}

function kindOf(corpus: Corpus, claim: Claim): keyof SortedClaims {
  const { object } = claim.proposition;
  if (claim.polarity === 'negated') return 'denials';
  if (!isToldAsDone(claim) || claim.speechAct === 'opines') return 'notDone';
  if (object.kind === 'literal') return object.datatype === EDTF ? 'days' : 'words';
  if (corpus.figures.has(object.value)) return 'counts';
  return corpus.entities.has(object.value) ? 'ties' : 'words';
}

/** Every tie asks for its own. */
const standingsOf = memo(standings);

/** True where somebody denies what the claim affirms. */
export function isDenied(corpus: Corpus, { proposition }: Claim): boolean {
  return standingsOf(corpus).get(proposition.key)?.standing === 'contested';
}

/** The utterances in which the claims are made, and those that pass them on, in order of IRI. */
export function utterancesOf(corpus: Corpus, claims: readonly Claim[]): readonly Utterance[] {
  const quoting = quotingIn(corpus);
  const reached = new Set<Iri>(claims.map(({ madeIn }) => madeIn));
  for (const each of reached) for (const { id } of quoting.get(each) ?? []) reached.add(id);
  return [...reached].sort().flatMap((id) => corpus.utterances.get(id) ?? []);
}

/** Utterance -> those that quote it. */
export function quotingIn({ utterances }: Corpus): ReadonlyMap<Iri, readonly Utterance[]> {
  const quoting = new Map<Iri, Utterance[]>();
  for (const utterance of utterances.values())
    for (const quoted of utterance.quotes) quoting.set(quoted, [...(quoting.get(quoted) ?? []), utterance]);
  return quoting;
}

/** `2023-08-13?` -> `2023-08-13`: a day, a month or a year with a mark of doubt or without; undefined for anything else. */
export function plainDate(edtf: string): string | undefined {
  return /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)[?~%]?$/.exec(edtf)?.[1];
}
