/** A card to lines of text: takes what card.ts gives, shows who says what so that it reads at 80 columns. */
import type { Card, CardProposition, CardSection } from '../../cards/card.js';
import type { CardClaim } from '../../cards/card-claim.js';
import { type Passed, type PassedAs, sayPassed } from '../../cards/passed-on.js';
import { shorten } from '../../model/namespaces.js';
import type { SpeechAct } from '../../model/records.js';
import { groupBy } from '../../structures/group-by.js';
import { count } from '../../words/phrases.js';
import { sayEntityStanding, sayStanding } from '../../words/standing.js';
import { paragraph, widthOf, wrap } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';
import { aroundLines } from './around-text.js';
import { type Detail, placeOf, referenceLines, saidLines } from './claim-lines.js';

/** Before the places where it is said; plain assertion needs no word. */
const VOICED: Readonly<Record<SpeechAct, string>> = {
  asserts: '',
  denies: 'denying, ',
  'claims-responsibility': 'claiming responsibility, ',
  alleges: 'alleging, ',
  plans: 'of a plan, ',
  'once-planned': 'of a first plan, ',
  seeks: 'of an effort, ',
  demands: 'demanding, ',
  fears: 'fearing, ',
  expects: 'expecting, ',
  suspects: 'suspecting, ',
  opines: 'opining, ',
};

export function cardLines(card: Card, width: number, detail: Detail = BRIEF): string[] {
  return [
    ...nameLines(card, width),
    ...aroundLines(card.entity.label, card.around, width),
    ...namedAfterLines(card, width),
    ...chapter('Relations', card.relations, detail, width),
    ...chapter('Events', card.events.map(claimedOnly), detail, width),
    ...claimsUnder(
      `What ${card.entity.label} ${card.entity.plural ? 'say' : 'says'}`,
      card.said,
      detail,
      width,
    ),
    ...passedOnLines(card, detail, width),
  ];
}

export const BRIEF: Detail = { claims: false, passageOf: undefined };

function namedAfterLines({ entity, namedAfter }: Card, width: number): string[] {
  if (namedAfter.length === 0) return [];
  const others = namedAfter.map(({ id, label }) => `${label} ${paint.dim(`(${shorten(id)})`)}`);
  return [
    '',
    ...paragraph(`Others with “${entity.label}” in their names: ${others.join(', ')}`, width, '', '  '),
  ];
}

/** What rules make of someone's part in an event says again what its claims say. */
function claimedOnly(section: CardSection): CardSection {
  return {
    ...section,
    propositions: section.propositions.filter(({ derivedBy }) => derivedBy === undefined),
  };
}

function nameLines(card: Card, width: number): string[] {
  const { entity, eventTypeLabel, when } = card;
  const others = [...entity.labels, ...entity.aliases].filter(({ value }) => value !== entity.label);
  const dated = new Set(card.datedNames.flatMap(({ names }) => names));
  const names = [...new Set(others.map(({ value }) => value))].filter((name) => !dated.has(name));
  const { coordinates } = entity;
  const type = eventTypeLabel === undefined ? card.typeLabel : `${card.typeLabel}: ${eventTypeLabel}`;
  const what = [type, ...(when === undefined ? [] : [when]), paint.dim(shorten(entity.id))];
  const head = [paint.bold(entity.label), ...what].join('  ');
  const lines =
    widthOf(head) <= width
      ? [head]
      : [...wrap(paint.bold(entity.label), width), ...paragraph(what.join(', '), width, '  ')];
  if (entity.comment !== undefined) lines.push(...paragraph(entity.comment, width, '  '));
  if (names.length > 0) lines.push(...paragraph(names.join(', '), width, '  also: ', '    '));
  for (const { names, when, before, after, reason } of card.datedNames) {
    lines.push(...paragraph(names.join(', '), width, `  ${when}: `, '    '));
    if (before !== '') lines.push(...paragraph(before, width, '    before that: ', '      '));
    if (after !== '') lines.push(...paragraph(after, width, '    after that: ', '      '));
    if (reason !== undefined) lines.push(...paragraph(reason, width, '    why: ', '      '));
  }
  if (card.putTogether !== undefined)
    lines.push(...paragraph(`This is ${card.putTogether}.`, width, '  ', '    '));
  for (const { lead, words } of card.accounts)
    lines.push(...paragraph(words, width, `  as a whole ${paint.yellow(lead)} `, '    '));
  const one = card.readAsOne.map(({ id, label }) => `${label} (${shorten(id)})`);
  if (one.length > 0) lines.push(...paragraph(one.join(', '), width, '  read as one with: ', '    '));
  for (const { scheme, value, source } of entity.identifiers) {
    lines.push(...paragraph(`${scheme} ${value} (source: ${source})`, width, '  identifier: ', '    '));
  }
  if (coordinates !== undefined) {
    const { latitude, longitude, source } = coordinates;
    lines.push(
      ...paragraph(`${latitude}, ${longitude} (source: ${source})`, width, '  coordinates: ', '    '),
    );
  }
  if (entity.appearsIn !== undefined) lines.push(`  only in ${shorten(entity.appearsIn)}`);
  if (card.standing.propositions === 0 && card.passedOn.length + card.said.length > 0)
    lines.push('  no claim here is about it');
  if (card.standing.propositions > 0)
    lines.push(...paragraph(sayEntityStanding(card.standing), width, '  standing: ', '    '));
  return lines;
}

