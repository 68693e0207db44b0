/** Who is part of whom, in league with whom, holds which office, governs what, is based or at work where. */
import type { DirectRelation } from '../happenings/events.js';
import { is, type Named, type Pairs, relation } from './pairs.js';

const MEMBERS =
  /^(member|fighter|soldier|troop|force|peacekeeper|contingent|convoy|unit|battalion|brigade|mercenary|personnel|wing|branch|cell|faction|element|militant|combatant|operative|officer|official|staff|police|gendarme|commander|platform|outlet|arm|department|council|agency|patrol|helicopter|detachment|garrison|leader|chief|mission|operation|committee|commission|office)s?$/;
/** Of these each force has some: that they belong to it says nothing. */
const ANYBODY = /^(member|personnel|staff|element|operative|people|man)s?$/;
const SPEAKERS =
  /^(spokesman|spokesperson|spokeswoman|spokespeople|representative|envoy|delegate|ambassador)$/;
const RULERS = /^(junta|government|regime|administration|authority|transition)$/;
const TIED = /^(linked|affiliated|allied|aligned|backed|connected|associated|tied|loyal)$/;
const TYING = /^(link|affiliate|ally|align|associate|tie|connect)$/;
const PEOPLES =
  /^(troop|force|army|soldier|mercenary|military|police|navy|paramilitary|gendarmerie|fighter|contingent|peacekeeper)$/;

export function belongingRelations(pairs: Pairs): readonly DirectRelation[] {
  return pairs.mentions.flatMap((one) =>
    is(one, 'Actor')
      ? [
          ...partOf(pairs, one),
          ...ties(pairs, one),
          ...rule(pairs, one),
          ...whereabouts(pairs, one),
          ...office(pairs, one),
        ]
      : [],
  );
}

const other = (one: Named) => (another: Named) => another.entity.index !== one.entity.index;

/** Those inside its span or before it: "the MINUSMA convoy", "Mali's army". */
function owners(pairs: Pairs, one: Named): readonly Named[] {
  const { tree } = pairs;
  return tree
    .children(one.mention.head)
    .filter((child) => tree.is(child, 'compound') || tree.is(child, 'nmod:poss') || tree.is(child, 'amod'))
    .flatMap((child) => pairs.at(child))
    .filter(other(one));
}

const NO_WHOLE = /^(Person|Office|PopulationGroup|UnnamedActor|UnnamedSource)$/;

/** A body of its own, and not so many of the whole as are counted. */
const isDistinct = ({ tree }: Pairs, { mention: { head } }: Named): boolean =>
  !ANYBODY.test(tree.lemma(head)) && tree.child(head, 'nummod') === undefined;

/** "the Russian paramilitary group Wagner" */
const isBand = ({ tree }: Pairs, { entity, mention }: Named): boolean =>
  entity.class === 'PrivateMilitaryCompany' ||
  (/^(group|company|organisation|organization|outfit|firm|militia)$/.test(tree.lemma(mention.head)) &&
    tree
      .children(mention.head)
      .some((child) => /^(paramilitary|mercenary|military|militia)$/.test(tree.lemma(child))));

