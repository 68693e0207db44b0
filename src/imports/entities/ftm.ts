/** Entities and statements of FollowTheMoney to what they tell: things, ties with their dates, and who says so. */
import { literal, namedNode } from '../../dataset/terms.js';
import { expand, PREFIXES } from '../../model/namespaces.js';
import type { Iri, Ontology } from '../../model/records.js';
import { cg, EDTF } from '../../model/vocabulary.js';
import { dateIn, degreesIn } from '../rdf/literals.js';
import type { Mapping, Meaning, Tie } from '../rdf/mapping.js';
import { ending } from '../telling/ending.js';
import type { Told } from '../telling/told.js';
import { sayBesideTie } from './beside-tie.js';
import { COUNTRY_PROPERTIES, ftmCountryName } from './country-names.js';
import { captionOf } from './ftm-captions.js';
import {
  BrokenRecord,
  type Fragment,
  fragmentsOf,
  isEntity,
  isStatement,
  Statements,
  type Value,
} from './ftm-fragments.js';
import { entityIri, FtmVoices, isUtterance, textsOf } from './ftm-voices.js';
import { Gathered, once } from './gathered.js';
import type { JsonRecord } from './json-records.js';

const FTM = 'https://schema.followthemoney.tech/#';
const NONE: ReadonlyMap<Iri, readonly Iri[]> = new Map();
const DESCRIPTION = expand('code:description');
/** Properties that say who says so. */
const SOURCES = new Set(['proof', 'publisher', 'publisherUrl']);
/** Of a tie: when, and what is told apart from it. */
const DATES = ['startDate', 'endDate', 'date'];

export class FtmReader {
  readonly vocabulary = 'FollowTheMoney';
  readonly #fragments: Fragment[] = [];
  readonly #statements = new Statements();
  #isOfStatements = false;

  constructor(
    private readonly mapping: Mapping,
    private readonly ontology: Ontology,
  ) {}

  get unit(): string {
    return this.#isOfStatements ? 'statement' : 'entity';
  }

  /** Why the record cannot be told; undefined where it is. */
  take({ value, passage }: JsonRecord): string | undefined {
    try {
      if (isStatement(value)) {
        this.#isOfStatements = true;
        this.#statements.add(value, passage, (schema) => this.#tie([schema]) !== undefined);
      } else if (isEntity(value)) this.#fragments.push(...fragmentsOf(value, passage));
      else
        throw new BrokenRecord(
          'it is no entity of FollowTheMoney: write "id", "schema" and "properties", or of a statement "entity_id", "schema", "prop", "value" and "dataset"',
        );
      return undefined;
    } catch (cause) {
      if (cause instanceof BrokenRecord) return cause.message;
      throw cause;
    }
  }

