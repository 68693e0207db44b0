/** How things stand somewhere, as told by two voices: one of a rout of the enemy, one of security getting worse, in places of which one lies in the other. */
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { addTo, groupBy } from '../../structures/group-by.js';
import { speakersOf } from '../standing/chain.js';
import type { Side } from './sides.js';
import { type Comparison, comparison } from './verdict.js';

const PLACE = expand('cg:place');
const WITHIN = expand('cg:within');

/**
 * Compatible, and worth showing: each speaks of its own time and area, so that nothing is excluded. Which kinds of event
 * are contrary is declared in the code lists (`cg:contraryTo`). A voice is not held against itself.
 */
export function compareAssessments(corpus: Corpus, sides: readonly Side[]): Comparison[] {
  const parents = new Map<Iri, Iri[]>();
  const placed: Claim[] = [];
  const kinds = assessingKinds(corpus);
  for (const { proposition, polarity, claims } of sides) {
    if (polarity === 'negated') continue;
    const { subject, predicate, object } = proposition;
    if (predicate === WITHIN) addTo(parents, subject, object.value);
    if (predicate === PLACE && kinds.has(kindOf(corpus, subject)))
      placed.push(...claims.filter(isToldAsDone));
  }
  const wholes = (place: Iri): ReadonlySet<Iri> => {
    const seen = new Set([place]);
    for (const here of seen) for (const whole of parents.get(here) ?? []) seen.add(whole);
    return seen;
  };
  const at = groupBy(placed, ({ proposition }) => proposition.object.value);
  const inside = new Map<Iri, Claim[]>();
  for (const [place, claims] of at)
    for (const whole of wholes(place)) for (const claim of claims) addTo(inside, whole, claim);
  const near = ({ proposition: { object } }: Claim) => [
    ...(inside.get(object.value) ?? []),
    ...[...wholes(object.value)].flatMap((whole) => (whole === object.value ? [] : (at.get(whole) ?? []))),
  ];
  return [...groupBy(placed, ({ proposition }) => proposition.subject)].flatMap(([event, told]) => {
    const contrary = corpus.ontology.concepts.get(kindOf(corpus, event))?.contraryTo ?? [];
    if (contrary.length === 0) return [];
    const pairs = told.flatMap((here) =>
      near(here)
        .filter(({ proposition: { subject } }) => contrary.includes(kindOf(corpus, subject)))
        .map((there) => ({ here, there })),
    );
    return [...groupBy(pairs, ({ there }) => there.proposition.subject).values()].flatMap((some) => {
      const [own, others] = [unique(some.map(({ here }) => here)), unique(some.map(({ there }) => there))];
      const voices = new Set(own.flatMap((claim) => speakersOf(corpus, claim)));
      return others.some((claim) => speakersOf(corpus, claim).some((voice) => voices.has(voice)))
        ? []
        : [comparison('compatible', 'assessment', event, own, others)];
    });
  });
}

const unique = (claims: readonly Claim[]) => [...new Set(claims)];

export const kindOf = ({ entities }: Corpus, event: Iri): Iri => entities.get(event)?.eventType ?? '';

/** The kinds of event that are contrary to another, in either direction. */
export function assessingKinds({ ontology }: Pick<Corpus, 'ontology'>): ReadonlySet<Iri> {
  return new Set(
    [...ontology.concepts.values()].flatMap(({ id, contraryTo }) =>
      contraryTo.length === 0 ? [] : [id, ...contraryTo],
    ),
  );
}
