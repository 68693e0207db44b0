/** Takes a report with its entities and events, gives what is told of one of them beside roles and relations: names, descriptions, counts, reasons, and how events stand to each other. */
import { groupBy } from '../../structures/group-by.js';
import type { CountedSentence } from '../figures/counted-in-report.js';
import type { ReaderEvent, Statement } from '../happenings/events.js';
import type { Entities } from '../mentions/entities.js';
import { betweenEvents, type EventTrigger, partsOfWithdrawals } from './between-events.js';
import { countStatements } from './counts.js';
import { descriptions, type NamedHere } from './descriptions.js';
import { otherNames } from './other-names.js';
import { partsOfSeries } from './parts-of-series.js';
import { agreementsAndPower, fighting } from './since-when.js';
import { violations } from './violations.js';

/** In a sentence with more names than this nobody is described: it is a list. */
const MOST_NAMES = 60;

export function findStatements(
  entities: Entities,
  counted: readonly CountedSentence[],
  events: readonly ReaderEvent[],
): readonly Statement[] {
  const named: NamedHere[][] = counted.map(() => []);
  for (const entity of entities.all)
    for (const mention of entity.mentions) named[mention.sentence]!.push({ entity, mention });
  const triggers: EventTrigger[][] = counted.map(() => []);
  for (const event of events)
    for (const trigger of event.triggers) triggers[trigger.sentence]!.push({ event, trigger });
  const classOf = (entity: number) => entities.all[entity]!.class;
  const bySentence = counted.flatMap(({ tree }, at) => [
    ...betweenEvents(tree, triggers[at]!),
    ...(named[at]!.length > MOST_NAMES ? [] : violations(tree, named[at]!, triggers[at]!)),
    ...(named[at]!.length > MOST_NAMES ? [] : descriptions(tree, named[at]!, triggers[at]!)),
  ]);
  return once([
    ...countStatements(entities, triggers, counted),
    ...otherNames(entities, (sentence) => counted[sentence]!.tree),
    ...bySentence,
    ...partsOfWithdrawals(events, (entity) =>
      classOf(entity) === 'Country'
        ? 'country'
        : /^(Base|Settlement|Region|Place)$/.test(classOf(entity))
          ? 'place'
          : undefined,
    ),
    ...partsOfSeries(events, (sentence) => counted[sentence]!.tree),
    ...agreementsAndPower(entities, events),
    ...fighting(entities, events, (sentence) => counted[sentence]!.tree),
  ]);
}

/** What is said again in the same words is proposed once, and no part of a description beside the whole of it. */
function once(all: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  const kept = all.filter(({ subject, predicate, object }) => {
    if ('figure' in object) return true;
    const said = 'text' in object ? object.text.toLowerCase() : JSON.stringify(object);
    const key = `${JSON.stringify(subject)} ${predicate} ${said}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const descriptions = groupBy(
    kept.filter(({ predicate }) => predicate === 'characterizedAs'),
    ({ subject }) => JSON.stringify(subject),
  );
  return kept.filter(
    (one) =>
      one.predicate !== 'characterizedAs' ||
      !descriptions.get(JSON.stringify(one.subject))!.some((other) => says(other, one)),
  );
}

/** "an armed gang close to smugglers" says "armed gang" too. */
const says = (whole: Statement, part: Statement): boolean =>
  whole !== part && whole.start <= part.start && part.end <= whole.end;