function partOf(pairs: Pairs, one: Named): readonly DirectRelation[] {
  const lemma = pairs.tree.lemma(one.mention.head);
  const found: DirectRelation[] = [];
  for (const owner of owners(pairs, one)) {
    if (is(owner, 'Actor') && !NO_WHOLE.test(owner.entity.class)) {
      if (SPEAKERS.test(lemma)) found.push(relation(one, 'represents', owner, 'represents', 0.75));
      else if (one.mention.kind === 'name' || (MEMBERS.test(lemma) && isDistinct(pairs, one)))
        found.push(relation(one, 'partOf', owner, 'part-of/own', 0.75));
    } else if (owner.entity.class === 'Country' && (PEOPLES.test(lemma) || isBand(pairs, one)))
      for (const subject of named(pairs, one))
        found.push(relation(subject, 'affiliatedWith', owner, 'affiliated/country', 0.6));
    else if (
      owner.entity.class === 'PopulationGroup' &&
      /^(rebel|separatist|militant|fighter|faction|group|alliance|militia)$/.test(lemma)
    )
      found.push(relation(one, 'drawnFrom', owner, 'drawn-from', 0.65));
  }
  // "peacekeepers from Burkina Faso"
  if (PEOPLES.test(lemma) && isDistinct(pairs, one) && !leaves(pairs, one))
    for (const home of pairs
      .by(one.mention.head, /^from$/)
      .filter(({ entity }) => entity.class === 'Country'))
      found.push(relation(one, 'affiliatedWith', home, 'affiliated/from', 0.65));
  for (const whole of pairs.by(one.mention.head, /^(of|from|with|at|for)$/).filter(other(one))) {
    if (!is(whole, 'Actor') || NO_WHOLE.test(whole.entity.class)) continue;
    if (SPEAKERS.test(lemma)) found.push(relation(one, 'represents', whole, 'represents', 0.75));
    else if (MEMBERS.test(lemma) && isDistinct(pairs, one))
      found.push(relation(one, 'partOf', whole, 'part-of/of', 0.75));
  }
  // "UN Security Council" is part of the UN
  if (one.mention.kind === 'name' && !/s$/.test(pairs.tree.tokens[one.mention.head]!.form))
    for (const whole of pairs.startOf(one.mention).filter(other(one)))
      found.push(
        one.entity.class === 'Office'
          ? relation(one, 'officeIn', whole, 'office-in', 0.8)
          : relation(one, 'partOf', whole, 'part-of/name', 0.8),
      );
  // "Jonathan Guiffard, a specialist at the Institut Montaigne"
  if (one.entity.class === 'Person')
    for (const said of pairs.tree.withLabel(one.mention.head, 'appos'))
      for (const whole of pairs.by(said, /^(at|with|of|for|from)$/).filter(other(one)))
        if (
          is(whole, 'Actor') &&
          /Organization|Monitor|NewsMedium|PeaceOperation|ArmedGroup|StateForce|Unit|Coalition/.test(
            whole.entity.class,
          )
        )
          found.push(relation(one, 'partOf', whole, 'part-of/apposition', 0.7));
  return found;
}

/** "the withdrawal of the force from the country": whence it goes, not whose it is. */
function leaves({ tree }: Pairs, { mention: { head } }: Named): boolean {
  const above = tree.parent(head);
  return (
    above >= 0 &&
    /^(withdrawal|withdraw|departure|depart|exit|retreat|expulsion|expel|removal|remove|pullout|evacuation|evacuate|recall|pull|leave)$/.test(
      tree.lemma(above),
    )
  );
}

function ties(pairs: Pairs, one: Named): readonly DirectRelation[] {
  const { tree } = pairs;
  const { head } = one.mention;
  const found: DirectRelation[] = [];
  const subjects = named(pairs, one);
  const add = (to: readonly Named[], rule: string) => {
    for (const whom of to.filter(other(one)))
      for (const subject of subjects)
        if (
          (is(whom, 'Actor') || whom.entity.class === 'Country') &&
          subject.entity.index !== whom.entity.index
        )
          found.push(relation(subject, 'affiliatedWith', whom, rule, 0.8));
  };
  for (const child of tree.children(head)) {
    // "a group affiliated with Al-Qaeda", "JNIM, which is linked to"
    if (
      (tree.is(child, 'acl') || tree.is(child, 'amod')) &&
      (TYING.test(tree.lemma(child)) || TIED.test(tree.tokens[child]!.form.toLowerCase()))
    )
      add(pairs.by(child, /^(with|to)$/), 'affiliated/with');
    // "which is said to be tied to"
    if (
      tree.is(child, 'acl') &&
      /^(say|believe|think|allege|consider|suspect|report|know)$/.test(tree.lemma(child))
    )
      for (const tied of tree.withLabel(child, 'xcomp'))
        if (TYING.test(tree.lemma(tied)) || TIED.test(tree.tokens[tied]!.form.toLowerCase()))
          add(pairs.by(tied, /^(with|to)$/), 'affiliated/said');
    // "Al-Qaeda-linked group": the name hangs on the participle, or stands before it
    if (/^(linked|affiliated|allied|aligned|backed)$/.test(tree.tokens[child]!.form.toLowerCase()))
      add(
        [...tree.children(child).flatMap((below) => pairs.at(below)), ...before(pairs, child)],
        'affiliated/linked',
      );
  }
  // "with links to al-Qaeda", "the al-Qaeda affiliate"
  for (const child of tree.withLabel(head, 'nmod'))
    if (/^(link|tie|allegiance|connection)$/.test(tree.lemma(child)) && tree.caseOf(child) === 'with')
      add(pairs.by(child, /^(to|with)$/), 'affiliated/links');
  if (/^(affiliate|offshoot|ally|branch|proxy|franchise)$/.test(tree.lemma(head)))
    add([...owners(pairs, one), ...pairs.by(head, /^(of|to)$/)], 'affiliated/affiliate');
  return found;
}

