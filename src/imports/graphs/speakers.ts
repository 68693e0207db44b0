/** Who says the edges of a graph file, by the names that stand beside them: a node of the file, or somebody of its own. */
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { ending } from '../telling/ending.js';
import type { Passage, ToldNode, Voice } from '../telling/told.js';
import { iriIn } from './terms.js';

export class Speakers {
  readonly #voices = new Map<string, Voice>();
  readonly #others = new Map<Iri, ToldNode>();

  constructor(
    private readonly file: string,
    /** Name of a node -> its IRI, where no other has that name. */
    private readonly nodeOf: (name: string) => Iri | undefined,
  ) {}

  /** The voices that a cell names; names are parted by `|` or `;`. */
  of(cell: string, passage: Passage): readonly Iri[] {
    const names = cell.split(/[|;]/).map((name) => name.trim());
    return [...new Set(names)].filter((name) => name !== '').map((name) => this.#voice(name, passage));
  }

  all(): readonly Voice[] {
    return [...this.#voices.values()];
  }

  /** Those who are no nodes of the file. */
  others(): readonly ToldNode[] {
    return [...this.#others.values()];
  }

  #voice(name: string, passage: Passage): Iri {
    const known = this.#voices.get(name);
    if (known !== undefined) return known.id;
    const voice = {
      id: `${PREFIXES.utterance}${this.file}-${ending(name)}`,
      label: name,
      speakers: [this.#speaker(name)],
      passages: [passage],
    };
    this.#voices.set(name, voice);
    return voice.id;
  }

  #speaker(name: string): Iri {
    const node = iriIn(name) ?? this.nodeOf(name);
    if (node !== undefined) return node;
    const id = `${PREFIXES.node}${this.file}-${ending(name)}`;
    this.#others.set(id, {
      id,
      classes: [cg.Actor],
      labels: [{ value: name, language: '' }],
      aliases: [],
    });
    return id;
  }
}
