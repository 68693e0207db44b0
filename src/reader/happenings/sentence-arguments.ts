/** Arguments that no word of the event itself carries: who claimed it, whose the weapon was, where the one event of a sentence took place. */
import { isOf } from '../frames/class-groups.js';
import type { Entities } from '../mentions/entities.js';
import { type Found, named, PLACE_PREPOSITIONS } from './arguments.js';
import type { Argument } from './events.js';
import type { Happening } from './happening.js';
import { responsibleOf } from './responsibility.js';
import type { SentenceTree } from './tree.js';

/** Sentences back to which a claim without a word for the deed reaches. */
const CLAIM_REACH = 3;
const CLAIMED = 0.8;
const NEARBY = 0.5;
const WHOLE = 0.6;
const BEARS_ARMS = /^(ArmedGroup|Coalition|PrivateMilitaryCompany|StateForce|PeaceOperation)$/;

const isDeed = ({ framed }: Happening): boolean => /^(violence|harm|detention)$/.test(framed.frame.family);

/** Adds who claimed it, or is named for it, to the event of the word; to the one before where there is no word. */
export function withResponsible(
  tree: SentenceTree,
  entities: Entities,
  here: readonly Happening[],
  before: Happening[],
): readonly Happening[] {
  const out = [...here];
  for (const { head, deed, by } of responsibleOf(tree)) {
    const deeds = deed === undefined ? [] : [deed, ...nounsAbove(tree, deed)];
    const at = out.findIndex(
      (one) => isDeed(one) && deeds.some((noun) => reaches(tree, one.framed.trigger.head, noun)),
    );
    const list = at >= 0 ? out : before;
    const index = at >= 0 ? at : by === 'claim' && !isOther(tree, deed) ? lastClaimable(tree, before) : -1;
    const one = list[index];
    if (one === undefined || tree.sentence.index - one.tree.sentence.index > CLAIM_REACH) continue;
    const found = tree
      .joined(head)
      .flatMap((token) => named(tree, entities, token))
      .filter(({ entity }) => isOf(entity.class, 'Party'));
    list[index] = withRole(one, 'perpetrator', found, `frame:${one.framed.frame.id}/${by}`, CLAIMED);
  }
  return out.map((one) => withWhole(tree, entities, withOwnerOfWeapon(tree, entities, one)));
}

/** Of "attacks in the north" those above the north. */
function nounsAbove(tree: SentenceTree, noun: number): readonly number[] {
  if (!tree.is(noun, 'nmod')) return [];
  const above = tree.parent(noun);
  return [above, ...nounsAbove(tree, above)];
}

/** The last deed told before, an attack rather than who was seized. */
function lastClaimable({ sentence }: SentenceTree, before: readonly Happening[]): number {
  let seizure = -1;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const one = before[at]!;
    if (sentence.index - one.tree.sentence.index > CLAIM_REACH) break;
    if (!isDeed(one) || one.tree.sentence.inTitle) continue;
    if (one.framed.frame.family !== 'detention') return at;
    if (seizure < 0) seizure = at;
  }
  return seizure;
}

/** "responsibility for it", "for the blast"; not "for the kidnapping of the minister" that no trigger tells. */
function isOther(tree: SentenceTree, deed: number | undefined): boolean {
  return (
    deed !== undefined &&
    tree.tokens[deed]!.upos !== 'PRON' &&
    !/^(attack|assault|incident|act|operation|deed)$/.test(tree.lemma(deed))
  );
}

function reaches(tree: SentenceTree, trigger: number, deed: number): boolean {
  return (
    trigger === deed ||
    tree.joined(deed).includes(trigger) ||
    (tree.parent(trigger) === deed && !tree.is(trigger, 'acl'))
  );
}

function withRole(
  one: Happening,
  role: string,
  found: readonly Found[],
  by: string,
  confidence: number,
): Happening {
  const added = found
    .filter(
      ({ entity }) =>
        !one.arguments.some((argument) => argument.role === role && argument.entity === entity.index),
    )
    .map(
      ({ entity, mention }): Argument => ({
        role,
        entity: entity.index,
        mention,
        // who is blamed is supposed to have done it, by whoever blames him
        trigger: by.endsWith('/blame') ? { ...one.framed.trigger, told: 'supposed' } : one.framed.trigger,
        by,
        confidence,
      }),
    );
  return added.length === 0 ? one : { ...one, arguments: [...one.arguments, ...added] };
}

