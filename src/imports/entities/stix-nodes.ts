/** What an object of STIX is, how it is called and where it lies. */
import { literal } from '../../dataset/terms.js';
import { expand } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import { degreesIn } from '../rdf/literals.js';
import type { Mapping } from '../rdf/mapping.js';
import { countryName } from './country-names.js';
import type { Gathered } from './gathered.js';
import { listIn, nodeIri, ownOf, STIX, type StixObject, textIn } from './stix-objects.js';
import { decimal } from './stix-values.js';
import { referencesOf } from './stix-voices.js';

const NONE: ReadonlyMap<Iri, readonly Iri[]> = new Map();

export function describe(object: StixObject, mapping: Mapping, gathered: Gathered): void {
  const { id, type } = object;
  const { class: own, acts, event_type: eventType } = ownOf(object);
  const aliases = listIn({ values: ownOf(object) }, 'aliases');
  const partsOf = (part: string) =>
    Object.keys(object.values).filter((key) => {
      const meaning = mapping.meaningOf(STIX + key, NONE);
      return meaning !== undefined && 'part' in meaning && meaning.part === part;
    });
  const [latitude, longitude] = (['latitude', 'longitude'] as const).map((part) => {
    const [value] = partsOf(part).map((key) => object.values[key]);
    return value === undefined
      ? undefined
      : degreesIn(literal(decimal(value)), part === 'latitude' ? 90 : 180);
  });
  gathered.node(nodeIri(id), {
    types:
      typeof own === 'string'
        ? [expand(own), ...(acts === true ? [cg.Actor] : [])]
        : [STIX + classOf(object)],
    names: partsOf('label').flatMap((key) => textIn(object, key) ?? []),
    others: [...partsOf('alias').flatMap((key) => listIn(object, key)), ...aliases],
    eventType: typeof eventType === 'string' ? expand(eventType) : undefined,
    identifiers: referencesOf(object).flatMap(({ source, externalId }) =>
      externalId === undefined || source === 'claimgraph'
        ? []
        : [{ scheme: `${STIX}external_id/${encodeURIComponent(source)}`, value: externalId }],
    ),
    ...(latitude === undefined || longitude === undefined ? {} : { coordinates: { latitude, longitude } }),
  });
  const unnamed = `${gathered.wordFor(STIX + type)} without a name (${id.slice(-12)})`;
  gathered.node(nodeIri(id), { fallback: nameOf(object)[0] ?? unnamed });
}

/** Of an identity the kind of whom it is, of a location how wide it is. */
function classOf(object: StixObject): string {
  const { type } = object;
  if (type === 'identity') return `identity-${textIn(object, 'identity_class') ?? 'unknown'}`;
  if (type !== 'location' || object.values.latitude !== undefined || textIn(object, 'city') !== undefined)
    return type;
  if (textIn(object, 'administrative_area') !== undefined || textIn(object, 'street_address') !== undefined)
    return type;
  return textIn(object, 'country') !== undefined
    ? 'location-country'
    : textIn(object, 'region') !== undefined
      ? 'location-region'
      : type;
}

/** A name, or what stands for one. */
export function nameOf(object: StixObject): readonly string[] {
  const country = textIn(object, 'country');
  const inWords = country === undefined ? undefined : countryName(country);
  const names = [
    ...['name', 'value', 'city', 'administrative_area'].map((key) => textIn(object, key)),
    inWords ?? country,
    ...['region', 'path', 'user_id', 'display_name', 'subject'].map((key) => textIn(object, key)),
  ];
  return names.filter((each): each is string => each !== undefined).slice(0, 1);
}
