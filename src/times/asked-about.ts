/** Someone or something that is asked about, to what is told of it: with its parts, and with what lies in it. */
import { isToldAsDone } from '../model/modality.js';
import { expand } from '../model/namespaces.js';
import type { Corpus, Iri, Proposition } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { containment } from '../places/containment.js';
import { eventPlaces } from '../places/event-places.js';
import { locator } from '../places/georeference.js';

export interface AskedAbout {
  /** Whether the proposition names it, a part of it, or a place in it. */
  named(proposition: Proposition): boolean;
  /** It, what is part of it (a contingent of a mission, an attack in a battle), and events told to have happened at it or in what lies in it. */
  has(id: Iri): boolean;
}

const PART_OF: ReadonlySet<Iri> = new Set([expand('cg:partOf'), cg.subEventOf]);

/** @param whole of which the corpus may be a part: what lies in what is told by whomever, through every lens. */
export function askedAbout(corpus: Corpus, about: Iri, whole: Corpus = corpus): AskedAbout {
  const own = new Set([...partsOf(whole, about), ...containment(whole).within(about)]);
  const there = new Set<Iri>();
  if (corpus.entities.get(about)?.kind !== 'event') {
    for (const [event, places] of eventPlaces(corpus, locator(corpus))) {
      if (places.some(({ place, basis }) => own.has(place) && basis !== 'led-to')) there.add(event);
    }
  }
  return {
    named: ({ subject, object }) => own.has(subject) || (object.kind === 'iri' && own.has(object.value)),
    has: (id) => own.has(id) || there.has(id),
  };
}

/** With itself, at any remove. */
function partsOf(corpus: Corpus, whole: Iri): ReadonlySet<Iri> {
  const parts = new Map<Iri, Iri[]>();
  for (const claim of corpus.claims.values()) {
    const { subject, predicate, object } = claim.proposition;
    if (!PART_OF.has(predicate) || claim.polarity !== 'affirmed' || !isToldAsDone(claim)) continue;
    const known = parts.get(object.value);
    if (known === undefined) parts.set(object.value, [subject]);
    else known.push(subject);
  }
  const found = new Set([whole]);
  for (const each of found) for (const part of parts.get(each) ?? []) found.add(part);
  return found;
}
