/** Takes where a review stands and the data beside it, and gives every claim of the reading as if it were accepted: so that each can be said in words and held against the data. */
import { normalize } from '../dataset/read/normalize.js';
import { readCorpus } from '../dataset/records/corpus.js';
import { ClaimgraphError } from '../model/errors.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import type { Candidate, LocalId } from '../reading/reading.js';
import { joined } from '../structures/patched-map.js';
import type { Base } from './base.js';
import { meantIn } from './candidates/meant.js';
import type { Choice, Verdict } from './decisions.js';
import type { InboxReport } from './inbox.js';
import { iriOfClaim } from './quads/claim-quads.js';
import { withStandingLinks } from './standing-links.js';
import { contributionOf, type OpenQuestion } from './to-quads.js';

export interface Preview {
  /** The data with all that the reading proposes. */
  readonly corpus: Corpus;
  /** What the reading proposes alone, with the nodes that it is linked to. */
  readonly own: Corpus;
  readonly claims: ReadonlyMap<LocalId, Claim>;
  readonly iris: ReadonlyMap<LocalId, Iri>;
  /** The nodes of the data that may be meant, of all of which nobody but a person can say it. */
  readonly candidates: ReadonlyMap<LocalId, readonly Candidate[]>;
  /** Which nodes may be ones of the data already, and nobody has said so. */
  readonly questions: readonly OpenQuestion[];
  /** In words: why what is proposed cannot be said; then there are no claims. */
  readonly fault: string | undefined;
}

/** @param now what is decided at this moment. */
export function previewOf(
  { state: decided, report }: Pick<InboxReport, 'state' | 'report'>,
  base: Base,
  now: readonly Choice[] = [],
): Preview {
  const { corpus, known, names } = base;
  const state = withStandingLinks(decided, known, now);
  const { reading } = state;
  const all = [...reading.entities, ...reading.events, ...reading.utterances, ...reading.claims];
  const verdicts = new Map<LocalId, Verdict>(all.map(({ id }) => [id, 'accepted']));
  const meant = meantIn(corpus, reading);
  const setting = { report, known, names, ontology: corpus.ontology, meant };
  try {
    const { questions } = contributionOf({ ...state, verdicts }, setting);
    // Also of those that were decided on: so that a decision can be changed.
    const asked = contributionOf({ ...state, verdicts, links: new Map() }, { ...setting, names: new Map() });
    const candidates = new Map([...asked.questions, ...questions].map((each) => [each.id, each.candidates]));
    // What nobody has decided on is taken for the likeliest meanwhile.
    const supposed = questions.map(({ id, candidates: all }) => [id, all[0]!.iri] as const);
    const links = new Map([...state.links, ...supposed]);
    const { files, iris } = contributionOf({ ...state, verdicts, links }, setting);
    const own = readCorpus(normalize([...files.values()].flat()), corpus.ontology);
    const iriOf = (id: LocalId) => iris.get(id)!;
    const claims = new Map(
      reading.claims.flatMap((each) => {
        const claim = own.claims.get(iriOfClaim(each, report, iriOf));
        return claim === undefined ? [] : [[each.id, claim] as const];
      }),
    );
    return { corpus: together(corpus, own), own, claims, iris, candidates, questions, fault: undefined };
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return {
      corpus,
      own: corpus,
      claims: new Map(),
      iris: new Map(),
      candidates: new Map(),
      questions: [],
      fault: error.message,
    };
  }
}

/** Both; where both describe a node, the data do it better. */
function together(data: Corpus, own: Corpus): Corpus {
  return {
    ...data,
    entities: joined(data.entities, own.entities),
    utterances: joined(data.utterances, own.utterances),
    figures: joined(data.figures, own.figures),
    claims: joined(data.claims, own.claims),
    names: joined(data.names, own.names),
  };
}
