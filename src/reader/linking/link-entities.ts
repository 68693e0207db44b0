/** Takes the entities of a report and the data, says which of the data each is where a name leaves no doubt, else which it may be. */
import { kindOfClass } from '../../dataset/records/entities.js';
import { type Days, daysOf } from '../../model/date.js';
import { expand, shorten } from '../../model/namespaces.js';
import type { Corpus, Iri } from '../../model/records.js';
import type { Candidate } from '../../reading/reading.js';
import {
  type CandidateFinder,
  candidateFinder,
  type LinkCandidate,
} from '../../review/candidates/candidates.js';
import type { ReportDocument } from '../document/report-document.js';
import { Entities, type EntityMention, type ReaderEntity } from '../mentions/entities.js';

/** By these a name is one of the data's own; anything else is a candidate. */
const SURE: ReadonlySet<string> = new Set(['label', 'alias', 'acronym', 'dated-name']);
const MOST_CANDIDATES = 5;
/** Letters that are short for words. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.-]{1,9}$/u;
/** They belong to their report alone. */
const UNNAMED = /^(?:UnnamedActor|UnnamedSource)$/;

export function linkEntities(document: ReportDocument, entities: Entities, corpus: Corpus): Entities {
  const finder = candidateFinder(corpus);
  const on = document.reportDate === undefined ? undefined : daysOf(document.reportDate);
  return new Entities(entities.all.map((entity) => linked(document, entity, entities, corpus, finder, on)));
}

function linked(
  document: ReportDocument,
  entity: ReaderEntity,
  entities: Entities,
  corpus: Corpus,
  finder: CandidateFinder,
  on: Days | undefined,
): ReaderEntity {
  const kind = kindOfClass(expand(`cg:${entity.class}`), corpus.ontology.classes);
  const find = (names: readonly string[]): readonly LinkCandidate[] =>
    names.length === 0 ? [] : finder.entities({ names, kind }, on);
  const names = namesOf(document, entity, entities);
  // A country that acts is an actor of the data, and a place all the same.
  const isOfKind = (iri: Iri) =>
    corpus.entities.get(iri)?.kind === kind ||
    (entity.class === 'Country' && shorten(iri).startsWith('place:'));
  const found = UNNAMED.test(entity.class) && names.length === 0 ? [] : find(names);
  // `the army`, `the junta` alone: the data may call one so, and the report mean another.
  const called =
    names.length > 0
      ? []
      : find(callsOf(document, entity)).filter(({ link }) => SURE.has(link) && link !== 'acronym');
  const isShort = names.some((name) => ACRONYM.test(name));
  const sure = found.filter(
    ({ iri, link }) => SURE.has(link) && (link !== 'acronym' || isShort) && isOfKind(iri),
  );
  const byName = sure.filter(({ link }) => link !== 'acronym');
  const [only, ...more] = byName.length > 0 ? byName : sure;
  if (only !== undefined && more.length === 0) {
    const { type } = corpus.entities.get(only.iri)!;
    return {
      ...entity,
      class: kind === corpus.entities.get(only.iri)?.kind ? classOf(type) : entity.class,
      iri: shorten(only.iri),
      linkedBy: only.link,
    };
  }
  const candidates = [...found, ...called].slice(0, MOST_CANDIDATES).map(asCandidate);
  return candidates.length === 0 ? entity : { ...entity, candidates };
}

/** What it is called by name, each spelling once: a name, or a common noun with a name in it. */
function namesOf(document: ReportDocument, entity: ReaderEntity, entities: Entities): readonly string[] {
  const texts = entity.mentions.flatMap((mention) => {
    if (mention.kind === 'name') return [document.text.slice(mention)];
    return mention.kind === 'nominal' && hasName(mention, entities)
      ? [bare(document.text.slice(mention))]
      : [];
  });
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ')))];
}

/** By common nouns, and by what they come to: `the country's north` is northern Mali. */
function callsOf(
  document: ReportDocument,
  { class: type, mentions, label }: ReaderEntity,
): readonly string[] {
  if (UNNAMED.test(type)) return [];
  const texts = mentions.flatMap((mention) =>
    mention.kind === 'nominal' ? [document.text.slice(mention)] : [],
  );
  return [
    ...new Set(
      [label, ...texts.map((text) => text.replace(/\s+/g, ' '))].flatMap((text) => [text, bare(text)]),
    ),
  ];
}

const bare = (text: string) => text.replace(/^(?:the|a|an)\s+/i, '');

/** Whether a name stands before the noun in its phrase. */
function hasName({ sentence, first, head }: EntityMention, entities: Entities): boolean {
  for (let at = first; at < head; at += 1)
    if (
      entities.at(sentence, at).some(({ mention }) => mention.kind === 'name' || mention.kind === 'demonym')
    )
      return true;
  return false;
}

const classOf = (type: Iri) => shorten(type).replace(/^cg:/, '');

const asCandidate = ({ iri, why }: LinkCandidate): Candidate => ({ iri: shorten(iri), why });
