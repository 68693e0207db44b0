/** Lines of the count of casualties to English: `about 24 or more`, `number unknown`, and the sum behind each number. */

import type { CasualtyLine } from '../compare/casualties/line.js';
import { EVERYONE, type Stance } from '../compare/casualties/stance.js';
import { type Addend, BOUNDS, type Bound } from '../compare/casualties/sums.js';
import { speakersOf } from '../compare/standing/chain.js';
import { expand } from '../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../model/records.js';
import { isRunningTotal } from '../model/running-total.js';
import { sayClaim } from './claims.js';
import { countInWords, numberInWords, singular } from './figures.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';
import { runningTotalInWords } from './time-in-sentence.js';

export const NUMBER_UNKNOWN = 'number unknown';
export const NIL_OF_PART = 'a nil of a part, which is none of the whole';

/** `12`, `about 24`, `24 or more`; undefined where the line has no such number. */
export function boundInWords(line: CasualtyLine, bound: Bound): string | undefined {
  const number = line[bound];
  if (number === undefined) return undefined;
  const about = line.about.includes(bound) ? 'about ' : '';
  return `${about}${numberInWords(number)}${bound === 'high' && line.open ? ' or more' : ''}`;
}

export interface SumInWords {
  /** `low 12`, of bounds that are the same sum `low 6, best 6, high 6 or more`; why it is missing where nothing makes it. */
  readonly names: string;
  /** What makes it; empty where it is missing. */
  readonly addends: readonly Addend[];
}

/** What makes each number of the line; none where the number is unknown. Bounds that are the same sum stand together. */
export function sumsInWords(line: CasualtyLine): readonly SumInWords[] {
  if (line.high === undefined) return [];
  const sums: { names: string; addends: readonly Addend[] }[] = [];
  for (const bound of BOUNDS) {
    const addends = line.addends[bound];
    const name = `${bound} ${boundInWords(line, bound) ?? WHY_MISSING[bound]}`;
    const before = sums.at(-1);
    if (before !== undefined && addends.length > 0 && keyOf(before.addends) === keyOf(addends))
      before.names += `, ${name}`;
    else sums.push({ names: name, addends });
  }
  return sums;
}

const keyOf = (addends: readonly Addend[]) => addends.map(({ claims }) => claims.join(' ')).join('+');

export interface AddendInWords {
  /** `14 soldiers`. */
  readonly counted: string;
  /** One for each claim: `Malian army: at least 14, on its own side (report 003, paragraph 1)`. */
  readonly told: readonly { readonly claim: Iri; readonly text: string }[];
}

/** @param within events that need not be named, as the heading does */
export function addendInWords(corpus: Corpus, addend: Addend, within: readonly Iri[] = []): AddendInWords {
  const group = labelOf(corpus, addend.group);
  const place = within.includes(addend.event) ? '' : ` in “${labelOf(corpus, addend.event)}”`;
  const about = addend.about ? 'about ' : '';
  return {
    counted: `${about}${numberInWords(addend.count)} ${addend.count === 1 ? singular(group) : group}${place}`,
    told: addend.claims.flatMap((id) => {
      const claim = corpus.claims.get(id);
      return claim === undefined ? [] : [{ claim: id, text: accountInWords(corpus, claim, addend) }];
    }),
  };
}

/** `Malian army: at least 14, on its own side (report 003, paragraph 1)`. */
function accountInWords(corpus: Corpus, claim: Claim, { group, stance }: Addend): string {
  const figure = corpus.figures.get(claim.proposition.object.value);
  const { speakers, where } = sayClaim(corpus, claim);
  const actors = speakersOf(corpus, claim);
  const voice = speakers.length > 0 ? inSeries(speakers) : labelOf(corpus, claim.madeIn);
  const several = actors.length > 1 || actors.some((actor) => corpus.entities.get(actor)?.plural);
  const said = [
    `${voice}: ${figure === undefined ? NUMBER_UNKNOWN : countInWords(figure)}`,
    ...stanceInWords(
      stance,
      group,
      several ? 'their' : actors.some((actor) => isPerson(corpus, actor)) ? undefined : 'its',
    ),
    ...(isRunningTotal(claim) ? [runningTotalInWords(claim)] : []),
  ];
  return `${said.join(', ')} (${where})`;
}

const PEOPLE: ReadonlySet<Iri> = new Set(['cg:Person', 'cg:UnnamedSource'].map(expand));
const isPerson = ({ entities }: Corpus, id: Iri) => PEOPLE.has(entities.get(id)?.type ?? '');

/** @param whose of a person neither `its` nor a guess. */
function stanceInWords(stance: Stance, group: Iri, whose: string | undefined): readonly string[] {
  if (stance === 'independent') return [];
  if (stance === 'own') return [whose === undefined ? 'of the side spoken for' : `on ${whose} own side`];
  if (stance === 'bystanders') return ['a party, of people on neither side'];
  return [group === EVERYONE ? 'a party, without saying on which side' : 'a party, of others'];
}

/** Why a number is missing: what each bound asks of an account. */
const WHY_MISSING: Readonly<Record<Bound, string>> = {
  low: 'none: only who is no party, or tells of its own losses, may carry it, and no such account gives a least number',
  best: 'none: no account that may carry it gives a number',
  high: NUMBER_UNKNOWN,
};

/** The claims of the line that name no number. */
export function unnumbered(corpus: Corpus, line: CasualtyLine): readonly Claim[] {
  return line.claims.flatMap((id) => {
    const claim = corpus.claims.get(id);
    const figure = corpus.figures.get(claim?.proposition.object.value ?? '');
    return claim !== undefined && figure?.min === undefined && figure?.max === undefined ? [claim] : [];
  });
}

/** The claims of nobody in a group or a part, from which no number of the line is made: a nil of a part is none of the whole. */
export function nilsOfParts(corpus: Corpus, line: CasualtyLine): readonly Claim[] {
  if (line.low !== undefined && line.best !== undefined) return [];
  const used = new Set(BOUNDS.flatMap((bound) => line.addends[bound].flatMap(({ claims }) => claims)));
  return line.claims.flatMap((id) => {
    const claim = corpus.claims.get(id);
    const figure = corpus.figures.get(claim?.proposition.object.value ?? '');
    const isNil = claim?.polarity === 'affirmed' && figure?.max === 0;
    return claim !== undefined && isNil && !used.has(id) ? [claim] : [];
  });
}

/** `Not counted, as “neutralised” is not “killed”: Malian army says: 31 jihadists neutralised in “…” (003 par. 2)`. */
export function notCountedInWords(corpus: Corpus, outcome: Iri, claim: Claim): string {
  const other = corpus.figures.get(claim.proposition.object.value)?.outcome ?? '';
  const { said, where } = sayClaim(corpus, claim);
  return `Not counted, as “${labelOf(corpus, other)}” is not “${labelOf(corpus, outcome)}”: ${said} (${where})`;
}
