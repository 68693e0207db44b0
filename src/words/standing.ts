/** Standings in words, as a card and the page say them: of one proposition, and of all that is said of an entity. */
import type { EntityStanding } from '../compare/standing/entity-standing.js';
import type { ToldOtherwise } from '../compare/verdicts/told-otherwise.js';
import { isToldAsDone } from '../model/modality.js';
import type { Claim, Corpus, Standing } from '../model/records.js';
import { addTo } from '../structures/group-by.js';
import { labelOf } from './labels.js';
import { inSeries } from './phrases.js';
import { REASON_WORDS, VERDICT_WORDS } from './verdicts.js';

/** Each standing as what is meant by it, after "was" or "is". */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  uncontested: 'denied by nobody',
  contested: 'disputed',
  denied: 'only said not to be so',
};

/** How a proposition stands; what nobody denies need not be true, so it is not called undisputed. */
export function sayStanding(
  standing: Standing,
  affirmedBy: readonly Pick<Claim, 'speechAct'>[],
  deniedBy: readonly Pick<Claim, 'speechAct'>[],
): string {
  if (standing === 'contested') return 'disputed';
  if (standing === 'uncontested' && affirmedBy.length === 0 && deniedBy.length > 0)
    return 'nobody here tells it as done';
  if (standing === 'uncontested') return 'nobody here denies it';
  if (affirmedBy.length > 0) return 'denied, and nobody here tells it as done';
  return deniedBy.some(isToldAsDone) ? 'says so' : 'nobody here tells it as done';
}

/** Whether several counts are added up on this side. */
const isSum = (corpus: Corpus, claims: readonly Claim[]): boolean =>
  new Set(
    claims
      .filter(({ proposition: { object } }) => corpus.figures.has(object.value))
      .map(({ proposition }) => proposition.key),
  ).size > 1;

/** Who tells a thing otherwise, and in what way: `Malian army (in tension: perhaps one event, told twice)`. */
export interface Dissent {
  readonly speakers: readonly string[];
  /** `told otherwise by`; of one count of several, only whose sum differs from another's whole, that its sum is. */
  readonly lead: string;
  /** `Malian army, of “Ambush” (in tension: …)`, the event where only a part of what is asked for is told otherwise. */
  readonly words: string;
}

/**
 * Of each comparison that touches a thing, once; who denies it outright is said elsewhere, and what can be true beside
 * it does not tell it otherwise: such are found among the disagreements.
 */
export function sayToldOtherwise(corpus: Corpus, found: readonly ToldOtherwise[]): readonly Dissent[] {
  const said = new Map<string, Told>();
  for (const each of found) {
    const { verdict, reason, speakers, ofAnotherEvent, told, otherwise } = each;
    if (reason === 'polarity' || verdict === 'compatible') continue;
    const labels = speakers.map((speaker) => labelOf(corpus, speaker));
    const isPart = isSum(corpus, told);
    const lead = isPart ? 'its sum with others is told otherwise by' : 'told otherwise by';
    const differs =
      !isPart && isSum(corpus, otherwise) ? 'this count beside the sum of its parts' : REASON_WORDS[reason];
    const what = ofAnotherEvent && reason !== 'identity-unsure' ? ', in what may be the same event' : '';
    const of = each.touches.map((event) => `“${labelOf(corpus, event)}”`);
    const who = `${inSeries(labels)}${of.length === 0 ? '' : `, of ${inSeries(of)}`}`;
    const known = said.get(`${lead} ${who}`) ?? { speakers: labels, lead, who, differs: new Map() };
    addTo(known.differs, VERDICT_WORDS[verdict], `${differs}${what}`);
    said.set(`${lead} ${who}`, known);
  }
  return [...said.values()].map(({ speakers, lead, who, differs }) => {
    const hows = [...differs].map(([verdict, ways]) => `${verdict}: ${[...new Set(ways)].join('; ')}`);
    return { speakers, lead, words: `${who} (${hows.join('; ')})` };
  });
}

/** Whoever tells a thing otherwise in several ways is named once. */
interface Told extends Omit<Dissent, 'words'> {
  readonly who: string;
  /** By verdict in words. */
  readonly differs: Map<string, string[]>;
}

/**
 * `49 propositions: nobody here denies 47, 2 disputed; 30 on parties' word alone; 12 origins affirm, 1 denies, in 4
 * reports`.
 */
export function sayEntityStanding(standing: EntityStanding): string {
  const {
    propositions,
    uncontested,
    contested,
    denied,
    notDone,
    deniedNotDone,
    partyOnly,
    origins,
    denyingOrigins,
    reports,
  } = standing;
  const kinds = [
    ...(uncontested > 0 ? [`nobody here denies ${uncontested === propositions ? 'any' : uncontested}`] : []),
    ...(contested > 0 ? [`${contested} disputed`] : []),
    ...(denied > deniedNotDone ? [`${denied - deniedNotDone} only said not to be so`] : []),
    ...(deniedNotDone > 0 ? [`${deniedNotDone} denied, and nobody here tells it as done`] : []),
  ];
  const deny = denyingOrigins.length;
  return [
    `${propositions} ${propositions === 1 ? 'proposition' : 'propositions'}: ${kinds.join(', ')}`,
    ...(notDone > 0 ? [`${notDone} planned, sought, asked for, expected, feared or suspected`] : []),
    ...(partyOnly > 0 ? [`${partyOnly} on parties' word alone`] : []),
    [
      `${origins.length} ${origins.length === 1 ? 'origin affirms' : 'origins affirm'}`,
      ...(deny > 0 ? [`${deny} ${deny === 1 ? 'denies' : 'deny'}`] : []),
      `in ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`,
    ].join(', '),
  ].join('; ');
}
