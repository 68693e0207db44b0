/** Where new places lie, as a person states it by hand, to the decisions that say so. */
import { kindOfClass } from '../dataset/records/entities.js';
import { NotFoundError, ShapeError } from '../model/errors.js';
import { expand, shorten } from '../model/namespaces.js';
import type { Ontology } from '../model/records.js';
import { POINT_FORM, typedPoint } from '../places/typed-point.js';
import type { PlaceByHand } from '../reading/claim-by-hand.js';
import type { Choice, ReviewState } from './decisions.js';
import type { KnownNodes } from './quads/known-nodes.js';

/**
 * @param state with the places that are brought in as new.
 * @param known the nodes of the data: where these lie stands there.
 * @throws NotFoundError for a name that no place of the reading bears; ShapeError for what is no place, is in the data
 *   already, or lies nowhere, and for coordinates without a source.
 */
export function placeByHand(
  { reading, links }: ReviewState,
  { place: name, latitude, longitude, source }: PlaceByHand,
  known: KnownNodes,
  { classes }: Ontology,
): Choice {
  const wanted = name.toLowerCase();
  const named = reading.entities.filter(({ id, label }) => id === name || label.toLowerCase() === wanted);
  const [place] = named;
  if (place === undefined || named.length > 1) {
    throw new NotFoundError(
      place === undefined
        ? `coordinates are given of ${name}, and no place of the reading is called so: bring it in with --entity "${name}=Settlement", or write its id`
        : `coordinates are given of ${name}, which may be ${named.map(({ id }) => id).join(' or ')} of the reading: write the id`,
    );
  }
  if (kindOfClass(expand(`cg:${place.class}`), classes) !== 'place') {
    throw new ShapeError(
      `coordinates are given of ${place.label}, which is of the class ${place.class}: only a place lies somewhere`,
    );
  }
  const link = links.get(place.id) ?? place.iri;
  const iri = link === undefined || link === 'new' ? undefined : expand(link);
  if (iri !== undefined && known.has(iri)) {
    throw new ShapeError(
      `${place.label} is ${shorten(iri)}, which the data have: where it lies is said in entities.ttl, and not by a report`,
    );
  }
  const point = typedPoint(`${latitude}, ${longitude}`);
  if (point === undefined)
    throw new ShapeError(`${place.label} cannot lie at ${latitude}, ${longitude}: write ${POINT_FORM}`);
  if (typeof source !== 'string' || source.trim() === '')
    throw new ShapeError(`the coordinates of ${place.label} need their source: a gazetteer, or an address`);
  return { do: 'edit', id: place.id, set: { coordinates: { ...point, source: source.trim() } } };
}
