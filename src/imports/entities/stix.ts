/** Objects of STIX 2.1 to what they tell: nodes, relationships, sightings, notes, and opinions as stances on what they point at. */
import { literal, namedNode } from '../../dataset/terms.js';
import { expand } from '../../model/namespaces.js';
import type { Iri, Ontology } from '../../model/records.js';
import { EDTF } from '../../model/vocabulary.js';
import type { Mapping } from '../rdf/mapping.js';
import type { Told } from '../telling/told.js';
import { Gathered, type Said } from './gathered.js';
import type { JsonRecord } from './json-records.js';
import { describe, nameOf } from './stix-nodes.js';
import {
  faultOf,
  listIn,
  nodeIri,
  ownOf,
  STIX,
  type StixObject,
  StixObjects,
  spanIn,
  textIn,
} from './stix-objects.js';
import { COLLECTIONS, StixVoices } from './stix-voices.js';

const NONE: ReadonlyMap<Iri, readonly Iri[]> = new Map();
/** Of no thing in the world. */
const ASIDE = new Set(['marking-definition', 'extension-definition', 'language-content', 'bundle']);
const STANCES: Readonly<Record<string, 'affirmed' | 'negated'>> = {
  'strongly-disagree': 'negated',
  disagree: 'negated',
  agree: 'affirmed',
  'strongly-agree': 'affirmed',
};

type Tie = Pick<Said, 'subject' | 'predicate' | 'object' | 'ours' | 'when'>;

export class StixReader {
  readonly vocabulary = 'STIX 2.1';
  readonly unit = 'object';
  readonly #objects = new StixObjects();

  constructor(
    private readonly mapping: Mapping,
    private readonly ontology: Ontology,
  ) {}

  /** Why the object cannot be told; undefined where it is. */
  take({ value, passage }: JsonRecord): string | undefined {
    return faultOf(value) ?? this.#objects.add(value as Readonly<Record<string, unknown>>, passage);
  }

  told(source: Pick<Told, 'id' | 'title' | 'textSha256'>): ReturnType<Gathered['told']> {
    const gathered = new Gathered(this.mapping, this.ontology);
    const voices = new StixVoices(source.id, gathered, this.#objects);
    for (let at = 0; at < this.#objects.older; at++) gathered.became('older versions', 'left out');
    const told = [...this.#objects.all()].filter(({ type, values }) => {
      if (values.revoked === true) gathered.became('revoked objects', 'left out');
      else if (ASIDE.has(type)) gathered.became(type, 'left out');
      else return true;
      return false;
    });
    // Names first: voices are called by them.
    for (const each of told) if (this.#isNode(each)) describe(each, this.mapping, gathered);
    for (const each of told) this.#tell(each, gathered, voices);
    return gathered.told(source);
  }

  #isNode({ type }: StixObject): boolean {
    return !(COLLECTIONS.has(type) || ['relationship', 'sighting', 'note', 'opinion'].includes(type));
  }

  #tell(object: StixObject, gathered: Gathered, voices: StixVoices): void {
    const { type } = object;
    if (type === 'relationship' || type === 'sighting') {
      const ties = this.#tiesOf(object, gathered);
      if (ties.length > 0) gathered.became(type, 'a tie');
      else gathered.became(textIn(object, 'relationship_type') ?? type, 'left out');
      for (const tie of ties)
        for (const voice of voices.of(object)) gathered.say({ ...tie, ...this.#beside(object), voice });
    } else if (type === 'opinion') this.#tellOpinion(object, gathered, voices);
    else if (type === 'note') this.#tellNote(object, gathered, voices);
    else if (COLLECTIONS.has(type)) gathered.became(type, 'who says so');
    else this.#tellNode(object, gathered, voices);
  }

  /** What a relationship or a sighting ties; nothing where a mapping leaves its type out. */
  #tiesOf(object: StixObject, gathered: Gathered): readonly Tie[] {
    const { relation, when } = ownOf(object);
    const told = typeof when === 'string' ? when : undefined;
    const tie = (from: string, type: string, to: string, time: string | undefined): readonly Tie[] => {
      const meaning = this.mapping.meaningOf(STIX + type, NONE);
      if (from === to || (meaning !== undefined && 'part' in meaning && meaning.part === 'left-out'))
        return [];
      for (const end of [from, to]) this.#end(end, gathered);
      const ours = typeof relation === 'string' ? expand(relation) : undefined;
      return [
        {
          subject: nodeIri(from),
          predicate: STIX + type,
          object: namedNode(nodeIri(to)),
          ours,
          when: told ?? time,
        },
      ];
    };
    if (object.type === 'relationship') {
      const [from = '', type = '', to = ''] = ['source_ref', 'relationship_type', 'target_ref'].map((key) =>
        textIn(object, key),
      );
      return tie(from, type, to, spanIn(object, 'start_time', 'stop_time'));
    }
    const seen = textIn(object, 'sighting_of_ref') as string;
    const time = spanIn(object, 'first_seen', 'last_seen');
    const where = listIn(object, 'where_sighted_refs');
    if (where.length > 0)
      return where.flatMap((each) =>
        tie(seen, each.startsWith('location--') ? 'sighted-in' : 'sighted-by', each, time),
      );
    this.#end(seen, gathered);
    const count = object.values.count;
    const words = typeof count === 'number' ? `${count} times` : 'yes';
    return [{ subject: nodeIri(seen), predicate: `${STIX}sighting`, object: literal(words), when: time }];
  }

  /** What a relationship leads to, though the file may not describe it. */
  #end(id: string, gathered: Gathered): void {
    const known = this.#objects.get(id);
    if (known !== undefined && !this.#isNode(known))
      gathered.node(nodeIri(id), { types: [STIX + known.type], names: nameOf(known) });
    const undescribed = known === undefined;
    gathered.node(nodeIri(id), { fallback: `${id} (not described in the file)`, undescribed });
  }

  /** What the object says of its own statement. */
  #beside(object: StixObject): Pick<Said, 'wording' | 'gloss' | 'passages'> {
    const { wording } = ownOf(object);
    const confidence = object.values.confidence;
    const count = object.values.count;
    const words = [
      textIn(object, 'description') ?? textIn(object, 'explanation'),
      typeof confidence === 'number' ? `confidence ${confidence} of 100` : undefined,
      typeof count === 'number' ? `seen ${count} times` : undefined,
    ].filter((each) => each !== undefined);
    return {
      wording:
        typeof wording === 'string'
          ? wording
          : (textIn(object, 'relationship_type') ?? textIn(object, 'opinion') ?? object.type),
      gloss: words.length === 0 ? undefined : `The file says of this ${object.type}: ${words.join('; ')}.`,
      passages: [object.passage],
    };
  }

