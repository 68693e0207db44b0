/** Nodes that claims tie or describe and that nothing says the kind of: entities all the same, by what is known of them. */
import { isSubclass } from '../../model/fit.js';
import { expand, localName } from '../../model/namespaces.js';
import type { Claim, Entity, EntityKind, Iri, Ontology } from '../../model/records.js';
import { cg, dcterms, rdfs, skos } from '../../model/vocabulary.js';
import { kindOfClass } from './entities.js';
import type { Node } from './nodes.js';

/** What names a node in one vocabulary or another, the surest first. */
const NAMES = [
  ...[skos.prefLabel, rdfs.label, 'http://xmlns.com/foaf/0.1/name'],
  ...['https://schema.org/name', 'http://schema.org/name', dcterms.title],
];

/**
 * @param isKnown whether the data or the vocabulary say what a node is
 * @returns in order of IRI
 */
export function undescribedIn(
  claims: Iterable<Claim>,
  nodes: ReadonlyMap<Iri, Node>,
  { relations, classes }: Ontology,
  isKnown: (id: Iri) => boolean,
  languages: readonly string[] = [],
): ReadonlyMap<Iri, Entity> {
  const found = new Map<Iri, Iri>();
  const meet = (id: Iri, wanted: Iri | undefined) => {
    if (isKnown(id)) return;
    const type = wanted !== undefined && kindOfClass(wanted, classes) !== undefined ? wanted : cg.Thing;
    const before = found.get(id);
    if (before === undefined || before === cg.Thing || isSubclass(classes, type, before)) found.set(id, type);
  };
  for (const { proposition } of claims) {
    const { subject, predicate, object } = proposition;
    const relation = relations.get(predicate);
    meet(subject, relation?.domain);
    if (object.kind === 'iri') meet(object.value, relation?.range);
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, type]) => {
        const kind = kindOfClass(type, classes) ?? 'thing';
        return [id, entityOf(id, type, kind, nodes.get(id), languages)];
      }),
  );
}

function entityOf(
  id: Iri,
  type: Iri,
  kind: EntityKind,
  node: Node | undefined,
  languages: readonly string[],
): Entity {
  const labels = NAMES.flatMap((property) => node?.texts(property) ?? []);
  const isNameless = id.startsWith('_:');
  const name =
    node && NAMES.map((property) => node.text(property, languages)).find((text) => text !== undefined);
  return {
    id,
    kind,
    type,
    label: name ?? (isNameless ? 'something without a name' : localName(id) || id),
    labels,
    aliases: node?.texts(skos.altLabel) ?? [],
    comment: node?.text(rdfs.comment),
    plural: false,
    eventType: kind === 'event' ? expand('code:occurrence') : undefined,
    appearsIn: undefined,
    coordinates: undefined,
    identifiers: [],
  };
}
