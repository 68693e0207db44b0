/** A graph of nodes and edges as what its file tells: each edge a claim, with who says so and when where the file says it. */
import { SPEECH_ACTS } from '../../dataset/records/claims.js';
import { literal, namedNode } from '../../dataset/terms.js';
import type { Iri, Ontology, SpeechAct } from '../../model/records.js';
import { cg, EDTF } from '../../model/vocabulary.js';
import { BrokenRow } from '../tables/row.js';
import { deniedIn, readsAsDenial } from '../telling/denial.js';
import type { Passage, Told, ToldClaim } from '../telling/told.js';
import { type ColumnChoice, columnOf, SPANS } from './columns.js';
import type { Cells, EdgeElement, Element, Network, NodeElement } from './network.js';
import { Nodes } from './nodes.js';
import { Speakers } from './speakers.js';
import { Terms } from './terms.js';
import { dateIn, literalFor, ownSpan, timeOf } from './times.js';

const ACTS: ReadonlySet<string> = new Set(SPEECH_ACTS);

/** What only draws or counts; of our own files what follows from the claims. */
const NOT_TOLD = new Set(
  'x y z r g b color colour size degree claims reports when earliest latest told_otherwise standing timeset modularity_class'.split(
    ' ',
  ),
);

export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly choice: ColumnChoice;
  readonly ontology: Ontology;
  /** Nodes that another list names. */
  readonly listed?: readonly NodeElement[];
}

export interface ToldNetwork {
  readonly told: Told;
  /** Column -> what became of it; only those that became something. */
  readonly columns: ReadonlyMap<string, string>;
  readonly leftOut: ReadonlyMap<string, number>;
  readonly broken: readonly string[];
}

/** @throws ColumnsError for a column that the caller names and the file has not. */
export function tellNetwork(file: string, network: Network, asked: Asked): ToldNetwork {
  return new Telling(file, network, asked).told();
}

class Telling {
  readonly #terms: Terms;
  readonly #speakers: Speakers;
  readonly #claims = new Map<string, ToldClaim & { readonly passages: Passage[] }>();
  readonly #nodes: Nodes;
  readonly #leftOut: Map<string, number>;
  readonly #broken: string[] = [];
  readonly #columns = new Map<string, string>();
  readonly #column: Readonly<Record<'relation' | 'date' | 'speaker' | 'weight', string | undefined>>;
  readonly #isOurs: boolean;

