/** Small invented corpora for tests: a few words a claim, the code lists of the project. */
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import { daysOf } from '../../src/model/date.js';
import { figureIri, proposition } from '../../src/model/identifiers.js';
import { expand } from '../../src/model/namespaces.js';
import type {
  Claim,
  Corpus,
  Entity,
  Figure,
  IdentityDecision,
  ObjectTerm,
  Utterance,
} from '../../src/model/records.js';
import { EDTF } from '../../src/model/vocabulary.js';

export const ontology = readOntology(await loadOntologyDataset());

export interface Told {
  readonly by: string;
  /** The utterance; one of its own for each speaker unless told. */
  readonly in?: string;
  /** `event:x cg:subEventOf event:y`, short names. */
  readonly says: readonly [subject: string, predicate: string, object: string | ObjectTerm];
  readonly denies?: true;
  readonly report?: string;
  readonly headline?: true;
  readonly act?: Claim['speechAct'];
}

export interface Counted extends Omit<Told, 'says'> {
  readonly event: string;
  readonly group?: string;
  readonly outcome?: string;
  readonly min?: number;
  readonly max?: number;
  readonly about?: true;
  /** EDTF: a time over which it counts. */
  readonly over?: string;
}

export interface Decided {
  readonly left: string;
  readonly right: string;
  readonly decision: IdentityDecision['decision'];
  readonly confidence?: number;
}

/** A corpus of these claims; entities and utterances follow from them. Claims are numbered as they come. */
export function madeCorpus(told: readonly (Told | Counted)[], decided: readonly Decided[] = []): Corpus {
  const figures = new Map<string, Figure>();
  const utterances = new Map<string, Utterance>();
  const entities = new Map<string, Entity>();
  const claims = told.map((each, n): Claim => {
    const report = expand(`report:${each.report ?? 'r'}`);
    const madeIn = expand(`utterance:${each.in ?? `of-${each.by}`}`);
    const speaker = expand(`actor:${each.by}`);
    utterances.set(madeIn, utterance(madeIn, [speaker], []));
    const relayed = utterances.get(report)?.quotes ?? [];
    utterances.set(report, utterance(report, [], [...new Set([...relayed, madeIn])].sort()));
    const [subject, predicate, object] = 'says' in each ? each.says : countedTriple(each, figures);
    const of = proposition(expand(subject), expand(predicate), asTerm(object));
    const { earliest, latest } =
      'over' in each && each.over !== undefined
        ? daysOf(each.over)
        : of.object.kind === 'literal' && of.object.datatype === EDTF
          ? daysOf(of.object.value)
          : {};
    for (const end of [of.subject, of.object.value, speaker]) {
      const kind = /\/(event|actor|place)\//.exec(end)?.[1] as Entity['kind'] | undefined;
      if (kind !== undefined) entities.set(end, entity(end, kind));
    }
    return {
      id: expand(`claim:${String(n).padStart(4, '0')}`),
      proposition: of,
      madeIn,
      speechAct: each.act ?? (each.denies ? 'denies' : 'asserts'),
      polarity: each.denies ? 'negated' : 'affirmed',
      report,
      evidence: [],
      gloss: undefined,
      wording: undefined,
      headline: each.headline ?? false,
      when: 'over' in each ? each.over : undefined,
      earliest,
      latest,
      dateWording: undefined,
      dateBasis: undefined,
    };
  });
  return {
    ontology,
    entities: inOrder(entities.values()),
    utterances: inOrder(utterances.values()),
    claims: inOrder(claims),
    figures: inOrder(figures.values()),
    derivations: new Map(),
    identities: inOrder(
      decided.map(({ left, right, decision, confidence = 0.8 }, n) => ({
        id: expand(`identity:${String(n).padStart(3, '0')}`),
        left: expand(left),
        right: expand(right),
        decision,
        confidence,
        reason: undefined,
      })),
    ),
    names: new Map(),
    merged: new Map(),
  };
}

const asTerm = (object: string | ObjectTerm): ObjectTerm =>
  typeof object === 'string' ? { kind: 'iri', value: expand(object) } : object;

function countedTriple(each: Counted, figures: Map<string, Figure>): [string, string, string] {
  const figure: Omit<Figure, 'id'> = {
    kind: 'casualty',
    outcome: expand(`code:${each.outcome ?? 'killed'}`),
    group: expand(`code:${each.group ?? 'soldiers'}`),
    item: undefined,
    min: each.min,
    max: each.max,
    approximate: each.about ?? false,
  };
  const id = figureIri(figure);
  figures.set(id, { ...figure, id });
  return [`event:${each.event}`, 'cg:casualties', id];
}

const inOrder = <R extends { readonly id: string }>(records: Iterable<R>) =>
  new Map([...records].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]));

const utterance = (id: string, speakers: readonly string[], quotes: readonly string[]): Utterance => ({
  id,
  label: id,
  speakers,
  media: [],
  saidOn: undefined,
  earliest: undefined,
  latest: undefined,
  quotes,
  evidence: [],
  relays: [],
  report: undefined,
});

const entity = (id: string, kind: Entity['kind']): Entity => ({
  id,
  kind,
  type: expand(
    kind === 'actor'
      ? id.endsWith('army')
        ? 'cg:StateForce'
        : 'cg:ArmedGroup'
      : kind === 'event'
        ? 'cg:Event'
        : 'cg:Settlement',
  ),
  label: id,
  labels: [],
  aliases: [],
  comment: undefined,
  plural: false,
  eventType: undefined,
  appearsIn: undefined,
  coordinates: undefined,
  identifiers: [],
});
