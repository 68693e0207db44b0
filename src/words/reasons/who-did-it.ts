/** Two sides that name different actors as having done a thing, to whom they name: each itself, each the other, or someone else. */
import { speakersOf } from '../../compare/standing/chain.js';
import { isSubclass } from '../../model/fit.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';

/** `Each says of itself that it did it; both are true only if they did it together`. */
export function whoDidIt(corpus: Corpus, left: readonly Claim[], right: readonly Claim[]): string {
  const [a, b] = [sideOf(corpus, left), sideOf(corpus, right)];
  const own = [a, b].map(isOwn);
  // Gunmen of whom a report gives no name are nobody else than the group that says it was there: nobody told so.
  const nameless = [a, b].filter((side) => !isOwn(side) && side.named.every(isUnnamedIn(corpus))).length;
  if (nameless > 0) {
    const names = own.some(Boolean) ? 'One says that it did it itself' : 'One names who did it';
    const said = nameless === 2 ? 'Neither gives a name' : `${names}, the other gives no name`;
    return `${said}; both are true if it was the same people, or if they did it together`;
  }
  return `${whomTheyName(a, b, own)}; both are true only if they did it together`;
}

function whomTheyName(a: Side, b: Side, own: readonly boolean[]): string {
  if (own.every(Boolean)) return 'Each says of itself that it did it';
  if (own.some(Boolean)) return 'One says that it did it itself, the other names another';
  const blames = (one: Side, other: Side) =>
    one.named.every((actor) => other.speakers.flat().includes(actor));
  if (blames(a, b) && blames(b, a)) return 'Each names the other as the one who did it';
  return 'They name different ones as who did it';
}

interface Side {
  /** Of each claim. */
  readonly speakers: readonly (readonly Iri[])[];
  readonly named: readonly Iri[];
}

const isOwn = ({ speakers, named }: Side): boolean =>
  speakers.every((some, at) => some.includes(named[at] as Iri));

const isUnnamedIn =
  ({ entities, ontology }: Corpus) =>
  (id: Iri): boolean =>
    isSubclass(ontology.classes, entities.get(id)?.type ?? '', cg.UnnamedActor);

const sideOf = (corpus: Corpus, claims: readonly Claim[]): Side => ({
  speakers: claims.map((claim) => speakersOf(corpus, claim)),
  named: claims.map(({ proposition }) => proposition.object.value),
});
