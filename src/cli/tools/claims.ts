/** Claims by whom they are about, who says them, through whom, with which relation and in which report. */
import { inReadingOrder } from '../../cards/card-claim.js';
import { chainOf, speakersOf } from '../../compare/standing/chain.js';
import { NotFoundError } from '../../model/errors.js';
import { expand, localName, shorten } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri, Polarity } from '../../model/records.js';
import { nearNames } from '../../names/near-names.js';
import { type Answer, answerOf } from './answers/answer.js';
import { claimLines, toldClaim } from './answers/told-claim.js';
import { NAME, named, type Session, type Tool } from './tool.js';

interface Given {
  readonly about?: string;
  readonly speaker?: string;
  readonly through?: string;
  readonly relation?: string;
  readonly report?: string;
  readonly polarity?: Polarity;
}

export const claims: Tool = {
  name: 'claims',
  title: 'Claims with their passages',
  description:
    'List claims: who says what about whom, through whom, and the passages that show it. Narrow by what they are about, who speaks, who passes it on, the relation, the report; what is given together has to hold together. In order of report and passage.',
  inputs: {
    about: { ...NAME, description: 'name or IRI of who or what is told of, as subject or object' },
    speaker: { ...NAME, description: 'name or IRI of who says it' },
    through: { ...NAME, description: 'name or IRI of whoever speaks anywhere on the way to us' },
    relation: { ...NAME, description: 'a relation such as perpetrator, target, place, casualties' },
    report: { ...NAME, description: 'a report: 003, report:003' },
    polarity: { enum: ['affirmed', 'negated'], description: 'only what is affirmed, or only what is denied' },
  },
  required: [],
  call: (session, given: Given, page): Answer => {
    const { corpus } = session.graph;
    const ends = (['about', 'speaker', 'through'] as const).map((key) => {
      const name = given[key];
      return name === undefined ? undefined : named(session, name);
    });
    const [about, speaker, through] = ends.map((each) => each?.id);
    const relation = given.relation === undefined ? undefined : relationNamed(corpus, given.relation);
    const report = given.report === undefined ? undefined : reportNamed(session, given.report);
    const fits = (claim: Claim): boolean => {
      const { subject, predicate, object } = claim.proposition;
      return (
        (about === undefined || subject === about || object.value === about) &&
        (speaker === undefined || speakersOf(corpus, claim).includes(speaker)) &&
        (relation === undefined || predicate === relation) &&
        (report === undefined || claim.evidence.some((each) => each.report === report)) &&
        (given.polarity === undefined || claim.polarity === given.polarity) &&
        (through === undefined ||
          chainOf(corpus, claim).some(({ speakers, media }) => [...speakers, ...media].includes(through)))
      );
    };
    const shown = about ?? speaker ?? through ?? report;
    return answerOf(
      {
        all: inReadingOrder([...corpus.claims.values()].filter(fits)),
        item: (claim) => toldClaim(session.teller, claim),
        lines: claimLines,
        noun: ['claim', 'claims'],
        view: session.teller.address(shown === undefined ? {} : { node: [shown] }),
        remarks: ends.flatMap((each) => each?.remarks ?? []),
      },
      page,
      session.most,
    );
  },
};

function relationNamed({ ontology: { relations } }: Corpus, name: string): Iri {
  const iri = expand(name.includes(':') ? name : `cg:${name}`);
  if (relations.has(iri)) return iri;
  const names = [...relations.keys()].map(localName);
  const near = nearNames(names)(name, 3).slice(0, 3);
  const meant =
    near.length === 0 ? '' : `; did you mean ${near.map((each) => names[each.name]).join(' or ')}?`;
  throw new NotFoundError(`there is no relation "${name}"${meant} (shown as "relation" of each claim)`);
}

function reportNamed({ graph }: Session, name: string): Iri {
  const meant = graph.meant(name);
  if (meant.kind === 'utterance' && meant.utterance.report !== undefined) return meant.utterance.id;
  const reports = [...graph.corpus.utterances.values()].filter(({ report }) => report !== undefined);
  throw new NotFoundError(
    `"${name}" is no report: take one of ${reports
      .slice(0, 20)
      .map(({ id }) => shorten(id))
      .join(', ')}`,
  );
}
