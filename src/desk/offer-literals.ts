/** Numbers, dates and words for a claim by hand: read from what was typed, or from the words that were marked. */
import { asEnglishWrites } from '../language/counts/as-english-writes.js';
import { findNumbers } from '../language/counts/numbers.js';
import { findDates } from '../language/dates/dates.js';
import { daysOf } from '../model/date.js';
import { expand, localName } from '../model/namespaces.js';
import type { Concept, Corpus } from '../model/records.js';
import { normalizeName } from '../names/name-keys.js';
import type { ReadFigure, Reading } from '../reading/reading.js';
import { figureOf } from '../review/quads/naming.js';
import { dateInWords } from '../words/dates.js';
import { figureInWords } from '../words/figures.js';
import { fits } from './offer-names.js';
import type { Asked, Ground, Offered } from './offered.js';

const KINDS = {
  CasualtyFigure: 'casualties',
  StrengthFigure: 'strength',
  QuantityFigure: 'quantity',
} as const;
const MEANT = 4;

/** Figures of the report, then what is typed (`4 soldiers killed`) or marked, in each way in which it may be meant. */
export function figuresLike(
  range: keyof typeof KINDS,
  { text, words, start, end, id }: Asked,
  { reading, base }: Ground,
): readonly Offered[] {
  const { corpus } = base;
  const kind = KINDS[range];
  const say = (figure: ReadFigure) => figureInWords(corpus, figureOf(figure));
  const own = reading.figures
    .filter((each) => each.kind === kind && fits(normalizeName(say(each)), normalizeName(text)))
    .map((each) => ({ put: each.id, label: say(each), why: 'number, in this report' }));
  const source = text.trim() === '' ? words : text;
  const typed = findNumbers(asEnglishWrites(source, reading.text.language)).flatMap(
    ({ min, max, approximate }) => {
      const outcomes =
        kind === 'casualties' ? named('outcomes', source, corpus, ['killed', 'wounded']) : [undefined];
      // Of people it is always true; of things nothing is.
      const [counted] =
        kind === 'quantity'
          ? named('items', source, corpus, [])
          : named('groups', source, corpus, ['people']);
      if (counted === undefined) return [];
      return outcomes.slice(0, MEANT).map((outcome) => {
        const figure: ReadFigure = {
          id: `${id}o`,
          kind,
          ...(outcome === undefined ? {} : { outcome }),
          ...(kind === 'quantity' ? { item: counted } : { group: counted }),
          ...(min === undefined ? {} : { min }),
          ...(max === undefined ? {} : { max }),
          approximate,
          start,
          end,
        };
        const why = text.trim() === '' ? 'as marked' : 'as typed';
        return { put: figure.id, label: say(figure), why, state: { figures: [figure] } };
      });
    },
  );
  return [...own, ...typed];
}

/** Codes of a scheme whose noun stands in the text, the longest first; without any those given. */
function named(
  scheme: string,
  text: string,
  { ontology }: Corpus,
  otherwise: readonly string[],
): readonly string[] {
  const said = ` ${normalizeName(text)} `;
  const length = ({ label, otherLabels }: Concept) =>
    Math.max(
      0,
      ...[label, ...otherLabels]
        .map(normalizeName)
        .filter((each) => said.includes(` ${each} `))
        .map((each) => each.length),
    );
  const found = [...ontology.concepts.values()]
    .filter((each) => each.scheme === expand(`code:${scheme}`) && length(each) > 0)
    .sort((a, b) => length(b) - length(a))
    .map(({ id }) => localName(id));
  return found.length > 0 ? found : otherwise;
}

/** What the words say, counted from the day of the report. */
export function datesLike({ text, words }: Asked, { report = {} }: Reading): readonly Offered[] {
  const typed = text.trim() !== '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(report.date ?? '') ? report.date : undefined;
  const exact = typed ? edtfIn(text.trim()) : undefined;
  if (exact !== undefined) return [exact];
  const found = findDates(typed ? text : words, day === undefined ? {} : { reportDate: day });
  return found.flatMap(({ edtf, wording, anchor }) =>
    edtf === undefined
      ? []
      : [
          {
            label: dateInWords(edtf).text,
            why: `“${wording}”${anchor === 'none' ? '' : ', counted from the day of the report'}`,
            put: {
              edtf,
              ...(typed ? {} : { wording }),
              basis: anchor === 'none' ? 'stated' : 'inferred',
            } as const,
          },
        ],
  );
}

/** A date as it is kept, such as `2031-05-12` or `2031-05-10/2031-05-12`. */
function edtfIn(text: string): Offered | undefined {
  if (!/^\d{4}(?:-\d{2}){0,2}(?:[/~?%].*)?$/.test(text)) return undefined;
  try {
    daysOf(text);
  } catch {
    return undefined;
  }
  return { label: dateInWords(text).text, why: 'as typed', put: { edtf: text, basis: 'stated' } };
}

/** Words, as typed or as marked. */
export function textsLike({ text, words }: Asked): readonly Offered[] {
  const said = text.trim() === '' ? words : text.trim();
  return [{ label: said, why: text.trim() === '' ? 'as marked' : 'as typed', put: { text: said } }];
}
