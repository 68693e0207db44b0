/** The nodes of a graph file: with their names, kinds and places as lists give them, or as edges ask for them. */
import { expand } from '../../model/namespaces.js';
import type { Iri, Ontology } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { ToldNode } from '../telling/told.js';
import { type ColumnChoice, columnOf } from './columns.js';
import { type Cells, cellName, type NodeElement } from './network.js';
import { kindByIri, type Terms } from './terms.js';

const COUNTRY = expand('cg:Country');

export class Nodes {
  readonly #nodes = new Map<Iri, ToldNode>();
  readonly #names = new Map<string, Iri | undefined>();
  /** Column -> what became of it. */
  readonly #columns: Map<string, string>;

  constructor(
    private readonly file: string,
    private readonly choice: ColumnChoice,
    private readonly ontology: Ontology,
    private readonly terms: Terms,
    columns: Map<string, string>,
  ) {
    this.#columns = columns;
  }

  all(): readonly ToldNode[] {
    return [...this.#nodes.values()];
  }

  has(id: Iri): boolean {
    return this.#nodes.has(id);
  }

  /** The node of that name, where no other has it. */
  named(name: string): Iri | undefined {
    return this.#names.get(name);
  }

  isEvent(id: Iri): boolean {
    return this.terms.isEvent(this.#nodes.get(id)?.classes[0]);
  }

  add({ id, cells }: NodeElement): void {
    const iri = this.terms.nodeIri(id);
    const { choice } = this;
    const columns = [...cells.keys()];
    const cell = (role: 'label' | 'type') => {
      const column = choice[role] === undefined ? columnOf(this.file, columns, {}, role) : undefined;
      const name = choice[role] === undefined ? column : cellName(choice[role]);
      if (name === undefined) return undefined;
      this.#columns.set(name, role === 'label' ? 'a name' : 'the kind of a node');
      return cells.get(name);
    };
    const label = cell('label') ?? id;
    const type = cell('type');
    const kind = type === cells.get('kind') ? undefined : cells.get('kind');
    const made = this.terms.classOf(type ?? cells.get('kind'), kind) ?? kindByIri(iri);
    const point = pointOf(cells);
    for (const [column, what] of [
      ['aliases', 'other names'],
      ['event_type', 'the kind of an event'],
      ['latitude', 'where it lies'],
      ['longitude', 'where it lies'],
    ] as const)
      if (cells.has(column)) this.#columns.set(column, what);
    this.#nodes.set(iri, {
      id: iri,
      classes: [made ?? cg.Thing],
      labels: [{ value: label, language: '' }],
      aliases: (cells.get('aliases') ?? '')
        .split('|')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== '')
        .map((value) => ({ value, language: '' })),
      eventType: this.terms.isEvent(made) ? this.terms.eventTypeOf(cells.get('event_type')) : undefined,
      coordinates: point,
      unnamed: this.terms.isUnnamed(made),
    });
    for (const name of new Set([id, label])) this.#names.set(name, this.#names.has(name) ? undefined : iri);
  }

  /** A node that no list names has its id for a name, or the words beside it. */
  end(id: string, words: string | undefined, wanted: Iri | undefined): Iri {
    const iri = this.terms.nodeIri(id);
    const known = this.#nodes.get(iri);
    // A kind of weapon or of group is no node.
    if (this.ontology.concepts.has(iri)) return iri;
    // A country is a place that may act.
    if (known?.classes.includes(COUNTRY) && wanted === cg.Actor && !known.classes.includes(cg.Actor)) {
      this.#nodes.set(iri, { ...known, classes: [...known.classes, cg.Actor] });
      return iri;
    }
    const isOpen = known === undefined || known.classes.every((each) => each === cg.Thing);
    const fitting = wanted !== undefined && this.ontology.classes.has(wanted) ? wanted : undefined;
    if (known !== undefined && (!isOpen || fitting === undefined)) return iri;
    const type = known === undefined ? (kindByIri(iri) ?? fitting ?? cg.Thing) : (fitting ?? cg.Thing);
    const eventType = this.terms.isEvent(type) ? this.terms.eventTypeOf(undefined) : undefined;
    this.#nodes.set(iri, {
      id: iri,
      labels: known?.labels ?? [{ value: words ?? id, language: '' }],
      aliases: known?.aliases ?? [],
      coordinates: known?.coordinates,
      classes: [type],
      eventType,
    });
    if (known === undefined) this.#names.set(words ?? id, iri);
    return iri;
  }
}

function pointOf(cells: Cells): ToldNode['coordinates'] {
  const [latitude, longitude] = [
    cells.get('latitude') ?? cells.get('lat'),
    cells.get('longitude') ?? cells.get('lng') ?? cells.get('lon'),
  ];
  const fits = (text: string | undefined, most: number) =>
    text !== undefined && /^[+-]?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;
  if (!fits(latitude, 90) || !fits(longitude, 180)) return undefined;
  return { latitude: decimal(latitude as string), longitude: decimal(longitude as string) };
}

const decimal = (text: string) => (text.includes('.') ? text : `${text}.0`).replace(/^\+/, '');