  constructor(
    file: string,
    private readonly network: Network,
    private readonly asked: Asked,
  ) {
    this.#terms = new Terms(asked.id, asked.ontology);
    this.#speakers = new Speakers(asked.id, (name) => this.#nodes.named(name));
    this.#nodes = new Nodes(file, asked.choice, asked.ontology, this.#terms, this.#columns);
    this.#leftOut = new Map(network.leftOut);
    const columns = [...new Set(network.edges.flatMap(({ cells }) => [...cells.keys()]))];
    const of = (role: 'relation' | 'date' | 'speaker' | 'weight') =>
      columnOf(file, columns, network.edges.length === 0 ? {} : asked.choice, role);
    this.#isOurs = columns.includes('standing_code') || columns.includes('speech_act');
    const date = of('date');
    this.#column = {
      relation: of('relation'),
      // Of our own tables of edges `when` is in words.
      date: columns.includes('standing_code') && date === 'when' ? undefined : date,
      speaker: of('speaker'),
      weight: of('weight'),
    };
    for (const [what, column] of [
      ['the relation', this.#column.relation],
      ['when it holds', this.#column.date],
      ['who says so', this.#column.speaker],
      ['a note on the claim', this.#column.weight],
    ] as const)
      if (column !== undefined) this.#columns.set(column, what);
  }

  told(): ToldNetwork {
    const { network, asked } = this;
    const listed = [...network.nodes, ...(asked.listed ?? [])];
    for (const node of listed) this.#nodes.add(node);
    for (const node of network.nodes) this.#attempt(node, () => this.#describe(node));
    for (const edge of network.edges) this.#attempt(edge, () => this.#tellEdge(edge));
    return {
      told: {
        id: asked.id,
        title: asked.title,
        textSha256: network.textSha256,
        unit: network.format.endsWith('list') ? 'record' : 'line',
        nodes: [...this.#nodes.all(), ...this.#speakers.others().filter(({ id }) => !this.#nodes.has(id))],
        voices: this.#speakers.all(),
        claims: [...this.#claims.values()],
        terms: this.#terms.all(),
      },
      columns: this.#columns,
      leftOut: this.#leftOut,
      broken: this.#broken,
    };
  }

  #attempt({ where }: Element, act: () => void): void {
    try {
      act();
    } catch (cause) {
      if (!(cause instanceof BrokenRow)) throw cause;
      this.#broken.push(`${where}: ${cause.message}`);
    }
  }

  #leave(what: string): void {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + 1);
  }

  /** What else stands with a node: when an event was, and words on it. */
  #describe(node: NodeElement): void {
    const { cells, times, passage } = node;
    const iri = this.#terms.nodeIri(node.id);
    const isEvent = this.#nodes.isEvent(iri);
    const own = ownSpan(cells);
    for (const time of times.length > 0 ? times : own === undefined ? [] : [own]) {
      if (isEvent)
        this.#claim({ subject: iri, predicate: cg.date, object: literal(time, namedNode(EDTF)) }, passage);
      else this.#leave('time of a node that is no event');
    }
    for (const [name, value] of cells) {
      if (this.#columns.has(name) || NOT_TOLD.has(name) || name === 'kind' || value === node.id) continue;
      if (SPANS.some((span) => span.includes(name))) continue;
      this.#columns.set(name, 'words on a node');
      const predicate = this.#terms.relation(name.replaceAll('_', ' '), undefined, {
        joins: false,
        symmetric: false,
      });
      this.#claim({ subject: iri, predicate, object: literal(value) }, passage);
    }
  }

  #tellEdge(edge: EdgeElement): void {
    const { cells, passage } = edge;
    if (cells.get('derived') === 'true') {
      this.#leave('edge that rules derive again');
      return;
    }
    if (cells.get('planned') === 'true') {
      this.#leave('edge that nobody tells as done, and of which this file does not say how it is told');
      return;
    }
    const { subject, predicate, object, negated: isInWords = false } = this.#proposition(edge);
    const written = cells.get('speech_act')?.replaceAll(' ', '-') ?? '';
    const act = ACTS.has(written) ? (written as SpeechAct) : undefined;
    const isDenied =
      isInWords || cells.get('polarity') === 'negated' || cells.get('standing_code') === 'denied';
    const weight = this.#column.weight === undefined ? undefined : cells.get(this.#column.weight);
    const gloss = this.#isOurs
      ? cells.get('gloss')
      : weight !== undefined && weight !== '1' && weight !== '1.0'
        ? `The file gives this edge the weight ${weight}.`
        : undefined;
    const spoken = this.#column.speaker === undefined ? undefined : cells.get(this.#column.speaker);
    const words = this.#isOurs ? cells.get('wording') : undefined;
    const say = (voices: readonly (Iri | undefined)[], negated: boolean) => {
      for (const when of this.#timesOf(edge))
        for (const voice of voices)
          this.#claim(
            {
              subject,
              predicate,
              object,
              voice,
              negated,
              when,
              apart:
                when === undefined && act === undefined ? undefined : `${when ?? ''} ${act ?? 'asserts'}`,
              gloss,
              wording: words,
              speechAct: act,
            },
            passage,
          );
    };
    say(spoken === undefined ? [undefined] : this.#speakers.of(spoken, passage), isDenied);
    const denying = isDenied ? undefined : cells.get('denied_by');
    if (denying === undefined) return;
    this.#columns.set('denied_by', 'who says that it is not so');
    say(this.#speakers.of(denying, passage), true);
  }

  /** Negated where the name of its relation denies in so many words. */
  #proposition(edge: EdgeElement): Pick<ToldClaim, 'subject' | 'predicate' | 'object' | 'negated'> {
    const { cells, undirected } = edge;
    const column = this.#column.relation;
    const inColumn = column === undefined ? undefined : cells.get(column);
    // An edge that has no kind may have a label.
    const named = inColumn ?? (this.asked.choice.relation === undefined ? cells.get('label') : undefined);
    const relation = /^(?:un)?directed$|^mutual$/i.test(named ?? '') ? undefined : named;
    const ours = this.#terms.ours(relation);
    const subject = this.#nodes.end(
      edge.source,
      cells.get('source_label') ?? this.#wordsFor(edge, 'subject'),
      ours?.domain,
    );
    if (this.#isLiteral(edge)) return { subject, ...this.#literal(edge.target, relation, cells) };
    const object = this.#nodes.end(
      edge.target,
      cells.get('target_label') ?? this.#wordsFor(edge, 'object'),
      ours?.range,
    );
    const symmetric = undirected && ours === undefined;
    const denied = ours === undefined && relation !== undefined ? deniedIn(relation) : undefined;
    const name = denied?.rest ?? relation;
    const joins = !readsAsDenial(name ?? '');
    const predicate =
      ours?.id ?? this.#terms.relation(name, cells.get('label'), { joins, symmetric }, denied);
    return { subject, predicate, object: namedNode(object), negated: denied !== undefined };
  }

