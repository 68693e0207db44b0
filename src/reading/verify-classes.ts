/** Takes a claim of a reading and gives what its relation cannot be said of, or cannot lead to: check would refuse it in the data. */
import { expand, shorten } from '../model/namespaces.js';
import type { Iri, Ontology } from '../model/records.js';
import { isSubclass } from '../model/subclass.js';
import { cg, EDTF, rdf, skos } from '../model/vocabulary.js';
import type {
  LocalId,
  Proposal,
  ProposalKind,
  ReadClaim,
  ReadEntity,
  ReadFigure,
  ReadUtterance,
} from './reading.js';

type Found = (id: LocalId) => readonly [ProposalKind, Proposal] | undefined;

const FIGURES: Record<ReadFigure['kind'], Iri> = {
  casualties: cg.CasualtyFigure,
  strength: cg.StrengthFigure,
  quantity: cg.QuantityFigure,
};

/** The first misfit, in words; undefined where there is none, or where the data alone can tell. */
export function misfitOf(
  { subject, predicate, object }: ReadClaim,
  found: Found,
  ontology: Ontology,
): string | undefined {
  const relation = ontology.relations.get(expand(`cg:${predicate}`));
  if (relation === undefined) return undefined;
  const { domain, range } = relation;
  const stray = domain === undefined ? undefined : strayClasses(found(subject), domain, ontology);
  if (stray !== undefined)
    return `"${predicate}" is said of ${a(domain!)}, and its subject ${subject} is ${stray}`;
  if (range === undefined) return undefined;
  const wanted = WRITTEN[range];
  const isThing = typeof object === 'string';
  if (wanted !== undefined)
    return !isThing && wanted in object
      ? undefined
      : `"${predicate}" leads to { "${wanted}": … }, and its object is ${said(object)}`;
  if (!isThing)
    return ontology.classes.has(range)
      ? `"${predicate}" leads to ${a(range)}, and its object is ${said(object)}`
      : undefined;
  const strayObject = strayClasses(found(object), range, ontology);
  return strayObject === undefined
    ? undefined
    : `"${predicate}" leads to ${a(range)}, and its object ${object} is ${strayObject}`;
}

/** What is no thing of the reading, by the key that it has there. */
const WRITTEN: Readonly<Record<Iri, string>> = {
  [EDTF]: 'edtf',
  [rdf.langString]: 'text',
  [skos.Concept]: 'code',
};

/** The classes in words, where none of them is the wanted one or could be it. */
function strayClasses(found: ReturnType<Found>, wanted: Iri, { classes }: Ontology): string | undefined {
  if (found === undefined || !classes.has(wanted)) return undefined;
  const types = typesOf(found);
  // What is linked to the data, or may be narrower there, is of the class that it has there.
  const fits = (type: Iri) => isSubclass(classes, type, wanted) || isSubclass(classes, wanted, type);
  return types.length === 0 || types.some(fits) ? undefined : types.map(a).join(' and ');
}

function typesOf([kind, proposal]: readonly [ProposalKind, Proposal]): readonly Iri[] {
  switch (kind) {
    case 'entities': {
      const { iri, class: type, classes = [] } = proposal as ReadEntity;
      return iri === undefined ? [type, ...classes].map((each) => expand(`cg:${each}`)) : [];
    }
    case 'events':
      return [cg.Event];
    case 'figures':
      return [FIGURES[(proposal as ReadFigure).kind]];
    case 'utterances':
      return [(proposal as ReadUtterance).report === true ? cg.Report : cg.Utterance];
    default:
      return [];
  }
}

function said(object: ReadClaim['object']): string {
  return typeof object === 'string' ? object : JSON.stringify(object);
}

function a(type: Iri): string {
  return `a ${shorten(type)}`;
}
