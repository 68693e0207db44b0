/** What is part of what, as it folds in a drawing: units into their bodies, bases into the towns that they lie in. */
import { claimsAbout, claimsOf } from '../../compare/standing/claim-index.js';
import { isSubclass } from '../../model/fit.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import { containment } from '../../places/containment.js';
import { addTo } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';

type Is = (id: Iri) => boolean;

/** By which relation, what folds, and into what. */
interface Folding {
  readonly relation: Iri;
  readonly isPart: Is;
  readonly isWhole: Is;
}

/**
 * Each unit (a contingent, a convoy, a company) with the body that it is part of, through whatever units it lies in. Only
 * what somebody tells as done and nobody denies; a unit of which two bodies are told stays by itself.
 */
export const wholesOfUnits = memo((corpus: Corpus): ReadonlyMap<Iri, Iri> => {
  const isPart = kindIn(corpus, 'cg:Unit');
  const isWhole = (id: Iri) => corpus.entities.get(id)?.kind === 'actor' && !isPart(id);
  return oneEach(wholes(corpus, { relation: expand('cg:partOf'), isPart, isWhole }));
});

/**
 * Each base or camp with the town that it is told to lie in, by the same rule; of a town and a quarter of it, the quarter.
 * What lies near a town, or in a region, folds into none.
 */
export const wholesOfBases = memo((corpus: Corpus): ReadonlyMap<Iri, Iri> => {
  const isWhole = kindIn(corpus, 'cg:Settlement');
  const folding = { relation: expand('cg:within'), isPart: kindIn(corpus, 'cg:Base'), isWhole };
  const { contains } = containment(corpus);
  const closest = (towns: ReadonlySet<Iri>) =>
    new Set([...towns].filter((town) => ![...towns].some((other) => contains(town, other))));
  return oneEach(new Map([...wholes(corpus, folding)].map(([base, towns]) => [base, closest(towns)])));
});

function kindIn({ entities, ontology }: Corpus, kind: string): Is {
  const type = expand(kind);
  return (id) => isSubclass(ontology.classes, entities.get(id)?.type ?? '', type);
}

const oneEach = (all: ReadonlyMap<Iri, ReadonlySet<Iri>>): ReadonlyMap<Iri, Iri> =>
  new Map(
    [...all].flatMap(([part, [whole, ...others]]) => (whole && others.length === 0 ? [[part, whole]] : [])),
  );

/** Each part with all wholes that are told of it, directly or of what it is part of. */
function wholes(corpus: Corpus, { relation, isPart, isWhole }: Folding): ReadonlyMap<Iri, ReadonlySet<Iri>> {
  const told = new Map<Iri, Iri[]>();
  for (const claim of claimsOf(corpus, [relation])) {
    const { key, subject, object } = claim.proposition;
    const isDenied = () => claimsAbout(corpus, key).some(({ polarity }) => polarity === 'negated');
    if (claim.polarity !== 'affirmed' || claim.headline || !isToldAsDone(claim) || isDenied()) continue;
    if (isPart(subject) && (isPart(object.value) || isWhole(object.value)))
      addTo(told, subject, object.value);
  }
  return new Map([...told.keys()].map((part) => [part, wholesOf(part, told, isPart)]));
}

function wholesOf(part: Iri, told: ReadonlyMap<Iri, readonly Iri[]>, isPart: Is): ReadonlySet<Iri> {
  const found = new Set<Iri>();
  const seen = new Set<Iri>([part]);
  // A set takes in what is added while it is gone through.
  for (const at of seen) for (const whole of told.get(at) ?? []) (isPart(whole) ? seen : found).add(whole);
  return found;
}
