/** Gives each thing that is to be written its IRI: that of the node it is linked to, the one it was given before, or a readable new one. */

import { ShapeError } from '../../model/errors.js';
import { isSubclass } from '../../model/fit.js';
import { figureIri } from '../../model/identifiers.js';
import { expand, localName, PREFIXES, type Prefix } from '../../model/namespaces.js';
import type { Figure, Iri, Ontology } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type {
  Candidate,
  Linkable,
  Proposal,
  ProposalKind,
  ReadEntity,
  ReadFigure,
  ReadUtterance,
} from '../../reading/reading.js';
import type { KnownNodes } from './known-nodes.js';

/** In order of precedence: a country that acts too has its name among places (`place:france`), as in the data. */
const SPACES: readonly (readonly [Iri, Prefix])[] = [
  [cg.Place, 'place'],
  [cg.Agreement, 'agreement'],
  [cg.Document, 'document'],
  [cg.Materiel, 'materiel'],
  [cg.Actor, 'actor'],
];
/** Characters of the readable part; what is longer is cut at a word. */
const LONGEST = 60;

/** @throws ShapeError for a class that is none of an entity. */
function prefixOfClass(type: string, ontology: Ontology): Prefix {
  const found = SPACES.find(([top]) => isSubclass(ontology.classes, expand(`cg:${type}`), top));
  if (found !== undefined) return found[1];
  throw new ShapeError(
    `"${type}" is no class of actors, places, agreements, documents or materiel: take one of the ontology's`,
  );
}

export function isUnnamed({ class: type }: ReadEntity): boolean {
  return type === 'UnnamedSource' || type === 'UnnamedActor';
}

/** True where it is of one report, and no other report means the same. */
export function isOfOneReport(entity: ReadEntity): boolean {
  return entity.ofThisReport === true || isUnnamed(entity);
}

/** The label under which it is written; an unnamed one says of which report it is, or of which source that reports share. */
export function labelOfEntity(entity: ReadEntity, report: Iri, source?: string): string {
  const suffix = suffixOf(report, source);
  return isUnnamed(entity) && !entity.label.includes(suffix) ? `${entity.label} ${suffix}` : entity.label;
}

function suffixOf(report: Iri, source: string | undefined): string {
  return source === undefined ? `(report ${localName(report)})` : `(in “${source}”)`;
}

/** Kinds that have nodes of their own, which may be in the data already. */
function isLinkable(kind: ProposalKind): boolean {
  return kind === 'entities' || kind === 'events' || kind === 'utterances';
}

/** The nodes of the data that a proposal may mean, each with its reason; those of the reading first. */
export function candidatesIn(
  kind: ProposalKind,
  proposal: Proposal,
  known: KnownNodes,
  ontology: Ontology,
  report: Iri,
): readonly Candidate[] {
  if (!isLinkable(kind) || (kind === 'utterances' && (proposal as ReadUtterance).report)) return [];
  const { candidates = [] } = proposal as Linkable;
  const { label } = proposal as { readonly label?: string };
  const own =
    label === undefined || (kind === 'entities' && isOfOneReport(proposal as ReadEntity))
      ? []
      : known.bearing(label, [PREFIXES[spaceOf(kind, proposal, ontology)]]);
  const all = new Map<Iri, Candidate>();
  for (const { iri, why } of [...candidates, ...own]) {
    const full = expand(iri);
    const belongs = known.belongsTo(full);
    if (known.has(full) && !all.has(full) && (belongs === undefined || belongs === report))
      all.set(full, { iri: full, why });
  }
  return [...all.values()];
}

function spaceOf(kind: ProposalKind, proposal: Proposal, ontology: Ontology): Prefix {
  if (kind === 'events') return 'event';
  if (kind === 'utterances') return 'utterance';
  return prefixOfClass((proposal as ReadEntity).class, ontology);
}

/** Readable, free, and the same whenever it is asked for in the same data. */
export function newIri(
  kind: ProposalKind,
  proposal: Proposal,
  label: string,
  ontology: Ontology,
  isTaken: (iri: Iri) => boolean,
): Iri {
  const base = `${PREFIXES[spaceOf(kind, proposal, ontology)]}${slug(label) || kind}`;
  if (!isTaken(base)) return base;
  for (let n = 2; ; n += 1) if (!isTaken(`${base}-${n}`)) return `${base}-${n}`;
}

/** `António Guterres (report 005)` -> `antonio-guterres-005`. */
export function slug(label: string): string {
  const letters = label
    .replace(/\(report ([A-Za-z0-9_-]+)\)/, '$1')
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return letters.length <= LONGEST ? letters : letters.slice(0, LONGEST).replace(/-[^-]*$/, '');
}

const KINDS = { casualties: 'casualty', strength: 'strength', quantity: 'quantity' } as const;

/** A figure as the data hold it; its IRI is made of its content. */
export function figureOf(read: ReadFigure): Figure {
  const code = (name: string | undefined) => (name === undefined ? undefined : expand(`code:${name}`));
  const figure = {
    kind: KINDS[read.kind],
    outcome: code(read.outcome),
    group: code(read.group),
    item: code(read.item),
    min: read.min,
    max: read.max,
    approximate: read.approximate ?? false,
  };
  return { id: figureIri(figure), ...figure };
}

/** What an utterance is called that has no name of its own. */
export function labelOfUtterance(
  { label, form, saidOn }: ReadUtterance,
  speakers: readonly string[],
  report: Iri,
  { concepts }: Ontology,
  source?: string,
): string {
  if (label !== undefined) return label;
  const kind = concepts.get(expand(`code:${form ?? 'statement'}`))?.label ?? 'statement';
  const when = saidOn?.edtf === undefined ? '' : ` of ${saidOn.edtf}`;
  return `${speakers.join(' and ')}: ${kind}${when} ${suffixOf(report, source)}`;
}
