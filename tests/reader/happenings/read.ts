/** Takes a text, gives its events as lines: type, how told, roles with what fills them. */
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

const ROLES = /^(perpetrator|target|agent|participant|theme|recipient|place|destination|instrument)$/;

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
          subject === id && objectAt !== undefined && ROLES.test(predicate),
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

/** What is told of one thing or event in words, days, counts, or of another event: `subject relation object`. */
export function statementsOf(text: string): readonly string[] {
  const { claims, entities, events, figures } = readingOf(text);
  const label = (id: string) =>
    entities.find((one) => one.id === id)?.label ?? events.find((one) => one.id === id)?.type ?? '';
  return claims
    .filter(({ by = '' }) =>
      /^(words|events|count:(strength|incidents|devices|things|losses)|since|agreement|fights)/.test(by),
    )
    .map(({ subject, predicate, object }) => {
      const said = (): string => {
        if (typeof object !== 'string')
          return 'text' in object ? object.text : 'edtf' in object ? object.edtf : object.code;
        const figure = figures.find(({ id }) => id === object);
        if (figure === undefined) return label(object);
        const { min = '', max = '', group = '', item = '' } = figure;
        return `${min}..${max} ${group}${item}`;
      };
      return `${label(subject)} ${predicate} ${said()}`;
    });
}

export function relationsOf(text: string): readonly string[] {
  const { claims, entities } = readingOf(text);
  const label = (id: unknown) => entities.find((one) => one.id === id)?.label;
  return claims
    .filter(({ subject, object }) => label(subject) !== undefined && label(object) !== undefined)
    .map(({ subject, predicate, object }) => `${label(subject)} ${predicate} ${label(object)}`);
}
