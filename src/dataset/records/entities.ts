/** Takes the node of an entity and gives its record. */
import { ShapeError } from '../../model/errors.js';
import { isSubclass } from '../../model/fit.js';
import { CLAIMGRAPH, localName, shorten } from '../../model/namespaces.js';
import type { Entity, EntityKind, Identifier, Iri, Ontology } from '../../model/records.js';
import { cg, dcterms, rdfs, skos, wgs84 } from '../../model/vocabulary.js';
import type { Node } from './nodes.js';

type Classes = Ontology['classes'];

/** In order of precedence: a country that is also an actor acts. */
const KINDS: readonly (readonly [Iri, EntityKind])[] = [
  [cg.Actor, 'actor'],
  [cg.Event, 'event'],
  [cg.Place, 'place'],
  [cg.Agreement, 'agreement'],
  [cg.Document, 'document'],
  [cg.Materiel, 'materiel'],
  [cg.Thing, 'thing'],
];

/** Class -> kind, remembered, as a dataset asks for the same few classes again and again. */
const kindsOfClasses = new WeakMap<Classes, Map<Iri, EntityKind | undefined>>();

/** The kind of the entity that a node describes; undefined where it describes none. */
export function kindOf(node: Node, classes: Classes): EntityKind | undefined {
  const found = new Set(node.types().map((type) => kindOfClass(type, classes)));
  return KINDS.find(([, kind]) => found.has(kind))?.[1];
}

/** The kind of the entities of a class; undefined where they are none. */
export function kindOfClass(type: Iri, classes: Classes): EntityKind | undefined {
  let known = kindsOfClasses.get(classes);
  if (known === undefined) {
    known = new Map();
    kindsOfClasses.set(classes, known);
  }
  if (!known.has(type)) known.set(type, KINDS.find(([top]) => isSubclass(classes, type, top))?.[1]);
  return known.get(type);
}

export function readEntity(
  node: Node,
  kind: EntityKind,
  nodes: ReadonlyMap<string, Node>,
  classes: Classes,
  languages: readonly string[] = [],
): Entity {
  return {
    id: node.id,
    kind,
    type: mostSpecific(node.types(), classes),
    label: node.text(skos.prefLabel, languages) ?? node.text(rdfs.label, languages) ?? localName(node.id),
    labels: node.texts(skos.prefLabel),
    aliases: node.texts(skos.altLabel),
    comment: node.text(rdfs.comment),
    plural: node.value(cg.namedInPlural) === 'true',
    eventType: node.value(cg.eventType),
    appearsIn: node.value(cg.appearsIn),
    coordinates: readCoordinates(node),
    identifiers: node.values(cg.identifier).map((id) => readIdentifier(node, id, nodes)),
  };
}

/** The class that has none of the others below it; `a cg:Country, cg:Actor` is a Country, as Actor says only what it does. */
function mostSpecific(types: readonly Iri[], classes: Classes): Iri {
  const ours = types.filter((type) => isSubclass(classes, type, cg.Entity));
  const lowest = ours.filter(
    (type) => !ours.some((other) => isSubclass(classes, other, type) && !isSubclass(classes, type, other)),
  );
  const top = new Set<Iri>(KINDS.map(([iri]) => iri));
  return lowest.find((type) => !top.has(type)) ?? lowest[0]!;
}

function readCoordinates(node: Node): Entity['coordinates'] {
  const latitude = node.value(wgs84.lat);
  const longitude = node.value(wgs84.long);
  if (latitude === undefined && longitude === undefined) return undefined;
  const source = node.value(cg.coordinatesSource);
  // Files of others have no such source: what of theirs is a point is told with one, and what is none is a claim of theirs.
  if (source === undefined && !isOurs(node.id)) return undefined;
  if (latitude === undefined || longitude === undefined || source === undefined) {
    throw new ShapeError(
      `${shorten(node.id)}: coordinates need wgs84:lat, wgs84:long and cg:coordinatesSource together; give all three or none`,
    );
  }
  return { latitude: Number(latitude), longitude: Number(longitude), source };
}

const isOurs = (id: Iri) => id.startsWith(CLAIMGRAPH);

function readIdentifier(of: Node, id: string, nodes: ReadonlyMap<string, Node>): Identifier {
  const node = nodes.get(id);
  const scheme = node?.value(cg.scheme);
  const value = node?.value(dcterms.identifier);
  const source = node?.value(dcterms.source);
  if (scheme === undefined || value === undefined || source === undefined) {
    throw new ShapeError(
      `${shorten(id)}: an identifier (here of ${shorten(of.id)}) needs cg:scheme, dcterms:identifier and dcterms:source`,
    );
  }
  return { id, scheme, value, source };
}
