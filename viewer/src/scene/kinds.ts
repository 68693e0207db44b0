/** Kinds, classes and families to how they are drawn: shape, colour group, layer, what is structure, how much of a name. */

import type { NodeKind } from '../../../src/graph/attributes.js';
import { localName } from '../../../src/model/namespaces.js';
import type { Iri } from '../../../src/model/records.js';
import { shortened } from '../../../src/structures/graphemes.js';
import type { Layer } from '../view/view.js';
import type { Shape, Tint } from './scene.js';

/** Classes of actors to colour groups: what kind of actor it is, never whose side it is on. */
const ACTOR_TINTS: Readonly<Record<string, Tint>> = {
  ArmedGroup: 'armed',
  Coalition: 'armed',
  PrivateMilitaryCompany: 'armed',
  StateForce: 'state',
  GoverningAuthority: 'state',
  PeaceOperation: 'international',
  InternationalOrganization: 'international',
  Person: 'person',
  Office: 'person',
  PopulationGroup: 'person',
  NewsMedium: 'media',
  Monitor: 'media',
  ResearchOrganization: 'media',
  UnnamedSource: 'unnamed',
  UnnamedActor: 'unnamed',
};

export function tintOf(kind: NodeKind, type: Iri): Tint {
  if (kind === 'event') return 'event';
  if (kind === 'place') return 'place';
  if (kind === 'actor' || kind === 'thing') return ACTOR_TINTS[localName(type)] ?? 'other';
  return kind === 'utterance' ? 'media' : 'thing';
}

/** Kind by shape, so that colour is never the only sign: unnamed actors are hollow, a place is the dot in a ring of maps. */
export function shapeOf(kind: NodeKind, type: Iri): Shape {
  if (kind === 'event') return 'square';
  if (kind === 'actor' || kind === 'thing') return tintOf(kind, type) === 'unnamed' ? 'ring' : 'disc';
  if (kind === 'utterance') return localName(type) === 'Report' ? 'hexagon' : 'triangle';
  return kind === 'place' ? 'eye' : 'diamond';
}

/** The layer in which a kind is shown; actors are in all, and so is what may be one. */
export function layerOf(kind: NodeKind): Layer | 'actors' {
  if (kind === 'actor' || kind === 'thing') return 'actors';
  if (kind === 'event') return 'events';
  if (kind === 'utterance') return 'utterances';
  return kind === 'place' ? 'places' : 'things';
}

/** Families of relations that are structure, not action: they are drawn thin, whatever they rest on, and below the others. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  'membership',
  'spatial',
  'role',
  'sequence',
  'description',
  'attribution',
]);

/** A name short enough for a drawing; the panel has all of it. */
export function shortLabel(label: string): string {
  return shortened(label, 48);
}