/** "killed by a JNIM car bomb": the group whose bomb it was. */
function withOwnerOfWeapon(tree: SentenceTree, entities: Entities, one: Happening): Happening {
  const weapon = one.arguments.find(({ role }) => role === 'instrument');
  if (weapon === undefined || one.arguments.some(({ role }) => role === 'perpetrator')) return one;
  const owners = ownersOfWeapon(tree, weapon.mention.head)
    .flatMap((child) => tree.joined(child))
    .flatMap((child) => entities.at(tree.sentence.index, child))
    .filter(({ entity }) => isOf(entity.class, 'Party'));
  return withRole(one, 'perpetrator', owners, `frame:${one.framed.frame.id}/weapon`, NEARBY);
}

const OPERATED = /^(operate|fly|pilot|own|control|man|crew|use|launch|fire|send|drive|steer|deploy|command)$/;

/** Whose a weapon is, or who has it in hand: "its drone", "a drone operated by", "belonging to", "an army-operated drone". */
function ownersOfWeapon(tree: SentenceTree, weapon: number): readonly number[] {
  return tree.children(weapon).flatMap((child): readonly number[] => {
    const isOwner =
      tree.is(child, 'compound') ||
      tree.is(child, 'nmod:poss') ||
      (tree.is(child, 'nmod') && tree.caseOf(child) === 'of');
    if (isOwner) return [child];
    const lemma = tree.lemma(child);
    const by = (preposition: string) =>
      tree.withLabel(child, 'obl').filter((one) => tree.caseOf(one) === preposition);
    if (tree.is(child, 'acl') && OPERATED.test(lemma) && tree.isPassive(child)) return by('by');
    if (tree.is(child, 'acl') && lemma === 'belong') return by('to');
    if (!tree.is(child, 'amod')) return [];
    if (!/^[-–‑]$/.test(tree.tokens[child - 1]?.form ?? ''))
      return /^[-–‑]$/.test(tree.tokens[child + 1]?.form ?? '') ? [] : [child];
    return /^(operated|flown|piloted|owned|controlled)$/i.test(tree.tokens[child]!.form)
      ? tree.children(child)
      : [];
  });
}

/** "a convoy of the mission", "Mali's army post": whose it is has the role too. */
function withWhole(tree: SentenceTree, entities: Entities, one: Happening): Happening {
  let whole = one;
  for (const { role, mention } of one.arguments) {
    if (
      mention.kind !== 'nominal' ||
      mention.sentence !== tree.sentence.index ||
      !/^(perpetrator|target|agent|participant)$/.test(role)
    )
      continue;
    const owners = tree
      .children(mention.head)
      .filter(
        (child) =>
          tree.is(child, 'compound') ||
          tree.is(child, 'nmod:poss') ||
          (tree.is(child, 'nmod') && tree.caseOf(child) === 'of'),
      )
      .flatMap((child) => entities.at(tree.sentence.index, child))
      .filter((owner) => owner.mention.kind === 'name' && BEARS_ARMS.test(owner.entity.class))
      // "an al-Qaeda-linked group" is not al-Qaeda
      .filter((owner) => !/^[-–‑]$/.test(tree.tokens[owner.mention.last + 1]?.form ?? ''));
    whole = withRole(whole, role, owners, `frame:${one.framed.frame.id}/whole`, WHOLE);
  }
  return whole;
}

/** "left the base in Kidal", "an attack on Niafunké in the north": the nearer place is the event's, and lies in the other. */
export function withoutWhereabouts(all: readonly Happening[]): readonly Happening[] {
  const places = all.flatMap((one) => one.arguments.filter(({ role }) => role === 'place'));
  const isTold = ({ role, by, mention }: Argument): boolean =>
    role === 'place' &&
    by.endsWith('/in') &&
    places.some(
      (near) =>
        !near.by.endsWith('/in') &&
        near.mention.last < mention.first &&
        mention.first - near.mention.last <= 3,
    );
  return all.map((one) =>
    one.arguments.some(isTold) ? { ...one, arguments: one.arguments.filter((arg) => !isTold(arg)) } : one,
  );
}