  /** Of a table of claims the words stand beside the ids. */
  #wordsFor({ cells }: EdgeElement, column: string): string | undefined {
    return cells.has(`${column}_id`) ? cells.get(column) : undefined;
  }

  /** Of a table of claims: a figure, a date or words. */
  #isLiteral({ cells, target }: EdgeElement): boolean {
    return cells.has('speech_act') && (!cells.has('object_id') || target.startsWith('figure:'));
  }

  #literal(
    target: string,
    relation: string | undefined,
    cells: Cells,
  ): Pick<ToldClaim, 'predicate' | 'object'> {
    const ours = this.#terms.ours(relation);
    const value = cells.get('object') ?? target;
    if (ours !== undefined && (ours.range === EDTF || !target.startsWith('figure:')))
      return {
        predicate: ours.id,
        object: literalFor(ours.range, value),
      };
    const name = cells.get('relation') ?? relation;
    return {
      predicate: this.#terms.relation(name, undefined, { joins: false, symmetric: false }),
      object: literal(value),
    };
  }

  #timesOf({ cells, times }: EdgeElement): readonly (string | undefined)[] {
    if (times.length > 0) return times;
    const { date } = this.#column;
    const told = date === undefined ? undefined : cells.get(date);
    if (told !== undefined) return [dateIn(date as string, told)];
    const own = cells.has('standing_code') ? ownSpan(cells) : undefined;
    if (own !== undefined) return [own];
    // In our own tables these are places in a text.
    if (this.#isOurs) return [undefined];
    const span = SPANS.find(([from, to]) => cells.has(from) || cells.has(to));
    if (span === undefined) return [undefined];
    const [from, to] = span;
    for (const column of span) {
      this.#columns.set(column, 'when it holds');
      const cell = cells.get(column);
      if (cell !== undefined) dateIn(column, cell);
    }
    const time = timeOf(cells.get(from), cells.get(to));
    if (time === undefined)
      throw new BrokenRow(to, cells.get(to) ?? '', `write a day not before ${from} (${cells.get(from)})`);
    return [time];
  }

  /** What is said twice has both places. */
  #claim(claim: Omit<ToldClaim, 'passages'>, passage: Passage): void {
    const { subject, predicate, object, voice, negated, when, speechAct } = claim;
    const key = [subject, predicate, object.termType, object.value, voice, negated, when, speechAct].join(
      '\n',
    );
    const known = this.#claims.get(key);
    if (known === undefined) this.#claims.set(key, { ...claim, passages: [passage] });
    else known.passages.push(passage);
  }
}
