/** RDF of any vocabulary as what a file tells: nodes with names and kinds, claims with lines, and who says them. */
import { isSubclass } from '../../model/fit.js';
import { sha256Hex } from '../../model/identifiers.js';
import { inLanguage } from '../../model/languages.js';
import { expand, localName, PREFIXES } from '../../model/namespaces.js';
import type { Iri, Ontology, Text } from '../../model/records.js';
import { cg, rdf, rdfs } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import type { Lines } from '../telling/lines.js';
import { inPlainWords, inWords, slug } from '../telling/names.js';
import type { Told, ToldClaim, ToldNode, Voice } from '../telling/told.js';
import { Classes } from './classes.js';
import { labelsOf } from './labels.js';
import type { LinedQuad } from './lined.js';
import { unrolled } from './lists.js';
import { dateIn } from './literals.js';
import type { Mapping, Meaning } from './mapping.js';
import { type Degrees, degreesOf, pointsIn } from './points.js';
import { Relations } from './relations.js';
import { type BySubject, reifiedIn, type Statement } from './statements.js';
import { type Asked, isSource, voiceOfStatement, voicesOfGraphs } from './voices.js';
import { itemOfProperty, wikidataStatements } from './wikidata.js';

/** Wikidata has no rdf:type for what its items are. */
const INSTANCE_OF = 'http://www.wikidata.org/prop/direct/P31';

export interface Source {
  /** Readable end of the report's IRI. */
  readonly id: string;
  readonly title: string;
  readonly lines: Lines;
}

/** What was made of it, and what not, by number of triples. */
export interface Account {
  readonly triples: number;
  readonly leftOut: number;
  /** Property -> how many triples it has, and what they became. */
  readonly properties: ReadonlyMap<Iri, { readonly triples: number; readonly became: string }>;
}