/** Where all of a sentence is one event without a place, and one place stands in it after "in", "at", "near". */
export function withPlace(
  tree: SentenceTree,
  entities: Entities,
  all: readonly Happening[],
): readonly Happening[] {
  const deeds = all.filter(isDeed);
  const [first] = deeds.filter(({ framed }) => framed.frame.family === 'violence');
  const one = first ?? deeds[0];
  if (one === undefined || deeds.some((other) => other.arguments.some(({ role }) => role === 'place')))
    return all;
  if (new Set(deeds.filter(({ framed }) => framed.frame.family !== 'harm')).size > 1) return all;
  const places = [...tree.tokens.keys()]
    .filter(
      (at) => (tree.is(at, 'obl') || tree.is(at, 'nmod')) && PLACE_PREPOSITIONS.has(tree.caseOf(at) ?? ''),
    )
    .filter((at) => inClauseOf(tree, at, one.framed.trigger.head) && !tellsOfWhom(tree, entities, at))
    .flatMap((at) => named(tree, entities, at))
    .filter(({ entity }) => isOf(entity.class, 'Place') && !isElsewhere(all, entity.index));
  const distinct = new Set(places.map(({ entity }) => entity.index));
  if (distinct.size !== 1) return all;
  const placed = withRole(one, 'place', places.slice(0, 1), `frame:${one.framed.frame.id}/sentence`, NEARBY);
  return all.map((other) => (other === one ? placed : other));
}

/** "the head of parliament in the capital": where he is head, and not where it happened. */
function tellsOfWhom(tree: SentenceTree, entities: Entities, at: number): boolean {
  if (!tree.is(at, 'nmod')) return false;
  for (let up = tree.parent(at), step = 0; up >= 0 && step < 3; up = tree.parent(up), step += 1) {
    if (entities.at(tree.sentence.index, up).some(({ entity }) => OF_OFFICE.test(entity.class))) return true;
    if (!tree.is(up, 'nmod')) return false;
  }
  return false;
}

const OF_OFFICE =
  /^(Office|Person|NewsMedium|GoverningAuthority|Organization|InternationalOrganization|Monitor)$/;

/** Another event of the sentence that is no deed happened there: "went into exile in Vell after an uprising". */
function isElsewhere(all: readonly Happening[], place: number): boolean {
  return all.some(
    (other) =>
      !isDeed(other) &&
      other.arguments.some(({ role, entity }) => entity === place && /^(place|destination)$/.test(role)),
  );
}

/** What is done to pictures, words and patients is done elsewhere: "filmed in the city", "died in hospital". */
const ELSEWHERE =
  /^(film|record|photograph|post|publish|upload|share|broadcast|air|say|tell|speak|report|announce|bury|treat|try|hospitalise|hospitalize|live|born|geolocate)$/;
const OF_PATIENTS = /^(hospital|clinic|morgue|ward|centre|center)$/;

/** Close by, and not in a clause that tells of another time: "since they left the base in the north"; nor where somebody is who only speaks of it. */
function inClauseOf(tree: SentenceTree, at: number, trigger: number): boolean {
  if (tree.distance(at, trigger) > 4) return false;
  const governor = tree.parent(at);
  if (governor >= 0 && governor !== trigger && ELSEWHERE.test(tree.lemma(governor))) return false;
  if (OF_PATIENTS.test(tree.lemma(at)) && /^(die|succumb|take|rush|pronounce)$/.test(tree.lemma(governor)))
    return false;
  for (let up = at; up >= 0 && up !== trigger && !tree.isBelow(trigger, up); up = tree.parent(up)) {
    const verb = tree.parent(up);
    if (tree.is(up, 'nsubj') && verb >= 0 && ELSEWHERE.test(tree.lemma(verb))) return false;
  }
  for (let up = at; up >= 0 && up !== trigger && !tree.isBelow(trigger, up); up = tree.parent(up))
    if (tree.is(up, 'advcl') && /^(since|after|before|until|if|unless|because)$/.test(tree.markOf(up) ?? ''))
      return false;
  return true;
}