  /** On a tie it affirms or denies what that says; on anything else it is what somebody thinks of it. */
  #tellOpinion(object: StixObject, gathered: Gathered, voices: StixVoices): void {
    const opinion = textIn(object, 'opinion') ?? '';
    const stance = STANCES[opinion];
    for (const ref of listIn(object, 'object_refs')) {
      const on = this.#objects.get(ref);
      const isTie = on !== undefined && (on.type === 'relationship' || on.type === 'sighting');
      if (isTie && stance === undefined) {
        gathered.became(`opinion (${opinion || 'empty'}) on a tie`, 'left out');
        continue;
      }
      for (const voice of voices.of(object)) {
        const beside = { ...this.#beside(object), voice };
        if (isTie) {
          for (const tie of this.#tiesOf(on, gathered))
            gathered.say({ ...tie, ...beside, negated: stance === 'negated' });
          continue;
        }
        this.#end(ref, gathered);
        gathered.say({
          subject: nodeIri(ref),
          predicate: `${STIX}opinion`,
          object: literal(opinion),
          ...beside,
        });
      }
      gathered.became('opinion', isTie ? 'a stance on a tie' : 'a description');
    }
  }

  #tellNote(object: StixObject, gathered: Gathered, voices: StixVoices): void {
    const { relation, date } = ownOf(object);
    const content = textIn(object, 'content') ?? '';
    for (const ref of listIn(object, 'object_refs')) {
      const on = this.#objects.get(ref);
      if (on !== undefined && ['relationship', 'sighting'].includes(on.type)) {
        gathered.became('note on a tie', 'left out');
        continue;
      }
      this.#end(ref, gathered);
      for (const voice of voices.of(object))
        gathered.say({
          subject: nodeIri(ref),
          predicate: `${STIX}note`,
          object: typeof date === 'string' ? literal(date, namedNode(EDTF)) : literal(content),
          ours: typeof relation === 'string' ? expand(relation) : undefined,
          voice,
          ...this.#beside(object),
          wording: textIn(object, 'abstract') ?? 'note',
        });
      gathered.became('note', 'a description');
    }
  }

  #tellNode(object: StixObject, gathered: Gathered, voices: StixVoices): void {
    gathered.became(object.type, 'a node');
    for (const [property, value] of Object.entries(object.values)) {
      const meaning = this.mapping.meaningOf(STIX + property, NONE);
      const part = meaning !== undefined && 'part' in meaning ? meaning.part : undefined;
      if (part === 'left-out') {
        if (!KEPT.has(property)) gathered.became(property, 'left out');
      } else if (part !== undefined)
        gathered.became(property, part === 'label' || part === 'alias' ? 'a name' : 'where it lies');
      else this.#tellProperty(object, property, value, gathered, voices);
    }
  }

  #tellProperty(
    object: StixObject,
    property: string,
    value: unknown,
    gathered: Gathered,
    voices: StixVoices,
  ): void {
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (each): each is string | number | boolean =>
        ['string', 'number', 'boolean'].includes(typeof each) && String(each).trim() !== '',
    );
    // What a location without another name goes by is its name.
    if (texts.length === 0 || (texts.length === 1 && nameOf(object)[0] === texts[0])) {
      gathered.became(property, texts.length === 0 ? 'left out' : 'a name');
      return;
    }
    const isTie = /_refs?$/.test(property);
    for (const voice of voices.of(object)) {
      for (const text of texts.map(String)) {
        if (isTie) this.#end(text, gathered);
        gathered.say({
          subject: nodeIri(object.id),
          predicate: STIX + property,
          object: isTie ? namedNode(nodeIri(text)) : literal(text),
          voice,
          wording: property,
          passages: [object.passage],
        });
      }
    }
    gathered.became(property, isTie ? 'a tie' : 'a description');
  }
}

/** What every object has and nobody misses. */
const KEPT = new Set([
  'type',
  'id',
  'spec_version',
  'created',
  'modified',
  'created_by_ref',
  'identity_class',
  'extensions',
  'external_references',
]);
