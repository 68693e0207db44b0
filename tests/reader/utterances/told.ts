/** What a text tells that is said, a line an utterance: by whom, within what others say, as what, and the words. */
import { readEnglish } from '../../../src/language/parse/weights-file.js';
import type { Range } from '../../../src/model/range.js';
import { readReport } from '../../../src/reader/read-report.js';

const english = readEnglish();

/** `Outer > Speaker: act “words”`, direct speech marked by the marks; nobody known is `?`. Without a title. */
export function told(text: string, date = '2024-03-06'): readonly string[] {
  const { entities, utterances } = readReport(text, {
    english,
    report: { date, dateBasis: 'given' },
    title: { start: 0, end: 0 },
    unread: [],
  });
  const points = Array.from(text);
  const slice = ({ start, end }: Range) => points.slice(start, end).join('');
  const outer = new Map(utterances.flatMap(({ id, quotes = [] }) => quotes.map((one) => [one, id] as const)));
  const who = (id: string): string => {
    const speakers = utterances.find((one) => one.id === id)?.speakers ?? [];
    const named = speakers.map((one) => entities.find(({ id: own }) => own === one)!.label);
    return named.length === 0 ? '?' : named.join(' and ');
  };
  const chain = (id: string): string => {
    const above = outer.get(id);
    return above === undefined || above === 'u0' ? who(id) : `${chain(above)} > ${who(id)}`;
  };
  return utterances
    .filter(({ report }) => !report)
    .map(({ id, act, polarity, content = [], direct, saidOn }) => {
      const words = content.map(slice).join(' … ');
      const day = saidOn === undefined ? '' : ` [${saidOn.earliest}]`;
      return `${chain(id)}: ${polarity === 'negated' && act !== 'denies' ? 'not ' : ''}${act} ${direct ? `“${words}”` : words}${day}`;
    });
}
