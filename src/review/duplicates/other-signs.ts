/** What speaks for two events being one where nobody by one name is in both: forces of a state in each, one count of the killed, one source. */
import { chainOf } from '../../compare/standing/chain.js';
import { claimsOf } from '../../compare/standing/claim-index.js';
import { isSubclass } from '../../model/fit.js';
import { isToldAsDone } from '../../model/modality.js';
import { expand } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import { labelOf } from '../../words/labels.js';
import { inSeries } from '../../words/phrases.js';
import type { Happening } from '../candidates/candidates.js';

const [STATE_FORCE, AUTHORITY, REGION, COUNTRY, KILLED] = [
  'cg:StateForce',
  'cg:GoverningAuthority',
  'cg:Region',
  'cg:Country',
  'code:killed',
].map(expand) as [Iri, Iri, Iri, Iri, Iri];

export interface Signs {
  /** Whether two events were on one day at one spot: a province or a country holds too much. */
  areAtOneSpot(a: Happening, b: Happening): boolean;
  /** The signs of two that were, in words; undefined where there is none. */
  of(a: Happening, b: Happening): string | undefined;
}

/** @param one what a node is perhaps one with */
export function otherSigns(corpus: Corpus, one: (id: Iri) => Iri): Signs {
  const { classes } = corpus.ontology;
  const is = (id: Iri, ...wanted: readonly Iri[]) => {
    const type = corpus.entities.get(id)?.type;
    return type !== undefined && wanted.some((each) => isSubclass(classes, type, each));
  };
  const done = [...corpus.claims.values()].filter(
    (claim) => claim.polarity === 'affirmed' && isToldAsDone(claim),
  );
  const byEvent = groupBy(done, ({ proposition }) => proposition.subject);
  const counts = groupBy(claimsOf(corpus, [cg.casualties]), ({ proposition }) => proposition.subject);
  const forces = (event: Iri) => [
    ...new Set(
      (byEvent.get(event) ?? [])
        .map(({ proposition: { object } }) => object.value)
        .filter((id) => is(id, STATE_FORCE, AUTHORITY)),
    ),
  ];
  const killed = (event: Iri) =>
    new Set(
      (counts.get(event) ?? []).flatMap(({ proposition: { object } }) => {
        const { outcome, min, max } = corpus.figures.get(object.value) ?? {};
        return outcome === KILLED && min !== undefined && min > 0 && min === max ? [min] : [];
      }),
    );
  const sources = (event: Iri) =>
    new Set((byEvent.get(event) ?? []).flatMap((claim) => sourcesOf(corpus, claim)).map(one));
  const areAtOneSpot = (a: Happening, b: Happening) => {
    const spots = a.places.map(one).filter((place) => !is(place, REGION, COUNTRY));
    return b.places.map(one).some((place) => spots.includes(place)) && isOneDay(a, b);
  };
  const of = (a: Happening, b: Happening) => {
    const [ofA, ofB] = [forces(a.id), forces(b.id)];
    const numbers = [...killed(a.id)].filter((number) => killed(b.id).has(number));
    const told = [...sources(a.id)].filter((source) => sources(b.id).has(source));
    const signs = [
      ...(ofA.length > 0 && ofB.length > 0
        ? [
            `each with forces of a state (${[...ofA, ...ofB].map((id) => `“${labelOf(corpus, id)}”`).join(', ')})`,
          ]
        : []),
      ...(numbers.length > 0 ? [`each with ${numbers[0]} killed`] : []),
      ...(told.length > 0 ? [`each by ${inSeries(told.map((id) => labelOf(corpus, id)))}`] : []),
    ];
    return signs.length === 0 ? undefined : signs.join(', ');
  };
  return { areAtOneSpot, of };
}

function isOneDay({ days: a }: Happening, { days: b }: Happening): boolean {
  return a.earliest !== undefined && [a.latest, b.earliest, b.latest].every((day) => day === a.earliest);
}

/** Whoever tells it to the report; the report itself is no source of what stands in it. */
function sourcesOf(corpus: Corpus, claim: Claim): readonly Iri[] {
  return chainOf(corpus, claim)
    .filter(({ report }) => report === undefined)
    .flatMap(({ speakers }) => speakers);
}
