/** Rows of event data to what their table tells: nodes once, voices once, claims with the record that makes them. */
import { literal, namedNode } from '../../dataset/terms.js';
import { figureIri, sha256Hex } from '../../model/identifiers.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Figure, Iri } from '../../model/records.js';
import { cg, EDTF } from '../../model/vocabulary.js';
import { ending } from '../telling/ending.js';
import { slug } from '../telling/names.js';
import type { Passage, Told, ToldClaim, ToldNode } from '../telling/told.js';
import type { SourceNames } from './codes.js';
import { columnIri, eventName, ofRow } from './event-name.js';
import type { EventRow, RowActor, RowPlace } from './event-row.js';
import type { Layout } from './layouts.js';
import { asSource, RowVoices } from './voices.js';

const [WITHIN, NEAR, PLACE, KILLED, PEOPLE, DESCRIPTION] = [
  'cg:within',
  'cg:near',
  'cg:Place',
  'code:killed',
  'code:people',
  'code:description',
].map(expand) as [Iri, Iri, Iri, Iri, Iri, Iri];

interface Named {
  id: Iri;
  readonly name: string;
  type: Iri;
  readonly aliases: Set<string>;
  readonly unnamed: boolean;
}

export class Telling {
  readonly #layout: Layout;
  readonly #events: ToldNode[] = [];
  readonly #actors = new Map<Iri, Named>();
  readonly #places = new Map<Iri, ToldNode>();
  readonly #figures = new Map<string, Figure>();
  readonly #placeIris = new Map<string, Iri>();
  readonly #whole = new Map<string, Iri>();
  readonly #contained = new Set<string>();
  readonly #claims: ToldClaim[] = [];
  readonly #voices: RowVoices;
  readonly #ids = new Map<string, number>();
  readonly #columns = new Set<string>();

  constructor(layout: Layout, file: string, names: SourceNames) {
    this.#layout = layout;
    this.#voices = new RowVoices(file, layout, names);
  }

  /** Line on which an event of that name stands already. */
  lineOf(id: string): number | undefined {
    return this.#ids.get(id);
  }

