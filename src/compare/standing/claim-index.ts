/** The claims of a corpus by what is often asked of them; a part of a corpus is asked through the whole. */
import { AskedClaims, type Way } from '../../asked/asked-claims.js';
import type { Claim, Corpus, Derivation, Iri } from '../../model/records.js';
import { addTo, groupBy } from '../../structures/group-by.js';
import { memo } from '../../structures/memo.js';
import { PatchedMap } from '../../structures/patched-map.js';

type Claims = Corpus['claims'];
type Derivations = Corpus['derivations'];

const byPredicate = memo((claims: Claims) =>
  groupBy(claims.values(), (claim) => claim.proposition.predicate),
);

const ofPredicate = (claims: Claims, predicate: Iri): readonly Claim[] =>
  claims instanceof AskedClaims ? claims.ofPredicate(predicate) : (byPredicate(claims).get(predicate) ?? []);

/** Claims of some relations, affirmed, denied or otherwise: those of one relation in the order of the corpus. */
export function claimsOf({ claims }: Corpus, predicates: Iterable<Iri>): readonly Claim[] {
  const whole = claims instanceof PatchedMap ? claims.whole : claims;
  const all = [...predicates].flatMap((predicate) => ofPredicate(whole, predicate));
  return whole === claims ? all : all.filter(({ id }) => claims.has(id));
}

/** The relations of which there are claims, with how many. */
export function relationsIn({ claims }: Pick<Corpus, 'claims'>): ReadonlyMap<Iri, number> {
  if (claims instanceof AskedClaims) return claims.predicates();
  return new Map([...byPredicate(claims)].map(([predicate, of]) => [predicate, of.length]));
}

const byKey = memo((claims: Claims) => groupBy(claims.values(), ({ proposition }) => proposition.key));

/** The claims that affirm or deny a proposition, by its key, in the order of the corpus. */
export function claimsAbout({ claims }: Corpus, key: string): readonly Claim[] {
  const whole = claims instanceof PatchedMap ? claims.whole : claims;
  const all = whole instanceof AskedClaims ? whole.about(key) : (byKey(whole).get(key) ?? []);
  return whole === claims ? all : all.filter(({ id }) => claims.has(id));
}

/** How many propositions are affirmed or denied. */
export function propositionsIn({ claims }: Pick<Corpus, 'claims'>): number {
  return claims instanceof AskedClaims ? claims.propositions : byKey(claims).size;
}

const bySubject = memo((claims: Claims) =>
  groupBy(claims.values(), ({ proposition }) => proposition.subject),
);

/** The claims whose subject a node is, in the order of the corpus. */
export function claimsOn({ claims }: Pick<Corpus, 'claims'>, subject: Iri): readonly Claim[] {
  return claims instanceof AskedClaims ? claims.ofSubject(subject) : (bySubject(claims).get(subject) ?? []);
}

const byEnd = memo((claims: Claims) => {
  const naming = new Map<Iri, Claim[]>();
  for (const claim of claims.values()) {
    const { subject, object } = claim.proposition;
    for (const end of new Set([subject, object.value])) addTo(naming, end, claim);
  }
  return naming;
});

/** The claims whose subject or object a node is, in the order of the corpus. */
export function claimsNaming({ claims }: Pick<Corpus, 'claims'>, node: Iri): readonly Claim[] {
  return claims instanceof AskedClaims ? claims.naming(node) : (byEnd(claims).get(node) ?? []);
}

const byWay = memo((claims: Claims): readonly Way[] => {
  if (claims instanceof AskedClaims) return claims.ways();
  return [...groupBy(claims.values(), ({ report, madeIn }) => `${report} ${madeIn}`).values()].map((way) => {
    const { report, madeIn } = way[0] as Claim;
    return { report, madeIn, claims: () => way };
  });
});

/** The ways by which claims reach us: by one chain each, from one utterance in one report. */
export function waysOf({ claims }: Pick<Corpus, 'claims'>): readonly Way[] {
  return byWay(claims);
}

const bySpeaker = memo(({ claims, utterances }: Corpus) => {
  const said = new Map<Iri, Way[]>();
  for (const way of waysOf({ claims })) {
    const speakers = new Set(utterances.get(way.madeIn)?.speakers);
    for (const speaker of speakers) addTo(said, speaker, way);
  }
  return said;
});

/** The claims of which it is a speaker, those of one report and utterance together. */
export function claimsSaidBy(corpus: Corpus, speaker: Iri): readonly Claim[] {
  return (
    bySpeaker(corpus)
      .get(speaker)
      ?.flatMap(({ claims }) => claims()) ?? []
  );
}

const byClaim = memo((derivations: Derivations) => {
  const resting = new Map<Iri, Derivation[]>();
  for (const derivation of derivations.values()) {
    for (const claim of derivation.claims) addTo(resting, claim, derivation);
  }
  return resting;
});

/** The derivations that rest on a claim. */
export function derivationsFrom({ derivations }: Corpus, claim: Iri): readonly Derivation[] {
  return byClaim(derivations).get(claim) ?? [];
}

const byProposition = memo((derivations: Derivations) =>
  groupBy(derivations.values(), ({ proposition }) => proposition.key),
);

/** All derivations, by key of their proposition. */
export function derivationsByKey({ derivations }: Corpus): ReadonlyMap<string, readonly Derivation[]> {
  return byProposition(derivations);
}

/** The derivations of a proposition, by its key. */
export function derivationsOf({ derivations }: Corpus, key: string): readonly Derivation[] {
  const whole = derivations instanceof PatchedMap ? derivations.whole : derivations;
  const all = byProposition(whole).get(key) ?? [];
  return whole === derivations ? all : all.flatMap(({ id }) => derivations.get(id) ?? []);
}
