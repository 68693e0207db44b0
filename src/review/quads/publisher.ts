/** A reading as it came to one in which the report has its publisher: the outlet as an entity, or the report's own title where no outlet is known. */
import { localName } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import type { LocalId, ReadEntity, Reading } from '../../reading/reading.js';

/** The id under which the publisher stands where the reading has none as an entity. */
export const PUBLISHER = 'publisher';

/** Characters of a title that its publisher goes by. */
const LONGEST = 31;
/** Words on which a title that is cut does not end. */
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|out|over|the|to|with)$/i;

export function withPublisher(reading: Reading, report: Iri, id: LocalId = PUBLISHER): Reading {
  const root = reading.utterances.find((each) => each.report === true);
  if (root === undefined || (root.speakers ?? []).length > 0) return reading;
  return {
    ...reading,
    entities: [publisherOf(reading, report, id), ...reading.entities.filter((each) => each.id !== id)],
    utterances: reading.utterances.map((each) => (each === root ? { ...each, speakers: [id] } : each)),
  };
}

function publisherOf({ report: details = {} }: Reading, report: Iri, id: LocalId): ReadEntity {
  const number = localName(report);
  const { publisher, title = '' } = details;
  const outlet = { id, class: 'NewsMedium', mentions: [] };
  if (publisher !== undefined) return { ...outlet, label: publisher };
  return {
    ...outlet,
    iri: `actor:publisher-${number}`,
    label: `“${cut(title)}” (report ${number})`,
    aliases: [
      { value: `Publisher of report ${number}`, language: 'en' },
      { value: `report ${number}`, language: 'en' },
    ],
    gloss: 'The outlet is not known: the report does not name it. It goes by the report’s title.',
    ofThisReport: true,
  };
}

function cut(title: string): string {
  if (title.length <= LONGEST) return title;
  const words: string[] = [];
  for (const word of title.split(/\s+/)) {
    if ([...words, word].join(' ').length > LONGEST) break;
    words.push(word);
  }
  while (words.length > 1 && SMALL.test(words.at(-1)!)) words.pop();
  return `${words.join(' ') || title.slice(0, LONGEST)} …`;
}
