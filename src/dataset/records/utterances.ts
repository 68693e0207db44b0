/** Takes the node of an utterance, report, figure, identity decision or merged node and gives its record. */
import { ShapeError } from '../../model/errors.js';
import { expand, localName, shorten } from '../../model/namespaces.js';
import type {
  Figure,
  IdentityDecision,
  Iri,
  MergedNode,
  Relay,
  ReportDetails,
  Utterance,
} from '../../model/records.js';
import { cg, dcterms, owl, rdf, rdfs, skos } from '../../model/vocabulary.js';
import type { PassageUnit, Whereabouts } from '../../model/whereabouts.js';
import { groupBy } from '../../structures/group-by.js';
import { evidenceOf, need } from './evidence.js';
import { daysAt } from './node-days.js';
import type { Node } from './nodes.js';

export function isUtterance(node: Node): boolean {
  return node.isA(cg.Utterance) || node.isA(cg.Report);
}

/** The nodes of `cg:Relay` by the utterance that passes on. */
export function relaysBy(nodes: ReadonlyMap<string, Node>): ReadonlyMap<Iri, readonly Node[]> {
  const relays = [...nodes.values()].filter((node) => node.isA(cg.Relay));
  return groupBy(relays, (node) => node.value(rdf.subject) ?? '');
}

export function readUtterance(
  node: Node,
  nodes: ReadonlyMap<string, Node>,
  relays: ReadonlyMap<Iri, readonly Node[]>,
): Utterance {
  const report = node.isA(cg.Report) ? readReport(node) : undefined;
  const saidOn = node.value(cg.saidOn) ?? node.value(dcterms.date);
  return {
    id: node.id,
    label: report?.title ?? node.text(skos.prefLabel) ?? node.text(rdfs.label) ?? localName(node.id),
    speakers: node.values(cg.speaker),
    media: node.values(cg.medium),
    saidOn,
    ...daysAt(node.id, saidOn),
    quotes: node.values(cg.quotes),
    evidence: evidenceOf(node, nodes),
    relays: (relays.get(node.id) ?? []).map((relay) => readRelay(relay, nodes)),
    report,
  };
}

function readRelay(node: Node, nodes: ReadonlyMap<string, Node>): Relay {
  return { id: node.id, quoted: need(node, rdf.object), evidence: evidenceOf(node, nodes) };
}

function readReport(node: Node): ReportDetails {
  const title = node.text(dcterms.title);
  const textSha256 = node.value(cg.textSha256);
  if (title === undefined || textSha256 === undefined) {
    throw new ShapeError(`${shorten(node.id)}: a report needs dcterms:title and cg:textSha256`);
  }
  return {
    number: localName(node.id),
    title,
    textSha256,
    language: node.value(dcterms.language) ?? '',
    distributors: node.values(cg.distributor),
    credits: node.values(cg.credits),
    whereabouts: readWhereabouts(node),
    passages: UNITS.get(node.value(cg.form) ?? '') ?? 'paragraph',
  };
}

/** Forms of reports whose passages are not paragraphs. */
const UNITS: ReadonlyMap<Iri, PassageUnit> = new Map([
  [expand('code:data-file'), 'line'],
  [expand('code:data-table'), 'record'],
  [expand('code:data-records'), 'record'],
]);

function readWhereabouts(node: Node): Whereabouts {
  const told = [
    ['address', node.value(cg.address)],
    ['canonicalAddress', node.value(cg.canonicalAddress)],
    ['archivedAt', node.value(cg.archivedAt)],
    ['fetchedOn', node.value(cg.fetchedOn)],
  ] as const;
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}

const FIGURE_KINDS: ReadonlyMap<Iri, Figure['kind']> = new Map([
  [cg.CasualtyFigure, 'casualty'],
  [cg.StrengthFigure, 'strength'],
  [cg.QuantityFigure, 'quantity'],
]);

/** The kind of the figure that a node describes; undefined where it describes none. */
export function figureKind(node: Node): Figure['kind'] | undefined {
  const type = node.types().find((each) => FIGURE_KINDS.has(each));
  return type === undefined ? undefined : FIGURE_KINDS.get(type);
}

export function readFigure(node: Node, kind: Figure['kind']): Figure {
  return {
    id: node.id,
    kind,
    outcome: node.value(cg.outcome),
    group: node.value(cg.group),
    item: node.value(cg.item),
    min: count(node, cg.countMin),
    max: count(node, cg.countMax),
    best: count(node, cg.countBest),
    approximate: node.value(cg.approximate) === 'true',
  };
}

const DECISIONS = ['same', 'different', 'unsure'] as const;

export function readIdentity(node: Node): IdentityDecision {
  const left = node.value(cg.left);
  const right = node.value(cg.right);
  const decision = DECISIONS.find((name) => node.value(cg.decision) === expand(`code:${name}`));
  const confidence = Number(node.value(cg.confidence));
  if (
    left === undefined ||
    right === undefined ||
    decision === undefined ||
    !(confidence >= 0 && confidence <= 1)
  ) {
    throw new ShapeError(
      `${shorten(node.id)}: an identity decision needs cg:left, cg:right, cg:decision (code:same, code:different or code:unsure) and cg:confidence from 0 to 1`,
    );
  }
  return { id: node.id, left, right, decision, confidence, reason: node.text(rdfs.comment) };
}

export function readMerged(node: Node): MergedNode {
  const into = node.value(owl.sameAs);
  if (into === undefined) {
    throw new ShapeError(
      `${shorten(node.id)}: a merged node needs owl:sameAs, the node that stands for it; add it`,
    );
  }
  return { id: node.id, label: node.text(rdfs.label) ?? localName(node.id), into };
}

function count(node: Node, predicate: string): number | undefined {
  const text = node.value(predicate);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isSafeInteger(number)) {
    throw new ShapeError(
      `${shorten(node.id)}: ${shorten(predicate)} is "${text}"; write a whole number up to ${Number.MAX_SAFE_INTEGER}`,
    );
  }
  return number;
}