export function tellRdf(
  lined: readonly LinedQuad[],
  { id, title, lines }: Source,
  mapping: Mapping,
  ontology: Ontology,
): { readonly told: Told; readonly account: Account } {
  const quads = unrolled(lined);
  const bySubject: BySubject = groupBy(quads, ({ subject }) => subject);
  const above = aboveIn(quads);
  const meaningOf = (property: Iri) => mapping.meaningOf(property, above);
  const labels = labelsOf(bySubject, mapping, meaningOf);
  const labelOf = (term: Iri): string | undefined => {
    const named = labels.get(term) ?? labels.get(itemOfProperty(term) ?? '');
    return named === undefined ? undefined : inLanguage(named.labels);
  };
  const wordsOf = (property: Iri) => propertyInWords(property, mapping, labelOf);
  const types = new Map(
    [...bySubject].map(([node, said]) => [
      node,
      said
        .filter(({ predicate, object }) => predicate === rdf.type && object.termType !== 'Literal')
        .map(({ object }) => object.value),
    ]),
  );
  const classes = new Classes(types, mapping, above, ontology, labelOf);
  for (const { subject, predicate, object } of quads) {
    if (predicate === INSTANCE_OF) classes.make(subject, mapping.classOf(object.value, above));
  }
  const relations = new Relations(mapping, ontology, classes, labelOf);
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
      if (!classes.of(actor).some((each) => isSubclass(ontology.classes, each, cg.Actor)))
        classes.make(actor, cg.Actor);
      return actor;
    },
  };
  const account = new Counted(quads.length);
  const graphs = voicesOfGraphs(quads, bySubject, id, asked);
  const statements = [reifiedIn(bySubject), wikidataStatements(bySubject)] as const;
  const voices = new Map<Iri, Voice>([...graphs.voices.values()].map((voice) => [voice.id, voice]));
  const claims: ToldClaim[] = [];
  const claim = (triple: LinedQuad, voice: Voice | undefined, more: Partial<ToldClaim> = {}) => {
    const meaning = meaningOf(triple.predicate);
    const told = relations.told(triple, meaning);
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
    account.became(triple.predicate, renamed ? told.predicate : 'a relation of its own');
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
    const { subject, predicate, object, graph } = quad;
    if (taken.has(quad) || graphs.aside.has(graph)) account.became(predicate, 'who says so, and of what');
    else if (points.taken.has(quad)) account.became(predicate, WHERE);
    else if (predicate === rdf.type) {
      nodes.add(subject);
      account.became(predicate, 'the kind of a node');
    } else {
      const meaning = meaningOf(predicate);
      const part = object.value.trim() === '' ? 'left-out' : partOf(meaning, quad);
      if (part === 'left-out') account.leave(predicate);
      else if (part === 'place') {
        drawn.set(subject, { ...drawn.get(subject), ...degreesOf(quad, meaning) });
        account.became(predicate, WHERE);
      } else if (part === 'name') account.became(predicate, 'a name');
      else claim(quad, graphs.voices.get(graph));
    }
  }
  const kindOf = (node: Iri): string => {
    const type = types.get(node)?.[0] ?? classes.of(node)[0];
    if (type === undefined) return 'node';
    return mapping.labelOf(type) ?? labelOf(type) ?? ontology.classes.get(type)?.label ?? inPlainWords(type);
  };
  const described = [...nodes].sort().map((node): ToldNode => {
    const given = classes.given(node);
    const named = labels.get(node);
    const own = spoken.get(node);
    const { latitude, longitude } = drawn.get(node) ?? {};
    const isEvent = classes.of(node).some((each) => isSubclass(ontology.classes, each, cg.Event));
    return {
      id: node,
      classes: given,
      labels: own !== undefined ? [own] : (named?.labels ?? [nameless(node, kindOf(node), bySubject)]),
      aliases: named?.aliases ?? [],
      eventType: isEvent && !hasEventType(bySubject.get(node)) ? expand('code:occurrence') : undefined,
      coordinates: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined,
    };
  });
  const told: Told = {
    id,
    title,
    textSha256: lines.textSha256,
    nodes: described,
    voices: [...voices.values()],
    claims,
    terms: [...classes.terms(), ...relations.terms()],
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

/** What the file says lies in what: classes in classes, properties in properties. */
function aboveIn(quads: readonly LinedQuad[]): ReadonlyMap<Iri, readonly Iri[]> {
  const above = quads.filter(
    ({ predicate }) => predicate === rdfs.subClassOf || predicate === rdfs.subPropertyOf,
  );
  return new Map(
    [...groupBy(above, ({ subject }) => subject)].map(([term, said]) => [
      term,
      said.map(({ object }) => object.value),
    ]),
  );
}

function hasEventType(said: readonly LinedQuad[] | undefined): boolean {
  return said?.some(({ predicate }) => predicate === cg.eventType) ?? false;
}

const WHERE = 'where a place lies';

type Does = 'name' | 'place' | 'left-out' | 'relation';

function partOf(meaning: Meaning | undefined, quad: LinedQuad): Does {
  if (meaning === undefined || 'relation' in meaning) return 'relation';
  const { part } = meaning;
  if (part === 'left-out') return 'left-out';
  if (quad.object.termType !== 'Literal') return 'relation';
  if (part === 'label' || part === 'alias') return 'name';
  return degreesOf(quad, meaning) === undefined ? 'relation' : 'place';
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

/** What a file, or a mapping, calls a property; one that has a number for a name, with that. */
function propertyInWords(property: Iri, mapping: Mapping, labelOf: (id: Iri) => string | undefined): string {
  const item = itemOfProperty(property);
  if (item === undefined) return inWords(property);
  const number = localName(item);
  const label = mapping.labelOf(`http://www.wikidata.org/prop/direct/${number}`) ?? labelOf(item);
  return label === undefined ? `property ${number} of Wikidata` : `${label} (${number})`;
}

/** `person without a name (line 12)`. */
function nameless(node: Iri, kind: string, bySubject: BySubject): Text {
  if (!node.startsWith(PREFIXES.node)) return { value: inWords(node), language: '' };
  const line = bySubject.get(node)?.[0]?.lines[0];
  return { value: `${kind} without a name${line ? ` (line ${line})` : ''}`, language: 'en' };
}

class Counted implements Account {
  readonly properties = new Map<Iri, { triples: number; became: string }>();
  leftOut = 0;

  constructor(readonly triples: number) {}

  became(property: Iri, became: string): void {
    const known = this.properties.get(property);
    if (known === undefined) this.properties.set(property, { triples: 1, became });
    else known.triples++;
  }

  leave(property: Iri): void {
    this.leftOut++;
    this.became(property, 'left out');
  }
}