  told(source: Pick<Told, 'id' | 'title' | 'textSha256'>): ReturnType<Gathered['told']> {
    const all = [...this.#fragments, ...this.#statements.all()];
    const byId = new Map<string, Fragment[]>();
    for (const fragment of all) byId.set(fragment.id, [...(byId.get(fragment.id) ?? []), fragment]);
    const gathered = new Gathered(this.mapping, this.ontology);
    const isDocument = ({ schemata }: Fragment) =>
      [...schemata].some((schema) => this.mapping.classOf(FTM + schema, NONE) === cg.Document);
    const voices = new FtmVoices(source.id, gathered, byId, isDocument);
    const telling = { gathered, byId, voiceOf: (each: Fragment) => voices.of(each), source };
    for (const fragment of all) {
      if (isUtterance(fragment)) gathered.became('utterances', 'who says so');
      else if (this.#isLeftOut(fragment)) gathered.became([...fragment.schemata].join(', '), 'left out');
      else if (this.#tie(fragment.schemata) === undefined) this.#tellNode(fragment, telling);
      else this.#tellTie(fragment, telling);
    }
    return gathered.told(source);
  }

  /** Of a schema of which a mapping says so, such as `Similar`: whether two are one is decided by people. */
  #isLeftOut({ schemata }: Fragment): boolean {
    return [...schemata].some((schema) => {
      const meaning = this.mapping.meaningOf(FTM + schema, NONE);
      return meaning !== undefined && 'part' in meaning && meaning.part === 'left-out';
    });
  }

  #tie(schemata: Iterable<string>): (Tie & { readonly schema: string }) | undefined {
    for (const schema of schemata) {
      const tie = this.mapping.tieOf(FTM + schema);
      if (tie !== undefined) return { ...tie, schema };
    }
    return undefined;
  }

  #tellTie(fragment: Fragment, { gathered, voiceOf, byId }: Telling): void {
    const { subject, object, schema } = this.#tie(fragment.schemata) as Tie & { readonly schema: string };
    const [from, to] = [subject, object].map(
      (property) => fragment.values.get(property.slice(FTM.length)) ?? [],
    ) as [Value[], Value[]];
    if (from.length === 0 || to.length === 0) {
      gathered.became(`${schema} with one end`, 'left out');
      return;
    }
    const voice = voiceOf(fragment);
    const { relation, when, wording } = fragment.own;
    const role = textsOf(fragment, 'role').concat(textsOf(fragment, 'relationship')).join('; ');
    for (const one of from) {
      for (const other of to) {
        if (one.text === other.text) {
          gathered.became(`${schema} with itself`, 'left out');
          continue;
        }
        for (const { text } of [one, other])
          gathered.node(entityIri(text), { fallback: text, undescribed: !byId.has(text) });
        gathered.say({
          subject: entityIri(one.text),
          predicate: FTM + schema,
          object: namedNode(entityIri(other.text)),
          ours: typeof relation === 'string' ? expand(relation) : undefined,
          voice,
          when: typeof when === 'string' ? when : timeOf(fragment),
          wording: typeof wording === 'string' ? wording : role === '' ? schema : role,
          gloss: this.#glossOf(fragment, [subject, object], gathered),
          passages: once([one.passage, other.passage]),
        });
        gathered.became(schema, 'a tie');
      }
    }
  }

