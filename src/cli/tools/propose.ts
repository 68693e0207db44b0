/** A claim that an assistant puts forward, into the inbox: it waits there until a person decides on it. */
import { SPEECH_ACTS } from '../../dataset/records/claims.js';
import { ShapeError } from '../../model/errors.js';
import { shorten } from '../../model/namespaces.js';
import type { ClaimByHand } from '../../reading/claim-by-hand.js';
import { proposeClaim } from '../../review/propose-claim.js';
import { type Answer, answerOf } from './answers/answer.js';
import { sayPassage } from './answers/told-claim.js';
import { NAME, type Tool } from './tool.js';

const TEXT = { type: 'string', minLength: 1, maxLength: 4000 } as const;
const NAMES = { type: 'array', items: NAME, maxItems: 20 } as const;

function object(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = Object.keys(properties),
): Readonly<Record<string, unknown>> {
  return { type: 'object', properties, required, additionalProperties: false };
}

export const propose: Tool = {
  name: 'propose',
  title: 'Propose a claim for review',
  description:
    'Put a claim into the inbox, where a person reviews it; the data are not changed. It needs a report that waits or was reviewed there, the words of the text that show it ("quote", word for word, standing there once), a subject, a relation and one object. Say only what that passage says.',
  inputs: {
    report: { ...NAME, description: 'id of the report in the inbox: 005' },
    quote: { ...TEXT, description: 'the passage, word for word as it stands in the text, once' },
    passage: {
      ...object({ start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 1 } }),
      description: 'instead of quote: where it stands, in code points',
    },
    subject: { ...NAME, description: 'of whom or what it is said: a name, an IRI, or an id of the reading' },
    predicate: { ...NAME, description: 'a relation without prefix: perpetrator, target, place, casualties' },
    object: { ...NAME, description: 'who or what is said of it; or one of date, words, code, count' },
    date: {
      ...object({ edtf: NAME, wording: TEXT, basis: { enum: ['stated', 'inferred', 'external-anchor'] } }, [
        'edtf',
      ]),
      description: 'a date in EDTF: 2023-08-13, 2023-08',
    },
    words: { ...TEXT, description: 'words of your own' },
    code: { ...NAME, description: 'a code without prefix: gunfire' },
    count: {
      ...object(
        {
          min: { type: 'integer', minimum: 0 },
          max: { type: 'integer', minimum: 0 },
          about: { type: 'boolean' },
          group: NAME,
          outcome: NAME,
          item: NAME,
        },
        [],
      ),
      description: 'a number with bounds; an open bound is left out',
    },
    speaker: { ...NAME, description: 'who says it; without it whoever speaks where the passage stands' },
    utterance: { ...NAME, description: 'instead of speaker: an utterance of the reading, u3' },
    media: { ...NAMES, description: 'through whom a new speaker said it' },
    addressees: { ...NAMES, description: 'to whom a new speaker said it' },
    saidOn: { ...NAME, description: 'when a new speaker said it (EDTF)' },
    act: {
      enum: [...SPEECH_ACTS],
    },
    polarity: { enum: ['affirmed', 'negated'] },
    wording: { ...TEXT, description: "the speaker's own loaded word" },
    gloss: { ...TEXT, description: 'the claim in your own words' },
    newEntities: {
      type: 'array',
      maxItems: 20,
      items: object({ label: NAME, class: NAME }),
      description: 'whoever neither the reading nor the data know, with a class of the ontology: ArmedGroup',
    },
    newEvents: {
      type: 'array',
      maxItems: 20,
      items: object({ label: NAME, type: NAME }),
      description: 'what is new as an event, with its type: ambush',
    },
  },
  required: ['report', 'subject', 'predicate'],
  proposes: true,
  call: async (session, given: ClaimByHand & { readonly report: string }, page): Promise<Answer> => {
    const { project, graph } = session;
    if (project === undefined)
      throw new ShapeError('nothing may be proposed here: the server was started without --propose');
    const { report, ...claim } = given;
    const proposed = await proposeClaim(project, report, claim, session.asker());
    const passages = proposed.claim.evidence.map(({ paragraph = 0, start, end }) => ({
      report: shorten(proposed.report.report),
      paragraph,
      start,
      end,
    }));
    const told = {
      claim: proposed.id,
      says: proposed.said,
      state: 'waits for review; nothing is in the data',
      passages,
      review: `claimgraph inbox ${report}`,
    };
    return answerOf(
      {
        head: { report: shorten(proposed.report.report), undecided: proposed.report.progress.undecided },
        all: [told],
        item: (each) => each,
        lines: ({ claim: id, says, passages: at }) => [
          `- ${says}`,
          `  proposed as ${id} of report ${report}, ${at.map(sayPassage).join('; ')}`,
          '  it waits in the inbox for a person to decide on it; the data are as they were',
          `  to review it: claimgraph review, or claimgraph inbox ${report}`,
        ],
        noun: ['proposal', 'proposals'],
        view: graph.corpus.utterances.has(proposed.report.report)
          ? session.teller.address({ node: [proposed.report.report] })
          : session.teller.address({}),
      },
      { ...page, offset: 0 },
      session.most,
    );
  },
};