function chapter(title: string, sections: readonly CardSection[], detail: Detail, width: number): string[] {
  if (sections.length === 0) return [];
  return [
    '',
    paint.underline(title),
    ...sections.flatMap(({ label, when, propositions }) => [
      '',
      ...paragraph(`${paint.bold(label)}${when === undefined ? '' : paint.dim(` (${when})`)}`, width),
      ...unnamed(propositions, detail).flatMap((proposition) => propositionLines(proposition, detail, width)),
      ...byNameLines(propositions, detail, width),
    ]),
  ];
}

/** Those that say more than the names in them; with every claim, all. */
function unnamed(propositions: readonly CardProposition[], { claims }: Detail): readonly CardProposition[] {
  return claims ? propositions : propositions.filter(({ byName }) => !byName);
}

function byNameLines(propositions: readonly CardProposition[], detail: Detail, width: number): string[] {
  const rest = propositions.length - unnamed(propositions, detail).length;
  const more = rest < propositions.length ? 'and ' : '';
  const words = `${more}${rest} that the names say already (--claims prints ${rest === 1 ? 'it' : 'them'})`;
  return rest === 0 ? [] : paragraph(paint.dim(words), width, '  ');
}

/** A proposition, how it stands, who says so and who denies it. */
export function propositionLines(proposition: CardProposition, detail: Detail, width: number): string[] {
  const { affirmedBy, deniedBy, answers, derivedBy } = proposition;
  // What is only denied reads as the denial, which its speakers then tell.
  const telling = affirmedBy.length > 0 ? affirmedBy : deniedBy;
  const denying = affirmedBy.length > 0 ? deniedBy : [];
  return [
    ...paragraph(proposition.sentence, width, '  '),
    ...paragraph(
      `${standingWords({ ...proposition, derived: derivedBy !== undefined })}: ${voices(telling, 'denies')}`,
      width,
      '    ',
      '      ',
    ),
    ...(denying.length > 0
      ? paragraph(voices(denying, 'denies'), width, `    ${paint.red('denied by')} `, '      ')
      : []),
    ...proposition.bothWays.flatMap((words) => paragraph(words, width, '    ', '      ')),
    ...(answers.length > 0 ? paragraph(voices(answers), width, '    what it denies: ', '      ') : []),
    ...proposition.toldOtherwise.flatMap(({ lead, words }) =>
      paragraph(words, width, `    ${paint.yellow(lead)} `, '      '),
    ),
    ...referenceLines([...affirmedBy, ...deniedBy, ...answers], detail, width, '    '),
    ...(derivedBy === undefined ? [] : [`    ${paint.dim(`derived by the rule ${derivedBy}`)}`]),
  ];
}

/** Instead of the number of origins. */
const TOGETHER = 'put together (no one here tells all of it)';

/** How firmly it stands: `2 origins, parties alone, nobody here denies it`. */
export function standingWords({
  standing,
  origins,
  partyOnly,
  affirmedBy = [],
  deniedBy = [],
  derived = false,
}: Pick<CardProposition, 'standing' | 'origins' | 'partyOnly'> &
  Partial<Pick<CardProposition, 'affirmedBy' | 'deniedBy'>> & { readonly derived?: boolean }): string {
  const words = sayStanding(standing, affirmedBy, deniedBy);
  return [
    ...(origins > 0 ? [count(origins, 'origin')] : derived ? [TOGETHER] : []),
    ...(partyOnly ? [paint.yellow('parties alone')] : []),
    standing === 'contested' || (standing === 'denied' && affirmedBy.length > 0) ? paint.red(words) : words,
  ].join(', ');
}

