/** The card of what a name means: an entity with all that is told of it, a claim, an utterance, or a report. */
import type { Card, CardProposition } from '../../cards/card.js';
import { inReadingOrder } from '../../cards/card-claim.js';
import { claimCardOf } from '../../cards/claim-card.js';
import { utteranceCardOf } from '../../cards/utterance-card.js';
import { citationOf, sayCitation } from '../../citations/report-citation.js';
import { shorten } from '../../model/namespaces.js';
import type { Claim, Utterance } from '../../model/records.js';
import { sayEntityStanding } from '../../words/standing.js';
import { standingWords } from '../show/card-text.js';
import { type Answer, answerOf, type Page } from './answers/answer.js';
import {
  claimLines,
  claimsUnder,
  sayPassage,
  type ToldClaim,
  toldClaim,
  toldClaims,
  toldPassage,
} from './answers/told-claim.js';
import { NAME, type Session, type Tool } from './tool.js';

interface ToldProposition {
  readonly section: string;
  readonly when: string | undefined;
  readonly sentence: string;
  readonly standing: string;
  readonly origins: number;
  readonly partyOnly: boolean;
  readonly derivedBy: string | undefined;
  readonly toldOtherwise: readonly string[];
  readonly affirmedBy: readonly ToldClaim[];
  readonly deniedBy: readonly ToldClaim[];
}

export const show: Tool = {
  name: 'show',
  title: 'Card of an entity, report, utterance or claim',
  description:
    'Everything at hand on one name or IRI. An entity: its names, and each thing told of it with who says so, who denies it, and on how many independent origins it rests. A claim: its way to us, step by step with passages, and how it stands beside others. A report or an utterance: who speaks, where it is published, and its claims.',
  inputs: {
    name: { ...NAME, description: 'a name or alias (JNIM), an IRI (actor:jnim, claim:…), a report (003)' },
  },
  required: ['name'],
  call: (session, { name }: { name: string }, page): Answer => {
    const meant = session.graph.meant(name);
    if (meant.kind === 'claim') return claimCard(session, meant.claim, page);
    if (meant.kind === 'utterance') return utteranceCard(session, meant.utterance, page);
    const { entity, remarks } = meant.found;
    return entityCard(session, session.graph.entity(shorten(entity.id)), remarks, page);
  },
};

function entityCard(session: Session, card: Card, remarks: readonly string[], page: Page): Answer {
  const { entity, standing, typeLabel, eventTypeLabel, when, putTogether, accounts, said } = card;
  const id = shorten(entity.id);
  const names = [...new Set(entity.aliases.map(({ value }) => value))];
  const all = [...card.relations, ...card.events].flatMap((section) =>
    section.propositions.map((of) => ({ section, of })),
  );
  const words = sayEntityStanding(standing);
  return answerOf(
    {
      head: {
        kind: entity.kind,
        id,
        label: entity.label,
        type: eventTypeLabel ?? typeLabel,
        names,
        when,
        description: entity.comment,
        standing: words,
        putTogether,
        accounts: accounts.map(({ lead, words: told }) => `${lead} ${told}`),
        says: said.length,
      },
      headLines: [
        `${entity.label} (${id}), ${eventTypeLabel ?? typeLabel}${when === undefined ? '' : `, ${when}`}`,
        ...(names.length === 0 ? [] : [`also called: ${names.join(', ')}`]),
        ...(entity.comment === undefined ? [] : [entity.comment]),
        words,
        ...(putTogether === undefined ? [] : [putTogether]),
        ...accounts.map(({ lead, words: told }) => `${lead} ${told}`),
        ...(said.length === 0
          ? []
          : [`What it says itself: claims with "speaker": "${id}" (${said.length})`]),
      ],
      all,
      item: ({ section: { label, when: date }, of }) => toldProposition(session, label, date, of),
      lines: propositionLines,
      noun: ['proposition', 'propositions'],
      view: session.teller.address({ node: [entity.id] }),
      remarks,
    },
    page,
    session.most,
  );
}

