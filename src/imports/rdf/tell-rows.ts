/** A table of plain triples as what a file tells: the same as tellRdf, row by row, with no object for most of them. */
import type { LinedTable } from '../../dataset/read/scan-quads.js';
import { namedNode } from '../../dataset/terms.js';
import type { Iri, Ontology } from '../../model/records.js';
import { rdf } from '../../model/vocabulary.js';
import { groupBy } from '../../structures/group-by.js';
import type { Told } from '../telling/told.js';
import { ToldRows } from '../telling/told-rows.js';
import { type Account, Counted, OWN_RELATION } from './account.js';
import { aboveIn, FileTerms, isAbove, saysKinds } from './file-terms.js';
import type { Mapping, Meaning } from './mapping.js';
import { partOf } from './part-of.js';
import { type Degrees, degreesOf } from './points.js';
import { Rows } from './rows.js';
import type { Source } from './tell-rdf.js';
import { isOfStatement } from './wikidata.js';

/** Properties of lists, and of statements that are told of as nodes. */
const TIED: ReadonlySet<Iri> = new Set([rdf.first, rdf.rest, rdf.subject, rdf.predicate, rdf.object]);

/**
 * Undefined where rows have to be seen together, for which there is tellRdf: named graphs, nodes without names, lists,
 * statements, points with a node of their own.
 */
export function tellRows(
  lined: LinedTable,
  { id, title, lines }: Source,
  mapping: Mapping,
  ontology: Ontology,
): { readonly told: Told; readonly account: Account } | undefined {
  const rows = new Rows(lined);
  if (!rows.standAlone((property) => TIED.has(property) || isOfStatement(property))) return undefined;
  const above = aboveIn(rows.of(isAbove));
  const partIn = (property: Iri) => {
    const meaning = mapping.meaningOf(property, above);
    return meaning !== undefined && 'part' in meaning ? meaning.part : undefined;
  };
  const leadOn = rows.of((property) => partIn(property) === 'point');
  if (leadOn.some(({ object }) => object.termType !== 'Literal')) return undefined;
  const named = rows.of((each) => saysKinds(each) || ['label', 'alias'].includes(partIn(each) ?? ''));
  const terms = new FileTerms(
    named,
    groupBy(named, ({ subject }) => subject),
    mapping,
    ontology,
  );
  const { claims, account, nodes, drawn } = toldIn(
    rows,
    terms,
    ontology,
    new ToldRows(rows.terms, lines.passage, rows.count),
  );
  const told: Told = {
    id,
    title,
    textSha256: lines.textSha256,
    nodes: terms.nodes(nodes, { spoken: new Map(), drawn, lineOf: () => undefined }),
    voices: [],
    claims,
    terms: terms.terms(),
  };
  return { told, account };
}

/** What is known of a property when it was looked at once. */
interface Property {
  readonly iri: Iri;
  readonly meaning: Meaning | undefined;
  /** Whether its triples are relations of the file's own, whatever their ends are. */
  readonly isOwn: boolean;
  /** Whether it was told of a node, and of a literal. */
  readonly met: [node: boolean, literal: boolean];
}

function toldIn(rows: Rows, terms: FileTerms, ontology: Ontology, claims: ToldRows) {
  const { relations, meaningOf } = terms;
  const account = new Counted([...rows.again.values()].reduce((sum, times) => sum + times, rows.count));
  const drawn = new Map<Iri, Degrees>();
  const nodes = new Met(rows.terms);
  const properties = new Map<number, Property>();
  for (const [number, iri] of rows.properties()) {
    const meaning = meaningOf(iri);
    const isRelation = meaning === undefined || 'relation' in meaning;
    const isOurs = meaning !== undefined && 'relation' in meaning && ontology.relations.has(meaning.relation);
    properties.set(number, {
      iri,
      meaning,
      isOwn: iri !== rdf.type && isRelation && !isOurs,
      met: [false, false],
    });
  }
  const numberOf = memoized((iri: Iri) => rows.terms.number(namedNode(iri)));
  const wordsOf = memoized(terms.wordsOf);
  for (let row = 0; row < rows.count; row++) {
    const { iri, meaning, isOwn, met } = properties.get(rows.predicates[row]!)!;
    const isLiteral = rows.isLiteral(row);
    if (isOwn && met[isLiteral ? 1 : 0] && (!isLiteral || rows.isSeen(row))) {
      account.became(iri, OWN_RELATION);
      nodes.meet(rows.subjects[row]!);
      if (!isLiteral) nodes.meet(rows.objects[row]!);
      claims.add(rows.subjects[row]!, rows.predicates[row]!, rows.objects[row]!, rows.lines[row]!);
      continue;
    }
    const quad = rows.quad(row);
    const part = partOf(meaning, quad);
    if (part !== 'relation') {
      if (part === 'kind') nodes.meet(rows.subjects[row]!);
      else if (part === 'place')
        drawn.set(quad.subject, { ...drawn.get(quad.subject), ...degreesOf(quad, meaning) });
      account.takes(iri, part);
      continue;
    }
    met[isLiteral ? 1 : 0] = true;
    const told = relations.told(quad, meaning);
    const isRenamed = told.predicate !== iri;
    const isTurned = told.object.termType === 'NamedNode' && told.subject !== quad.subject;
    const [subject, object] = [rows.subjects[row]!, rows.objects[row]!];
    const [from, to] = isTurned ? [object, subject] : [subject, object];
    nodes.meet(from);
    if (!isLiteral) nodes.meet(to);
    claims.add(
      from,
      isRenamed ? numberOf(told.predicate) : rows.predicates[row]!,
      isLiteral && told.object !== quad.object ? rows.terms.number(told.object) : to,
      rows.lines[row]!,
      isRenamed ? wordsOf(iri) : undefined,
    );
    account.became(iri, isRenamed ? told.predicate : OWN_RELATION);
  }
  for (const [row, times] of rows.again) {
    const { iri, meaning } = properties.get(rows.predicates[row]!)!;
    account.again(iri, partOf(meaning, rows.quad(row)), times);
  }
  return { claims, account, nodes: nodes.iris(), drawn };
}

function memoized<T>(make: (iri: Iri) => T): (iri: Iri) => T {
  const made = new Map<Iri, T>();
  return (iri) => {
    if (!made.has(iri)) made.set(iri, make(iri));
    return made.get(iri) as T;
  };
}

/** Nodes that were met, by their numbers. */
class Met {
  readonly #seen: Uint8Array;
  readonly #numbers: number[] = [];

  constructor(private readonly terms: Rows['terms']) {
    this.#seen = new Uint8Array(terms.count + 1);
  }

  /** @param number of a term that there was when this was made */
  meet(number: number): void {
    if (this.#seen[number] === 1) return;
    this.#seen[number] = 1;
    this.#numbers.push(number);
  }

  iris(): readonly Iri[] {
    return this.#numbers.map((number) => this.terms.value(number));
  }
}
