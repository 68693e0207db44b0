/** Who says what a row holds: the articles that it names, through them whoever told it, and the data set for its own estimates. */

import { sha256Hex } from '../../model/identifiers.js';
import { PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { ending } from '../telling/ending.js';
import type { Passage, ToldNode, Voice } from '../telling/told.js';
import type { SourceNames } from './codes.js';
import { ofRow } from './event-name.js';
import type { Article, EventRow } from './event-row.js';
import type { Layout } from './layouts.js';

export interface RowVoice {
  /** Who says what happened; undefined: the data set. */
  readonly voice: Iri | undefined;
  /** Who says how many died; undefined: the data set. */
  readonly counting: Iri | undefined;
}

export class RowVoices {
  readonly #speakers = new Map<Iri, ToldNode>();
  readonly #voices = new Map<Iri, Voice>();
  readonly #articles = new Map<string, Iri>();

  constructor(
    readonly file: string,
    readonly layout: Layout,
    readonly names: SourceNames,
  ) {}

  /** @param parties who is in the events by a name (see asSource): a source of that name is nobody else */
  speakers(parties: ReadonlyMap<string, Iri>): readonly ToldNode[] {
    return [...this.#speakers.values()].filter((speaker) => partyOf(speaker, parties) === undefined);
  }

  all(parties: ReadonlyMap<string, Iri>): readonly Voice[] {
    const own = new Map(
      [...this.#speakers.values()].map((speaker) => [speaker.id, partyOf(speaker, parties) ?? speaker.id]),
    );
    return [...this.#voices.values()].map((voice) => ({
      ...voice,
      speakers: [...new Set(voice.speakers.map((speaker) => own.get(speaker) ?? speaker))].sort(),
    }));
  }

  of(row: EventRow, passages: readonly Passage[]): RowVoice {
    const { originals, published } = row.sources;
    const article = this.#article(published, row.id, passages);
    const voice = originals.length === 0 ? article : this.#original(originals, article, row.id, passages);
    return { voice, counting: isEstimate(row) ? undefined : voice };
  }

  /** Articles of one row are one voice: which of them tells what, nobody says. */
  #article(published: readonly Article[], event: string, passages: readonly Passage[]): Iri | undefined {
    if (published.length === 0) return undefined;
    const key = published
      .map(({ publisher, date, headline }) => [publisher, date, headline].join('\t'))
      .join('\n');
    const known = this.#articles.get(key);
    if (known !== undefined) return known;
    const said = published.map(({ date, headline, ...each }) => ({
      publisher: this.names.shown(each.publisher),
      date,
      headline,
    }));
    const speakers = said.map(({ publisher }) => this.#speaker(publisher, event));
    // Whoever has no name is somebody else in each row.
    const isOwn = said.some(({ publisher }) => this.names.isUnnamed(publisher));
    const days = [...new Set(said.map(({ date }) => date))];
    const label = said
      .map(({ publisher, date, headline }) =>
        [[publisher, date].filter(Boolean).join(', '), headline].filter(Boolean).join(': '),
      )
      .join('; ');
    const voice = this.#voice(label, [...speakers, isOwn ? event : ''], {
      speakers,
      saidOn: days.length === 1 ? days[0] : undefined,
      passages,
    });
    if (!isOwn) this.#articles.set(key, voice);
    return voice;
  }

  #original(
    originals: readonly string[],
    through: Iri | undefined,
    event: string,
    passages: readonly Passage[],
  ): Iri {
    const shown = originals.map(this.names.shown);
    const speakers = shown.map((name) => this.#speaker(name, event));
    const own = shown.some(this.names.isUnnamed) ? event : '';
    return this.#voice(shown.join('; '), [...speakers, own, through ?? ''], { speakers, through, passages });
  }

  #voice(label: string, key: readonly string[], rest: Omit<Voice, 'id' | 'label'>): Iri {
    const hash = sha256Hex([label, ...key].join('\n')).slice(0, 16);
    const id = `${PREFIXES.utterance}${this.layout.dataset}-${hash}`;
    if (!this.#voices.has(id))
      this.#voices.set(id, {
        id,
        label: shortened(label),
        ...rest,
        speakers: [...new Set(rest.speakers)].sort(),
      });
    return id;
  }

  #speaker(name: string, event: string): Iri {
    const unnamed = this.names.isUnnamed(name);
    const { dataset, publisher } = this.layout;
    const id = `${PREFIXES.actor}source-${unnamed ? ending(`${name} ${dataset} ${event}`) : ending(name)}`;
    if (!this.#speakers.has(id))
      this.#speakers.set(id, {
        id,
        classes: [unnamed ? cg.UnnamedSource : cg.Actor],
        labels: [{ value: unnamed ? ofRow(name, publisher, event) : name, language: '' }],
        aliases: [],
        unnamed,
      });
    return id;
  }
}

/** A name as sources and parties are compared by it. */
export const asSource = (name: string): string => name.trim().toLowerCase();

function partyOf({ labels, unnamed }: ToldNode, parties: ReadonlyMap<string, Iri>): Iri | undefined {
  return unnamed ? undefined : parties.get(asSource(labels[0]?.value ?? ''));
}

/**
 * Where a row has one source that gives one number, the number is its source's. Otherwise it is what the makers of the data set
 * made of several, of a span, of silence (0), or of the word of a side.
 */
function isEstimate({ dead, sources: { originals, published }, actors }: EventRow): boolean {
  if (dead === undefined || dead.low !== dead.high || dead.best === 0) return true;
  const told = originals.length > 0 ? originals : published.map(({ publisher }) => publisher);
  const [only] = told;
  if (only === undefined || told.length > 1 || published.length > 1) return true;
  const heard = only.toLowerCase();
  return actors.some(({ name }) => {
    const side = name.toLowerCase();
    return heard.includes(side) || side.includes(heard);
  });
}

const MOST = 200;
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text);