function toldProposition(
  { teller }: Session,
  section: string,
  when: string | undefined,
  of: CardProposition,
): ToldProposition {
  return {
    section,
    when,
    sentence: of.sentence,
    standing: standingWords(of),
    origins: of.origins,
    partyOnly: of.partyOnly,
    derivedBy: of.derivedBy,
    toldOtherwise: of.toldOtherwise.map(({ lead, words }) => `${lead} ${words}`),
    affirmedBy: toldClaims(
      teller,
      of.affirmedBy.map(({ id }) => id),
    ),
    deniedBy: toldClaims(
      teller,
      of.deniedBy.map(({ id }) => id),
    ),
  };
}

function propositionLines(told: ToldProposition): readonly string[] {
  const { section, when, sentence, standing, derivedBy, toldOtherwise, affirmedBy, deniedBy } = told;
  return [
    `${sentence} [${section}${when === undefined ? '' : `, ${when}`}; ${standing}${derivedBy === undefined ? '' : '; derived by a rule from these claims'}]`,
    ...affirmedBy.flatMap((claim) => claimLines(claim, '  ')),
    ...claimsUnder('denied', deniedBy),
    ...toldOtherwise.map((each) => `  ${each}`),
  ];
}

function claimCard(session: Session, claim: Claim, page: Page): Answer {
  const { graph, teller } = session;
  const card = claimCardOf(graph.corpus, claim, graph.standings);
  const told = toldClaim(teller, claim);
  const links = card.links.map(({ id, label, speakers, when, evidence }) => ({
    id: shorten(id),
    label,
    speakers,
    when,
    passages: evidence.map((each) => toldPassage(each, teller.passageOf)),
  }));
  return answerOf(
    {
      head: { kind: 'claim', ...told, gloss: card.gloss, way: links },
      headLines: [
        ...claimLines(told),
        ...(card.gloss === undefined ? [] : [`  in our words: ${card.gloss}`]),
        'How it reached us:',
        ...links.flatMap(({ id, label, speakers, when, passages }) => [
          `  ${speakers || label} (${id})${when === undefined ? '' : `, ${when}`}`,
          ...passages.map((each) => `    ${sayPassage(each)}`),
        ]),
        'How it stands beside others:',
      ],
      all: [card.standing],
      item: (of) => toldProposition(session, of.relation, undefined, of),
      lines: propositionLines,
      noun: ['proposition', 'propositions'],
      view: teller.address({ node: [claim.id] }),
    },
    page,
    session.most,
  );
}

function utteranceCard(session: Session, utterance: Utterance, page: Page): Answer {
  const { graph, teller } = session;
  const { corpus } = graph;
  const card = utteranceCardOf(corpus, utterance);
  const citation = citationOf(corpus, utterance.id);
  const isReport = citation !== undefined;
  const own = [...corpus.claims.values()].filter((claim) =>
    isReport ? claim.report === utterance.id : claim.madeIn === utterance.id,
  );
  const named = (all: readonly { readonly id: string; readonly label: string }[]) =>
    all.map(({ id, label }) => ({ id: shorten(id), label }));
  const quotes = card.quotes.map((each) => ({ ...named([each])[0], claims: each.claims }));
  const id = shorten(utterance.id);
  return answerOf(
    {
      head: {
        kind: isReport ? 'report' : 'utterance',
        id,
        label: card.label,
        speakers: named(card.speakers),
        media: named(card.media),
        when: card.when,
        ...(citation === undefined ? {} : { citation: { ...citation, report: id } }),
        quotedBy: named(card.quotedBy),
        quotes,
        passages: card.evidence.map((each) => toldPassage(each, teller.passageOf)),
      },
      headLines: [
        isReport
          ? sayCitation(citation)
          : `${card.label} (${id})${card.when === undefined ? '' : `, ${card.when}`}`,
        ...(card.speakers.length === 0
          ? []
          : [`spoken by ${card.speakers.map(({ label }) => label).join(', ')}`]),
        ...card.evidence.map((each) => `  ${sayPassage(toldPassage(each, teller.passageOf))}`),
        ...card.quotedBy.map((each) => `passed on in ${each.label} (${shorten(each.id)})`),
        ...card.quotes.map(
          (each) => `quotes ${each.label} (${shorten(each.id)}), ${each.claims} of its claims`,
        ),
      ],
      all: inReadingOrder(own),
      item: (claim) => toldClaim(teller, claim),
      lines: claimLines,
      noun: ['claim', 'claims'],
      view: teller.address({ node: [utterance.id] }),
    },
    page,
    session.most,
  );
}