  add(row: EventRow, passage: Passage, line: number): void {
    this.#ids.set(row.id, line);
    const passages = [passage];
    const { dataset, publisher } = this.#layout;
    const event = `${PREFIXES.event}${dataset}-${ending(row.id)}`;
    this.#events.push({
      id: event,
      classes: [cg.Event],
      labels: [{ value: eventName(publisher, { ...row, place: row.place?.name ?? '' }), language: '' }],
      aliases: [],
      eventType: row.type,
    });
    const { voice, counting } = this.#voices.of(row, passages);
    const say = (predicate: Iri, object: ToldClaim['object'], by: Iri | undefined, wording: string) =>
      this.#claims.push({ subject: event, predicate, object, voice: by, passages, wording });
    this.#actorsOf(row, (role, id, wording, apart) =>
      this.#claims.push({
        subject: event,
        predicate: role,
        object: namedNode(id),
        voice,
        passages,
        wording,
        apart,
      }),
    );
    const { place } = row;
    if (place !== undefined) {
      const wording = [...place.columns, place.precision].join(', ');
      say(cg.place, namedNode(this.#place(place, passages)), voice, wording);
    }
    for (const { column, value, precision } of row.coded) {
      this.#columns.add(column);
      // Where its coder put it is the data set's own word.
      say(columnIri(dataset, column), literal(value), undefined, `${column}, ${precision}`);
    }
    say(cg.date, literal(row.date, namedNode(EDTF)), voice, row.dateWording);
    const { dead } = row;
    if (dead === undefined) return;
    const { low, best, high } = dead;
    const whole = this.#figure(PEOPLE, low, high, low === high ? undefined : best);
    say(cg.casualties, namedNode(whole), counting, dead.wording);
    for (const { group, count, column } of dead.parts) {
      const part = this.#figure(group, count, count, undefined);
      say(cg.casualties, namedNode(part), counting, `${column} ${count}`);
    }
  }

  told(id: string, title: string, textSha256: string): Told {
    const { publisher, dataset } = this.#layout;
    const parties = this.#named();
    const actors = [...this.#actors.values()].map(
      ({ id: actor, name, type, aliases, unnamed }): ToldNode => ({
        id: actor,
        classes: [type],
        labels: [{ value: name, language: '' }],
        aliases: [...aliases].map((value) => ({ value, language: '' })),
        unnamed,
      }),
    );
    return {
      id,
      title,
      textSha256,
      unit: 'record',
      publisher: {
        id: `${PREFIXES.actor}${dataset}`,
        classes: [expand('cg:ResearchOrganization')],
        labels: [{ value: publisher, language: 'en' }],
        aliases: [],
      },
      nodes: [...this.#events, ...actors, ...this.#places.values(), ...this.#voices.speakers(parties)],
      figures: [...this.#figures.values()],
      voices: this.#voices.all(parties),
      claims: this.#claims,
      terms: [...this.#columns].sort().map((column) => ({
        id: columnIri(dataset, column),
        label: `the column ${column} of ${publisher}`,
        family: DESCRIPTION,
        joins: false,
        template: `{s} stands under {o} in the column ${column} of ${publisher}`,
        negatedTemplate: `{s} does not stand under {o} in the column ${column} of ${publisher}`,
      })),
    };
  }

  /** Names by which rows, or other rows, call one party alone. */
  #named(): ReadonlyMap<string, Iri> {
    const parties = new Map<string, Iri | undefined>();
    for (const { id, name, aliases, unnamed } of this.#actors.values())
      for (const each of unnamed ? [] : new Set([name, ...aliases].map(asSource)))
        parties.set(each, parties.has(each) ? undefined : id);
    return new Map([...parties].flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
  }

  /** One whom a row names twice in one part has two claims; who has no name and is named twice is two. */
  #actorsOf(
    { id: event, actors }: EventRow,
    say: (role: Iri, actor: Iri, wording: string, apart: string | undefined) => void,
  ): void {
    const names = new Set<string>();
    const told = new Set<string>();
    for (const actor of actors) {
      const { name, unnamed, role, column } = actor;
      const id = this.#actor(actor, event, unnamed && names.has(name) ? column : undefined);
      const part = `${role} ${id}`;
      say(role, id, actor.wording ?? column, told.has(part) ? column : undefined);
      names.add(name);
      told.add(part);
    }
  }

  /** @param column where the row has named somebody else by the same words */
  #actor(
    { name, aliases, code, type, unnamed = false }: RowActor,
    event: string,
    column: string | undefined,
  ): Iri {
    const { dataset, publisher } = this.#layout;
    const own = [name, event, column].filter((each) => each !== undefined).join(' ');
    const id = `${PREFIXES.actor}${dataset}-${unnamed ? ending(own) : (code ?? ending(name))}`;
    const known = this.#actors.get(id);
    if (known === undefined) {
      const shown = unnamed ? ofRow(name, publisher, event, column) : name;
      this.#actors.set(id, {
        id,
        name: shown,
        type: unnamed ? cg.UnnamedActor : type,
        aliases: new Set(aliases),
        unnamed,
      });
      return id;
    }
    if (known.name !== name && !unnamed) known.aliases.add(name);
    // Where rows put one under several classes the one that says more stands; of two that do, the first by name.
    if (type !== cg.Actor && (known.type === cg.Actor || type < known.type) && !unnamed) known.type = type;
    return id;
  }

  /** The place, with what it lies in: that is told once, by the first record that has it. */
  #place(place: RowPlace, passages: readonly Passage[]): Iri {
    const { name, type, point, isNear, within } = place;
    const names = within.map((wide) => wide.name);
    const key = [isNear, type, point?.latitude, point?.longitude, name, ...names].join('\n');
    const known = this.#whole.get(key);
    if (known !== undefined) return known;
    const told = this.#tellPlace(place, passages);
    this.#whole.set(key, told);
    return told;
  }

  #tellPlace({ name, type, point, isNear, within }: RowPlace, passages: readonly Passage[]): Iri {
    const chain = within.map((each, at) => ({
      ...each,
      id: this.#placeIri(
        within.slice(at).map((wide) => wide.name),
        '',
      ),
    }));
    const at = point === undefined ? '' : `${point.latitude} ${point.longitude}`;
    const id = this.#placeIri([name, ...within.map((wide) => wide.name)], at);
    this.#placeNode(id, name, type, point);
    for (const wide of chain) this.#placeNode(wide.id, wide.name, wide.type, undefined);
    const [first] = chain;
    const all = [id, ...chain.map((wide) => wide.id)];
    for (const [index, wide] of all.entries()) {
      const outer = all[index + 1];
      if (outer !== undefined) this.#once(wide, WITHIN, outer, passages, within[index]?.columns.join(', '));
    }
    if (!isNear) return id;
    const near = `${id}-near`;
    this.#placeNode(near, `near ${name}`, PLACE, undefined);
    this.#once(near, NEAR, id, passages);
    const country = chain.at(-1) ?? first;
    if (country !== undefined) this.#once(near, WITHIN, country.id, passages, country.columns.join(', '));
    return near;
  }

  #placeIri(path: readonly string[], point: string): Iri {
    const key = [...path, point].join('\n');
    const known = this.#placeIris.get(key);
    if (known !== undefined) return known;
    const hash = sha256Hex(key).slice(0, 8);
    const made = `${PREFIXES.place}${this.#layout.dataset}-${slug(path[0] ?? '').slice(0, 40)}-${hash}`;
    this.#placeIris.set(key, made);
    return made;
  }

  #placeNode(id: Iri, name: string, type: Iri, coordinates: ToldNode['coordinates']): void {
    if (this.#places.has(id)) return;
    this.#places.set(id, {
      id,
      classes: [type],
      labels: [{ value: name, language: '' }],
      aliases: [],
      coordinates,
    });
  }

  #once(subject: Iri, predicate: Iri, object: Iri, passages: readonly Passage[], wording?: string): void {
    const key = `${subject} ${predicate} ${object}`;
    if (this.#contained.has(key)) return;
    this.#contained.add(key);
    this.#claims.push({ subject, predicate, object: namedNode(object), passages, wording });
  }

  #figure(group: Iri, min: number, max: number, best: number | undefined): Iri {
    const key = `${group} ${min} ${max} ${best}`;
    const known = this.#figures.get(key);
    if (known !== undefined) return known.id;
    const content = { kind: 'casualty' as const, outcome: KILLED, group, item: undefined, min, max, best };
    const figure = { ...content, approximate: false };
    const made = { id: figureIri(figure), ...figure };
    this.#figures.set(key, made);
    return made.id;
  }
}
