/** Since when somebody is in power, between whom an agreement stands and of which day it is. */
import type { Argument, ReaderEvent, Statement, Trigger } from '../happenings/events.js';
import { verbAbove } from '../happenings/slots.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { Entities } from '../mentions/entities.js';

export function agreementsAndPower(entities: Entities, events: readonly ReaderEvent[]): readonly Statement[] {
  return events.flatMap((event) => [...inPower(entities, event), ...agreed(entities, event)]);
}

/** A junta that took power in a coup is in power since then. */
function inPower({ all }: Entities, event: ReaderEvent): readonly Statement[] {
  if (event.type !== 'coup' || event.triggers[0]!.told !== 'done') return [];
  const [date] = event.dates.filter(
    ({ predicate, by }) => predicate === undefined && by === 'date:own-clause',
  );
  if (date === undefined) return [];
  return event.arguments
    .filter(({ role, entity }) => role === 'perpetrator' && all[entity]!.class === 'GoverningAuthority')
    .map(({ entity, mention }) => ({
      subject: { entity },
      predicate: 'inPowerSince',
      object: { date: date.date },
      start: date.start,
      end: date.end,
      at: [mention.start],
      told: 'done',
      by: 'since:coup',
      confidence: 0.7,
    }));
}

/** Of an agreement that is named as a thing: who entered it, and when. */
function agreed(entities: Entities, event: ReaderEvent): readonly Statement[] {
  if (event.type !== 'agreement') return [];
  const things = event.triggers.flatMap(({ sentence, first, last, head }) =>
    [head, ...Array.from({ length: last - first + 1 }, (_, at) => first + at)].flatMap((at) =>
      entities.at(sentence, at).filter(({ entity }) => entity.class === 'Agreement'),
    ),
  );
  const [thing] = things;
  if (thing === undefined) return [];
  const { told } = event.triggers[0]!;
  const parties = event.arguments
    .filter(({ role }) => role === 'participant' || role === 'agent')
    .map(
      ({ entity, mention, confidence }): Statement => ({
        subject: { entity },
        predicate: 'partyTo',
        object: { entity: thing.entity.index },
        start: thing.mention.start,
        end: thing.mention.end,
        at: [mention.start],
        told,
        by: 'agreement:party',
        confidence,
      }),
    );
  const days = event.dates
    .filter(({ predicate }) => predicate === undefined)
    .map(
      ({ date, start, end, confidence }): Statement => ({
        subject: { entity: thing.entity.index },
        predicate: 'concludedOn',
        object: { date },
        start,
        end,
        at: [thing.mention.start],
        told,
        by: 'agreement:day',
        confidence,
      }),
    );
  return [...parties, ...days];
}

/** Who has arms to fight with. */
const FIGHTING =
  /^(ArmedGroup|Coalition|PrivateMilitaryCompany|StateForce|PeaceOperation|Unit|UnnamedActor|UnnamedSource|GoverningAuthority|PopulationGroup|Country)$/;
/** "14 soldiers" who fell are no side of the fight. */
const HARMED = /^frame:(kill|injure|die)/;
const GOING_ON = /^(resume|recommence|escalate|intensify|continue|step|renew|wage|launch|multiply|conduct)$/;

/** The two of a clash fight each other; so do those who go on with attacks and whom they attack. */
export function fighting(
  { all }: Entities,
  events: readonly ReaderEvent[],
  treeOf: (sentence: number) => SentenceTree,
): readonly Statement[] {
  return events.flatMap((event): readonly Statement[] => {
    const first = event.triggers[0]!;
    if (first.told !== 'done') return [];
    const of = (role: string, trigger?: Trigger) =>
      event.arguments.filter(
        (one) =>
          one.role === role &&
          FIGHTING.test(all[one.entity]!.class) &&
          (!HARMED.test(one.by) || !/^(others|\d)/.test(all[one.entity]!.label)) &&
          (trigger === undefined || one.trigger === trigger),
      );
    const give = (one: Argument, other: Argument, by: string): Statement => ({
      subject: { entity: one.entity },
      predicate: 'fights',
      object: { entity: other.entity },
      start: other.mention.start,
      end: other.mention.end,
      at: [one.mention.start],
      told: 'done',
      by: `fights:${by}`,
      confidence: Math.round(Math.min(one.confidence, other.confidence) * 80) / 100,
    });
    if (event.type === 'clash')
      return event.triggers
        .filter(({ sense }) => sense === 'clash')
        .flatMap(({ sentence }) => {
          const here = of('participant').filter(({ mention }) => mention.sentence === sentence);
          const [one, other, third] = here;
          return one === undefined || other === undefined || third !== undefined
            ? []
            : [give(one, other, 'clash')];
        });
    if (event.type === 'escalation')
      return of('perpetrator').flatMap((one) =>
        of('target')
          .filter(({ mention }) => mention.sentence === one.mention.sentence)
          .map((other) => give(one, other, 'escalation')),
      );
    return event.triggers.flatMap((trigger) => {
      const tree = treeOf(trigger.sentence);
      if (tree.tokens[trigger.head]!.xpos !== 'NNS') return [];
      const verb = verbAbove(tree, trigger.head);
      if (verb === undefined || !GOING_ON.test(tree.lemma(verb))) return [];
      return of('perpetrator', trigger).flatMap((one) =>
        of('target', trigger).map((other) => give(one, other, 'goes-on')),
      );
    });
  });
}