/** The name that a noun stands beside: "JNIM, a group linked to"; else itself. */
function named({ tree, mentions }: Pairs, one: Named): readonly Named[] {
  if (one.mention.kind === 'name') return [one];
  const { head } = one.mention;
  if (tree.is(head, 'appos')) {
    const [before] = mentions.filter(
      ({ mention }) => mention.head === tree.parent(head) && mention.kind === 'name',
    );
    if (before !== undefined) return [before];
  }
  const [after] = mentions.filter(
    ({ mention }) =>
      mention.kind === 'name' && tree.is(mention.head, 'appos') && tree.parent(mention.head) === head,
  );
  return [after ?? one];
}

/** "Al-Qaeda - linked": the name that ends at the hyphen. */
function before({ tree, mentions }: Pairs, participle: number): readonly Named[] {
  if (participle < 2 || !/^[-–‑]$/.test(tree.tokens[participle - 1]!.form)) return [];
  return mentions
    .filter(({ mention }) => mention.last === participle - 2 && mention.kind === 'name')
    .slice(0, 1);
}

function rule(pairs: Pairs, one: Named): readonly DirectRelation[] {
  if (!RULERS.test(pairs.tree.lemma(one.mention.head))) return [];
  return [...owners(pairs, one), ...pairs.by(one.mention.head, /^(in|of)$/), ...inside(pairs, one)]
    .filter(({ entity }) => entity.class === 'Country')
    .slice(0, 1)
    .map((country) => relation(one, 'governs', country, 'governs', 0.75));
}

function inside({ mentions }: Pairs, { entity, mention }: Named): readonly Named[] {
  return mentions.filter(
    (two) =>
      two.entity.index !== entity.index &&
      two.mention.first >= mention.first &&
      two.mention.last <= mention.last,
  );
}

/** They are somewhere, and operate nowhere. */
const UNARMED =
  /^(people|person|civilian|villager|resident|farmer|herder|worker|reporter|journalist|man|woman|child|boy|girl|family|court|victim|patient|passenger|refugee|migrant|student|pupil|teacher|doctor|trader|worshipper|priest|hostage|prisoner|inmate|inhabitant)$/;

function whereabouts(pairs: Pairs, one: Named): readonly DirectRelation[] {
  const { tree } = pairs;
  const { head } = one.mention;
  const found: DirectRelation[] = [];
  const at = (verb: number) =>
    pairs
      .by(verb, /^(in|across|throughout|near|at|around)$/)
      .filter(
        (place) =>
          is(place, 'Place') &&
          !(place.mention.kind === 'nominal' && tree.lemma(place.mention.head) === 'area'),
      );
  if (
    /^(ArmedGroup|Coalition|PrivateMilitaryCompany|StateForce|PeaceOperation|Unit|UnnamedActor)$/.test(
      one.entity.class,
    ) &&
    tree.child(head, 'nummod') === undefined &&
    !UNARMED.test(tree.lemma(head)) &&
    !/^(with|against|between|on|of)$/.test(tree.caseOf(head) ?? '')
  )
    for (const place of at(head)) found.push(relation(one, 'operatesIn', place, 'operates-in/in', 0.65));
  for (const child of tree.children(head)) {
    if (!tree.is(child, 'acl') || !tree.isVerb(child)) continue;
    if (/^(base|headquarter)$/.test(tree.lemma(child)))
      for (const place of at(child)) found.push(relation(one, 'basedIn', place, 'based-in', 0.85));
    else if (/^(operate|station|deploy|fight|locate|situate|serve|rage)$/.test(tree.lemma(child)))
      for (const place of at(child)) found.push(relation(one, 'operatesIn', place, 'operates-in/verb', 0.75));
  }
  // "the Paris-based institute"
  for (const child of tree.children(head))
    if (tree.tokens[child]!.form.toLowerCase() === 'based')
      for (const place of [
        ...before(pairs, child),
        ...tree.children(child).flatMap((below) => pairs.at(below)),
      ]
        .filter((two) => is(two, 'Place'))
        .slice(0, 1))
        found.push(relation(one, 'basedIn', place, 'based-in/hyphen', 0.85));
  return found;
}

/** "President X", "X, the president": where the office is named as one. */
function office(pairs: Pairs, one: Named): readonly DirectRelation[] {
  if (one.entity.class !== 'Person') return [];
  const { tree } = pairs;
  const { head } = one.mention;
  return pairs.mentions
    .filter(({ entity, mention }) => {
      // "the Minister of Foreign Affairs": they hold no office
      if (entity.class !== 'Office' || tree.caseOf(head) === 'of') return false;
      const close = Math.abs(mention.last + 1 - one.mention.first) <= 0;
      return close || tree.parent(mention.head) === head || tree.parent(head) === mention.head;
    })
    .slice(0, 1)
    .map((held) => relation(one, 'holdsOffice', held, 'holds-office', 0.85));
}
