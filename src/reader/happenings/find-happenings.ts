/** Takes a report with its entities, gives the events that it tells, with their roles, and relations that are told beside them. */

import type { ReportDocument } from '../document/report-document.js';
import { frameLexicon } from '../frames/lexicon.js';
import type { Entities } from '../mentions/entities.js';
import { argumentsOf, filledSlots, slotsOf } from './arguments.js';
import type { Argument, DirectRelation, ReaderEvent } from './events.js';
import { gather } from './gathering.js';
import type { Happening } from './happening.js';
import { labelOf } from './labels.js';
import { meetsNeeds } from './needs.js';
import { frameRelations } from './relations.js';
import { withoutWhereabouts, withPlace, withResponsible } from './sentence-arguments.js';
import { SentenceTree } from './tree.js';
import { triggersOf } from './triggers.js';

export interface Happenings {
  readonly events: readonly ReaderEvent[];
  readonly relations: readonly DirectRelation[];
}

export function findHappenings(document: ReportDocument, entities: Entities): Happenings {
  const lexicon = frameLexicon();
  const names = namedTokens(entities);
  const happenings: Happening[] = [];
  const relations: DirectRelation[] = [];
  for (const sentence of document.sentences) {
    const tree = new SentenceTree(sentence);
    const isName = (at: number) => names.has(`${sentence.index} ${at}`);
    const found = triggersOf(tree, lexicon, isName, (framed) =>
      meetsNeeds(tree, entities, framed.frame, slotsOf(tree, framed)),
    );
    const sentenceHappenings: Happening[] = [];
    for (const framed of found) {
      const filled = filledSlots(tree, entities, slotsOf(tree, framed));
      sentenceHappenings.push({ framed, tree, arguments: argumentsOf(framed, filled) });
      relations.push(...frameRelations(framed, filled));
    }
    const placed = withPlace(tree, entities, withoutWhereabouts(sentenceHappenings));
    happenings.push(...withResponsible(tree, entities, placed, happenings));
  }
  const events = gather(happenings).map((group, index) => eventOf(document, entities, group, index));
  return { events, relations };
}

/** Tokens that lie in a name: `War` of a title of a film tells of no war. */
function namedTokens({ all }: Entities): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const { mentions } of all)
    for (const { kind, sentence, first, last } of mentions)
      if (kind === 'name') for (let at = first; at <= last; at += 1) tokens.add(`${sentence} ${at}`);
  return tokens;
}

function eventOf(
  document: ReportDocument,
  entities: Entities,
  group: readonly Happening[],
  index: number,
): ReaderEvent {
  const type = typeOf(group);
  const all = group.flatMap((one) => one.arguments);
  const args = distinct(
    type === 'clash' ? all.map(inClash) : all.map(inDefeat(group)).map(ofAttackers(document, group)),
  );
  return {
    index,
    type,
    label: labelOf(document, entities, group, type, args),
    triggers: group
      .map(({ framed }) => framed.trigger)
      .toSorted((a, b) => a.start - b.start || a.end - b.end),
    arguments: args,
    dates: [],
    figures: [],
  };
}

/** Who falls in a clash took part in it. */
function inClash(argument: Argument): Argument {
  const { role, by } = argument;
  return role === 'target' || (role === 'perpetrator' && !by.endsWith('/claim'))
    ? { ...argument, role: 'participant' }
    : argument;
}

const isDefeat = ({ framed }: Happening): boolean => framed.trigger.type === 'defeat';

/** Who falls where an attack is beaten back took part in it: no word of that sentence says on whose side. */
function inDefeat(group: readonly Happening[]) {
  const sentences = new Set(group.filter(isDefeat).map(({ framed }) => framed.trigger.sentence));
  return (argument: Argument, _: number, all: readonly Argument[]): Argument => {
    const { frame, sense, sentence } = argument.trigger;
    const isHarmed = argument.role === 'target' && (/^(kill|injure)$/.test(sense) || frame === 'neutralise');
    const isKnown = all.some(
      ({ entity, role, trigger }) =>
        entity === argument.entity && role === 'target' && trigger !== argument.trigger,
    );
    return sentences.has(sentence) && isHarmed && !isKnown ? { ...argument, role: 'participant' } : argument;
  };
}

const ATTACKERS = /^(attacker|assailant|raider|aggressor|assaulter|bomber|ambusher|kamikaze)$/;

/** "14 attackers were neutralised", in a sentence that tells of no attack on them: those who made it. */
function ofAttackers({ sentences }: ReportDocument, group: readonly Happening[]) {
  const attacks = new Set(
    group
      .filter(({ framed }) => framed.frame.family === 'violence')
      .map(({ framed }) => framed.trigger.sentence),
  );
  return (argument: Argument): Argument => {
    const { role, mention, trigger } = argument;
    const noun = sentences[mention.sentence]!.tokens[mention.head]!.lemma.toLowerCase();
    const isTheirs = attacks.size > 0 && !attacks.has(trigger.sentence) && ATTACKERS.test(noun);
    return isTheirs && role === 'target' && mention.kind === 'nominal'
      ? { ...argument, role: 'participant' }
      : argument;
  };
}

/** One role of one entity once a sentence, the surest. */
function distinct(args: readonly Argument[]): readonly Argument[] {
  const best = new Map<string, Argument>();
  for (const argument of args) {
    const key = `${argument.role} ${argument.entity}`;
    const before = best.get(key);
    if (before === undefined || before.confidence < argument.confidence) best.set(key, argument);
  }
  return [...best.values()].toSorted(
    (a, b) => a.mention.start - b.mention.start || a.role.localeCompare(b.role, 'en'),
  );
}

/** That of the attack where people were killed in one; where it is first told as beaten back, that; of several the most exact, then the first. */
function typeOf(group: readonly Happening[]): string {
  const first = Math.min(...group.map(({ framed }) => framed.trigger.sentence));
  if (group.some((one) => isDefeat(one) && one.framed.trigger.sentence === first)) return 'defeat';
  const types = group
    .filter((one) => one.framed.frame.family !== 'harm' && !isDefeat(one))
    .map(({ framed }) => framed.trigger.type);
  if (types.length === 0) return group[0]!.framed.trigger.type;
  return types.find((type) => type !== 'attack' && type !== 'violent-event') ?? types[0]!;
}
