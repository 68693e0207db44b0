/** An actor, or whatever has a name, of which nothing else is known. */
import type { Entity } from '../../../src/model/records.js';

export function bareEntity(known: Pick<Entity, 'id' | 'kind' | 'type' | 'label'>): Entity {
  return {
    ...known,
    labels: [],
    aliases: [],
    comment: undefined,
    plural: false,
    eventType: undefined,
    appearsIn: undefined,
    coordinates: undefined,
    identifiers: [],
  };
}
