/** What of the data is likely twice in it: pairs to decide on, the surest first, each with the reason. Nothing is merged by it. */
import { sameThings } from '../../compare/identity/same-things.js';
import { decisionsOnThings } from '../../model/decided.js';
import type { Corpus, EntityKind, Iri } from '../../model/records.js';
import { UnionFind } from '../../structures/union-find.js';
import { LINKS, type Link } from '../candidates/candidates.js';
import { alikeEvents } from './alike-events.js';
import { alikeNames } from './alike-names.js';

export interface Duplicate {
  readonly left: Iri;
  readonly right: Iri;
  readonly kind: EntityKind;
  readonly link: Link;
  /** `both go by “Ber”`. */
  readonly why: string;
}

/** Pairs on which nobody has decided; two that decisions make one by way of others are decided on. */
export function likelyDuplicates(corpus: Corpus): readonly Duplicate[] {
  const decisions = decisionsOnThings(corpus);
  const decided = new Set(decisions.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]));
  const same = sameThings(decisions, ['same']);
  const apart = decisions
    .filter(({ decision }) => decision === 'different')
    .map(({ left, right }) => `${same.find(left)} ${same.find(right)}`);
  const foes = new Set([...apart, ...apart.map((pair) => pair.split(' ').reverse().join(' '))]);
  const isOpen = ({ left, right }: { readonly left: Iri; readonly right: Iri }) => {
    const [a, b] = [same.find(left), same.find(right)];
    return a !== b && !decided.has(`${left} ${right}`) && !foes.has(`${a} ${b}`);
  };
  const kindOf = (id: Iri) => corpus.entities.get(id)?.kind ?? 'thing';
  const named = alikeNames(corpus).filter(isOpen);
  const perhaps = new UnionFind();
  // An event has a day and somebody in it as well: there a place may be spelt nearly alike.
  for (const { left, right, link } of named)
    if (link !== 'near' || kindOf(left) === 'place') perhaps.join(same.find(left), same.find(right));
  const events = alikeEvents(corpus, (id) => perhaps.find(same.find(id))).filter(isOpen);
  return [
    ...named.map((each) => ({ ...each, kind: kindOf(each.left) })),
    ...events.map((each) => ({ ...each, kind: 'event' as const })),
  ].toSorted((a, b) => LINKS.indexOf(a.link) - LINKS.indexOf(b.link) || (a.left < b.left ? -1 : 1));
}
