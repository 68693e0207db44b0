/** Takes a claim of a reading and gives what its relation cannot be said of, or cannot lead to: check would refuse it in the data. */
import { type LeadsTo, type Types, unfitPart } from '../model/fit.js';
import { expand, shorten } from '../model/namespaces.js';
import type { Iri, Ontology } from '../model/records.js';
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
  const [of, to] = [found(subject), typeof object === 'string' ? found(object) : undefined];
  // What is linked to the data, or may be narrower there, is of the class that it has there.
  const part = unfitPart(relation, typesOf(of), leadsTo(object, to), ontology, true);
  if (part === 'subject')
    return `"${predicate}" is said of ${a(domain!)}, and its subject ${subject} is ${classesOf(of)}`;
  if (part === undefined) return undefined;
  const wanted = WRITTEN[range!];
  if (wanted !== undefined)
    return `"${predicate}" leads to { "${wanted}": … }, and its object is ${said(object)}`;
  return to === undefined
    ? `"${predicate}" leads to ${a(range!)}, and its object is ${said(object)}`
    : `"${predicate}" leads to ${a(range!)}, and its object ${said(object)} is ${classesOf(to)}`;
}

/** What is no thing of the reading, by the key that it has there. */
const WRITTEN: Readonly<Record<Iri, string>> = {
  [EDTF]: 'edtf',
  [rdf.langString]: 'text',
  [skos.Concept]: 'code',
};

function leadsTo(object: ReadClaim['object'], found: ReturnType<Found>): LeadsTo {
  if (typeof object === 'string') return { kind: 'thing', types: typesOf(found) };
  if ('code' in object) return { kind: 'code' };
  return { kind: 'literal', datatype: 'edtf' in object ? EDTF : rdf.langString };
}

const classesOf = (found: ReturnType<Found>) => (typesOf(found) ?? []).map(a).join(' and ');

/** Undefined for what is not in the reading, and for what the data have, with classes of its own. */
function typesOf(found: ReturnType<Found>): Types {
  if (found === undefined) return undefined;
  const [kind, proposal] = found;
  switch (kind) {
    case 'entities': {
      const { iri, class: type, classes = [] } = proposal as ReadEntity;
      return iri === undefined ? [type, ...classes].map((each) => expand(`cg:${each}`)) : undefined;
    }
    case 'events':
      return [cg.Event];
    case 'figures':
      return [FIGURES[(proposal as ReadFigure).kind]];
    case 'utterances':
      return [(proposal as ReadUtterance).report === true ? cg.Report : cg.Utterance];
    default:
      return undefined;
  }
}

function said(object: ReadClaim['object']): string {
  return typeof object === 'string' ? object : JSON.stringify(object);
}

function a(type: Iri): string {
  return `a ${shorten(type)}`;
}
