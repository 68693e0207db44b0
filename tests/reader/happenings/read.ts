/** Takes a text, gives its events as lines: type, how told, roles with what fills them. */
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

export function readingOf(text: string) {
  return readReport(text, { english });
}

/** `attack: perpetrator=gunmen; target=…` with the words of the text, roles in order of the alphabet. */
export function eventsOf(text: string): readonly string[] {
  const points = Array.from(text);
  const slice = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');
  const { events, claims } = readingOf(text);
  return events.map(({ id, type }) => {
    const roles = claims
      .filter(
        ({ subject, predicate, objectAt }) =>
          subject === id && objectAt !== undefined && !/date|casualties/.test(predicate),
      )
      .map(({ predicate, objectAt }) => `${predicate}=${slice(objectAt!).replace(/^(?:the|a|an) /i, '')}`)
      .toSorted();
    return `${type}: ${roles.join('; ')}`;
  });
}

/** Speech act and polarity of the first role of the first event. */
export function toldOf(text: string): string {
  const { claims, events } = readingOf(text);
  const claim = claims.find(({ subject }) => subject === events[0]?.id);
  return claim === undefined ? 'none' : `${claim.speechAct} ${claim.polarity}`;
}

export function relationsOf(text: string): readonly string[] {
  const { claims, entities } = readingOf(text);
  const label = (id: unknown) => entities.find((one) => one.id === id)?.label;
  return claims
    .filter(({ subject }) => label(subject) !== undefined)
    .map(({ subject, predicate, object }) => `${label(subject)} ${predicate} ${label(object)}`);
}