  #tellNode(fragment: Fragment, telling: Telling): void {
    const { gathered, voiceOf } = telling;
    const id = entityIri(fragment.id);
    const { class: type, acts, eventType } = fragment.own;
    gathered.node(id, {
      types:
        typeof type === 'string'
          ? [expand(type), ...(acts === true ? [cg.Actor] : [])]
          : [...fragment.schemata].map((schema) => FTM + schema),
      label:
        fragment.caption !== undefined && textsOf(fragment, 'name').includes(fragment.caption)
          ? fragment.caption
          : undefined,
      eventType: typeof eventType === 'string' ? expand(eventType) : undefined,
    });
    for (const schema of fragment.schemata) gathered.became(schema, 'a node');
    const voice = () => voiceOf(fragment);
    const isDocument = [...fragment.schemata].some(
      (each) => this.mapping.classOf(FTM + each, NONE) === cg.Document,
    );
    const point: { latitude?: string; longitude?: string } = {};
    for (const [property, values] of fragment.values) {
      if (SOURCES.has(property) && !(isDocument && property === 'publisher')) {
        gathered.became(property, 'who says so');
        continue;
      }
      // A day by one voice, of our own export: the rest of its line is said of that.
      if (fragment.own.relation !== undefined && !DATES.includes(property)) {
        gathered.became(property, 'said beside a day');
        continue;
      }
      const meaning = this.mapping.meaningOf(FTM + property, NONE);
      for (const value of values)
        this.#tellValue({ id, property, value, meaning, voice, point, fragment }, telling);
    }
    const { latitude, longitude } = point;
    if (latitude !== undefined && longitude !== undefined)
      gathered.node(id, { coordinates: { latitude, longitude } });
    const [schema = 'Thing'] = fragment.schemata;
    gathered.node(id, {
      fallback: captionOf(fragment) ?? `${gathered.wordFor(FTM + schema)} without a name (${fragment.id})`,
    });
  }

  #tellValue(
    { id, property, value, meaning, voice, point, fragment }: Property,
    { gathered, byId, source }: Telling,
  ): void {
    const { text, passage } = value;
    const part = meaning !== undefined && 'part' in meaning ? meaning.part : undefined;
    const degrees =
      part === 'latitude' || part === 'longitude'
        ? degreesIn(literal(text), part === 'latitude' ? 90 : 180)
        : undefined;
    if (part === 'label') gathered.node(id, { names: [text] });
    else if (part === 'alias') gathered.node(id, { others: [text] });
    else if (part === 'identifier')
      gathered.node(id, { identifiers: [{ scheme: this.mapping.schemeOf(FTM + property), value: text }] });
    else if (degrees !== undefined && part !== undefined) Object.assign(point, { [part]: degrees });
    const became = degrees === undefined ? WORDS[part ?? ''] : 'where it lies';
    if (became !== undefined) {
      gathered.became(property, became);
      return;
    }
    const { relation, when } = fragment.own;
    const said = {
      subject: id,
      predicate: FTM + property,
      voice: voice(),
      wording: property,
      passages: [passage],
    };
    if (byId.has(text) || this.#leadsToNodes(meaning)) {
      const known =
        byId.has(text) ||
        meaning === undefined ||
        !('relation' in meaning) ||
        !meaning.relation.startsWith(PREFIXES.cg);
      const end = known ? entityIri(text) : `${PREFIXES.node}${source.id}-${ending(text)}`;
      gathered.node(end, { fallback: text });
      if (end !== id) gathered.say({ ...said, object: namedNode(end) });
      gathered.became(property, 'a tie');
      return;
    }
    const ours = typeof relation === 'string' ? expand(relation) : undefined;
    const edtf = typeof when === 'string' && DATES.includes(property) ? when : undefined;
    gathered.say({
      ...said,
      object: edtf === undefined ? literal(inWords(property, text)) : literal(edtf, namedNode(EDTF)),
      ours,
    });
    gathered.became(property, 'a description');
  }

  /** True for a property that a mapping makes a tie. */
  #leadsToNodes(meaning: Meaning | undefined): boolean {
    if (meaning === undefined || !('relation' in meaning)) return false;
    if (meaning.term !== undefined) return meaning.term.family !== DESCRIPTION;
    return this.ontology.relations.get(meaning.relation)?.graphEdge ?? false;
  }

  /** What else the file says of a tie. */
  #glossOf(fragment: Fragment, ends: readonly Iri[], gathered: Gathered): string | undefined {
    const rest = [...fragment.values].filter(([property]) => {
      const meaning = this.mapping.meaningOf(FTM + property, NONE);
      const isLeft = meaning !== undefined && 'part' in meaning && meaning.part === 'left-out';
      if (isLeft) gathered.became(property, 'left out');
      return !(isLeft || SOURCES.has(property) || DATES.includes(property) || ends.includes(FTM + property));
    });
    if (rest.length === 0) return undefined;
    for (const [property] of rest) gathered.became(property, 'said beside a tie');
    return sayBesideTie(
      rest.map(([property]) => [gathered.wordFor(FTM + property), textsOf(fragment, property)]),
    );
  }
}

interface Telling {
  readonly gathered: Gathered;
  readonly byId: ReadonlyMap<string, readonly Fragment[]>;
  readonly voiceOf: (fragment: Fragment) => Iri | undefined;
  readonly source: Pick<Told, 'id'>;
}

interface Property {
  readonly id: Iri;
  readonly property: string;
  readonly value: Value;
  readonly meaning: Meaning | undefined;
  readonly voice: () => Iri | undefined;
  readonly point: { latitude?: string; longitude?: string };
  readonly fragment: Fragment;
}

const WORDS: Readonly<Record<string, string>> = {
  label: 'a name',
  alias: 'a name',
  identifier: 'an identifier',
  'left-out': 'left out',
};

/** Start and end of a tie, or its day; undefined where the file gives none, or several that differ. */
function timeOf(fragment: Fragment): string | undefined {
  const [start, end, day] = DATES.map((property) => {
    const days = [...new Set(textsOf(fragment, property).flatMap((text) => dateIn(literal(text)) ?? []))];
    return days.length === 1 ? days[0] : undefined;
  });
  if (start === undefined && end === undefined) return day;
  return `${start ?? ''}/${end ?? ''}`;
}

/** A code of a country as its name, where it is a known one. */
const inWords = (property: string, text: string): string =>
  COUNTRY_PROPERTIES.has(property) ? (ftmCountryName(text) ?? text) : text;
