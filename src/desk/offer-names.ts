/** Names for a claim by hand: those of the report, those of the data that a text may mean, and new ones. */
import { expand, localName } from '../model/namespaces.js';
import type { Range } from '../model/range.js';
import { cg } from '../model/vocabulary.js';
import { normalizeName } from '../names/name-keys.js';
import { labelOf } from '../words/labels.js';
import type { Asked, Ground, Offered } from './offered.js';

type IsOf = (type: string) => boolean;

/** How many of the data are looked up. */
const MOST = 12;

/** With nothing typed: what the report names, first what is named in the marked words. */
export function namesLike(
  { text, id, part, start, end }: Asked,
  { reading, base, preview }: Ground,
  isOf: IsOf,
): readonly Offered[] {
  const key = normalizeName(text);
  const { corpus } = base;
  const own: Offered[] = [
    ...reading.events.map((each) => ({
      put: each.id,
      label: each.label,
      type: 'Event',
      why: 'event, in this report',
    })),
    ...reading.entities.map((each) => ({
      put: each.id,
      label: each.label,
      type: each.class,
      why: `${labelOf(corpus, expand(`cg:${each.class}`))}, in this report`,
    })),
  ].filter(({ label, type }) => isOf(type) && fits(normalizeName(label), key));
  if (key === '') {
    const places = new Map<unknown, readonly Range[]>([
      ...reading.entities.map(({ id: of, mentions }) => [of, mentions] as const),
      ...reading.events.map(({ id: of, triggers }) => [of, triggers] as const),
    ]);
    const isMarked = ({ put }: Offered) =>
      places.get(put)?.some((each) => each.start < end && each.end > start);
    return [...own.filter(isMarked), ...own.filter((each) => !isMarked(each))];
  }
  const meant = new Set(own.map(({ put }) => preview.iris.get(put as string)));
  const local = localId(id, part);
  const known = base
    .search()
    .search(text, MOST)
    .flatMap(({ id: iri, label, name, alias }): Offered[] => {
      const entity = corpus.entities.get(iri);
      if (entity === undefined || entity.appearsIn !== undefined || meant.has(iri)) return [];
      const type = localName(entity.kind === 'event' ? cg.Event : entity.type);
      if (!isOf(type)) return [];
      const state =
        entity.kind === 'event'
          ? {
              events: [
                { id: local, iri, label, type: localName(entity.eventType ?? 'code:other'), triggers: [] },
              ],
            }
          : { entities: [{ id: local, iri, label, class: type, mentions: [] }] };
      const why = `${labelOf(corpus, expand(`cg:${type}`))}, in the data${alias ? `: also called ${name}` : ''}`;
      return [{ put: local, label, type, why, state }];
    });
  return [...own, ...known];
}

/** What is new is named after the claim that brings it, and after its part in it. */
const localId = (id: string, part: Asked['part']) => `${id}${LETTERS[part]}`;

const LETTERS = {
  subject: 's',
  relation: 'o',
  object: 'o',
  speaker: 'p',
  medium: 'm',
  addressee: 'd',
} as const;

/** Classes of what may be new, the commonest first. */
const CLASSES = [
  'ArmedGroup',
  'StateForce',
  'Person',
  'UnnamedSource',
  'UnnamedActor',
  'Settlement',
  'Region',
  'Country',
  'Base',
  'Route',
  'PopulationGroup',
  'GoverningAuthority',
  'Coalition',
  'PeaceOperation',
  'InternationalOrganization',
  'PrivateMilitaryCompany',
  'Monitor',
  'NewsMedium',
  'Unit',
  'Office',
  'Agreement',
  'Document',
  'Materiel',
] as const;

/** One of the name that was typed, in each class that fits; an event in each of its kinds. What stands behind a = tells which: `Raid at Ford = amb`. */
export function newOnes({ text, id, part }: Asked, { base }: Ground, isOf: IsOf): readonly Offered[] {
  const [, label = '', key = ''] = /^\s*(.*?)\s*(?:=([^=]*))?$/.exec(text) ?? [];
  if (label === '') return [];
  const { corpus } = base;
  const local = localId(id, part);
  const kinds = [...corpus.ontology.concepts.values()].filter(
    ({ scheme }) => scheme === expand('code:event-types'),
  );
  const isAsked = (name: string) => fits(normalizeName(name), normalizeName(key));
  const entities = CLASSES.filter(isOf).map((type): Kind => {
    const called = labelOf(corpus, expand(`cg:${type}`));
    const state = { entities: [{ id: local, label, class: type, mentions: [] }] };
    return [called, { put: local, label, type, why: `new: ${called}`, state }];
  });
  const events = (isOf('Event') ? kinds : []).map(({ id: kind, label: called }): Kind => {
    const state = { events: [{ id: local, label, type: localName(kind), triggers: [] }] };
    return [called, { put: local, label, type: 'Event', why: `new event: ${called}`, state }];
  });
  return inOrder(
    [...entities, ...events].filter(([called]) => isAsked(called)),
    label,
  );
}

type Kind = readonly [called: string, made: Offered];

/** Kinds that are named in what it is called come first. */
function inOrder(kinds: readonly Kind[], label: string): readonly Offered[] {
  const words = normalizeName(label).split(' ');
  const isNamed = ([called]: Kind) =>
    normalizeName(called)
      .split(' ')
      .every((word) => words.some((each) => each.startsWith(word)));
  return [...kinds.filter(isNamed), ...kinds.filter((each) => !isNamed(each))].map(([, made]) => made);
}

/** Each word that was typed begins a word of the name. */
export function fits(name: string, key: string): boolean {
  const words = name.split(' ');
  return key === '' || key.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