/**
 * Claims by who speaks through whom, each once: `JNIM via SITE (claiming responsibility, 003 par. 7, 12; 004 par. 2)`.
 * What the relaying report adds itself stands behind whom it relays: it is no second witness.
 */
export function voices(claims: readonly CardClaim[], unsaid: SpeechAct = 'asserts'): string {
  const own = claims.filter(({ adds }) => !adds);
  const added = groupBy(
    claims.filter(({ adds }) => adds),
    ({ report }) => report,
  );
  const said = [...groupBy(own, voiceOf)].map(([voice, members]) => {
    const relays = [...new Set(members.map(({ report }) => report))].flatMap((report) => {
      const parts = added.get(report);
      return parts === undefined
        ? []
        : [` through report ${report}, which says a part of it itself (${placesOf(parts)})`];
    });
    return `${voice} (${actsOf(members, unsaid)})${relays.join(' and')}`;
  });
  return said.join(', ');
}

/** `000 par. 3; denying, 001 par. 2`: plain assertion first; who claims a deed says what else it tells in that claim. */
function actsOf(claims: readonly CardClaim[], unsaid: SpeechAct): string {
  const claimsDeed = claims.some((claim) => claim.claimsDeed);
  const acts = groupBy(claims, ({ speechAct, claimsDeed: deed, passesOn }) => {
    if (speechAct === unsaid) return '';
    if (passesOn) return 'passing on as said, ';
    return speechAct === 'claims-responsibility' && !deed && !claimsDeed ? 'in a claim, ' : VOICED[speechAct];
  });
  return [...acts]
    .sort(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([act, members]) => `${act}${placesOf(members)}`)
    .join('; ');
}

/** `003 par. 7, 12; 004 par. 2`. */
function placesOf(claims: readonly CardClaim[]): string {
  return [...groupBy(claims, ({ report }) => report)]
    .map(([report, some]) => {
      const numbers = new Set(some.flatMap(({ paragraphs }) => paragraphs));
      return placeOf(report, [...numbers], some[0]?.unit ?? 'paragraph');
    })
    .join('; ');
}

/** The speakers, and whoever stands between them and the report: `JNIM via SITE`; who passes on his own words is named once. */
export function voiceOf({ chain }: CardClaim): string {
  const [who = chain[0] ?? 'nobody named', ...relays] = chain
    .slice(1)
    .toReversed()
    .filter((name, at, names) => name !== names[at - 1]);
  return relays.length === 0 ? who : `${who} via ${relays.join(' via ')}`;
}

/** A heading with the claims under it; nothing where there are none. */
function claimsUnder(heading: string, claims: readonly CardClaim[], detail: Detail, width: number): string[] {
  if (claims.length === 0) return [];
  return ['', ...paragraph(paint.underline(heading), width), '', ...saidLines(claims, detail, width)];
}

/** What comes through someone: how many claims, whose, in which reports; those that it passes on itself, by whose they are. */
function passedOnLines({ entity, passedOn }: Card, detail: Detail, width: number): string[] {
  if (passedOn.length === 0) return [];
  return [
    '',
    ...paragraph(paint.underline(`What comes through ${entity.label}`), width),
    ...passedOn.flatMap((passed) => [
      '',
      ...(OWN_CHOICE.has(passed.as) ? listed(passed, detail, width) : summed(passed, width)),
    ]),
  ];
}

/** What it chose to pass on; a whole report that it spreads or is credited in has a card of its own. */
const OWN_CHOICE: ReadonlySet<PassedAs> = new Set(['quotes', 'carries']);

function listed(passed: Passed, detail: Detail, width: number): string[] {
  return [
    ...paragraph(`${sayPassed(passed)}.`, width, '  ', '    '),
    ...[...groupBy(passed.claims, ({ chain }) => chain.at(-1) ?? '')].flatMap(([voice, members]) => [
      '',
      ...paragraph(`${paint.bold(voice)} (${members.length})`, width),
      ...saidLines(members, detail, width),
    ]),
  ];
}

function summed(passed: Passed, width: number): string[] {
  return [
    ...paragraph(`${sayPassed(passed)}: ${originsInWords(passed.origins)}.`, width, '  ', '    '),
    ...passed.reports.map((number) => `    ${paint.dim(`list: claimgraph show report:${number} --claims`)}`),
  ];
}

/** Whose claims they are: `JNIM (32), Malian army (2)`. */
export function originsInWords(origins: Passed['origins']): string {
  return origins.map(({ label, claims }) => `${label} (${claims})`).join(', ');
}
