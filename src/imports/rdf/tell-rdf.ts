/** RDF of any vocabulary as what a file tells: nodes with names and kinds, claims with lines, and who says them. */
import { sha256Hex } from '../../model/identifiers.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri, Ontology, Text } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import type { Lines } from '../telling/lines.js';
import { slug } from '../telling/names.js';
import type { Told, ToldClaim, Voice } from '../telling/told.js';
import { type Account, Counted, OWN_RELATION, WHERE } from './account.js';
import { FileTerms } from './file-terms.js';
import type { LinedQuad } from './lined.js';
import { unrolled } from './lists.js';
import { dateIn } from './literals.js';
import type { Mapping } from './mapping.js';
import { partOf } from './part-of.js';
import { type Degrees, degreesOf, pointsIn } from './points.js';
import { type BySubject, reifiedIn, type Statement } from './statements.js';
import { type Asked, isSource, voiceOfStatement, voicesOfGraphs } from './voices.js';
import { wikidataStatements } from './wikidata.js';

export interface Source {
  /** Readable end of the report's IRI. */
  readonly id: string;
  readonly title: string;
  readonly lines: Lines;
}

export function tellRdf(
  lined: readonly LinedQuad[],
  { id, title, lines }: Source,
  mapping: Mapping,
  ontology: Ontology,
): { readonly told: Told; readonly account: Account } {
  const quads = unrolled(lined);
  const bySubject: BySubject = groupBy(quads, ({ subject }) => subject);
  const terms = new FileTerms(quads, bySubject, mapping, ontology);
  const { meaningOf, labelOf, wordsOf, classes, relations } = terms;
  const nodes = new Set<Iri>();
  const spoken = new Map<Iri, Text>();
  const passages = (wanted: readonly number[]) =>
    (wanted.length < 2 ? wanted : [...new Set(wanted)].sort((a, b) => a - b)).flatMap(
      (line) => lines.passage(line) ?? [],
    );
  const asked: Asked = {
    meaningOf,
    passages,
    dateOf: dateIn,
    actor: (object) => {
      const actor = object.termType === 'Literal' ? namedIn(id, object.value) : object.value;
      if (object.termType === 'Literal') spoken.set(actor, { value: object.value, language: '' });
      nodes.add(actor);
      if (!terms.isActor(actor)) classes.make(actor, cg.Actor);
      return actor;
    },
  };
  const account = new Counted(quads.length);
  const graphs = voicesOfGraphs(quads, bySubject, id, asked);
  const statements = [reifiedIn(bySubject), wikidataStatements(bySubject)] as const;
  const voices = new Map<Iri, Voice>([...graphs.voices.values()].map((voice) => [voice.id, voice]));
  const claims: ToldClaim[] = [];
  const claim = (triple: LinedQuad, voice: Voice | undefined, more: Partial<ToldClaim> = {}) => {
    const told = relations.told(triple, meaningOf(triple.predicate));
    nodes.add(told.subject);
    if (told.object.termType === 'NamedNode') nodes.add(told.object.value);
    const renamed = told.predicate !== triple.predicate;
    claims.push({
      ...told,
      voice: voice?.id,
      passages: passages(triple.lines),
      ...(renamed ? { wording: wordsOf(triple.predicate) } : {}),
      ...more,
    });
    account.became(triple.predicate, renamed ? told.predicate : OWN_RELATION);
  };
  const [reified, ofWikidata] = statements;
  const spokenOf = new Set(reified.all);
  for (const statement of [...reified.all, ...ofWikidata.all]) {
    const voice = voiceOfStatement(statement, id, asked);
    if (voice !== undefined) voices.set(voice.id, voice);
    // Whoever only speaks of a statement does not make it.
    else if (spokenOf.has(statement) && !asserts(bySubject, statement)) continue;
    claim(
      statement,
      voice ?? graphs.voices.get(statement.graph),
      qualified(statement, asked, wordsOf, labelOf),
    );
  }
  const taken = new Set([...graphs.taken, ...statements.flatMap((each) => [...each.taken])]);
  const points = pointsIn(quads, bySubject, meaningOf);
  const drawn = new Map<Iri, Degrees>(points.of);
  for (const quad of quads) {
    const { subject, predicate, graph } = quad;
    if (taken.has(quad) || graphs.aside.has(graph)) account.became(predicate, 'who says so, and of what');
    else if (points.taken.has(quad)) account.became(predicate, WHERE);
    else {
      const meaning = meaningOf(predicate);
      const part = partOf(meaning, quad);
      if (part === 'kind') nodes.add(subject);
      else if (part === 'place') drawn.set(subject, { ...drawn.get(subject), ...degreesOf(quad, meaning) });
      if (part === 'relation') claim(quad, graphs.voices.get(graph));
      else account.takes(predicate, part);
    }
  }
  const lineOf = (node: Iri) => bySubject.get(node)?.[0]?.lines[0];
  const told: Told = {
    id,
    title,
    textSha256: lines.textSha256,
    nodes: terms.nodes(nodes, { spoken, drawn, lineOf }),
    voices: [...voices.values()],
    claims,
    terms: terms.terms(),
  };
  return { told, account };
}

/** The IRI of somebody whom the file names by words alone: of this file, so that a name makes nobody one with another. */
function namedIn(file: string, name: string): Iri {
  return `${PREFIXES.node}${file}-${slug(name)}-${sha256Hex(name).slice(0, 8)}`;
}

/** Whether the file says it as well, beside speaking of it. */
function asserts(bySubject: BySubject, { subject, predicate, object }: Statement): boolean {
  return (
    bySubject.get(subject)?.some((said) => said.predicate === predicate && said.object.equals(object)) ??
    false
  );
}

/** What is said of a statement beside who says it: for when it holds, and the rest in words. */
function qualified(
  { about, when }: Statement,
  asked: Asked,
  wordsOf: (property: Iri) => string,
  labelOf: (node: Iri) => string | undefined,
): Partial<ToldClaim> {
  const words = about
    .filter(({ predicate }) => !isSource(predicate, asked))
    .flatMap(({ predicate, object }) => {
      const value = object.termType === 'Literal' ? object.value : labelOf(object.value);
      return value === undefined ? [] : [`${wordsOf(predicate)}: ${value}`];
    });
  return {
    ...(when === undefined ? {} : { when, apart: when }),
    ...(words.length === 0 ? {} : { gloss: `The file says of this statement: ${words.join('; ')}.` }),
  };
}
