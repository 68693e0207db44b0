/** The claims that a file tells, each once, with its IRI: as they are told, and as records of the model. */
import { daysAt } from '../../dataset/records/node-days.js';
import { byLengthThenCodeUnit } from '../../dataset/terms.js';
import { ShapeError } from '../../model/errors.js';
import { evidenceIri, longClaimIri, proposition, recordIri } from '../../model/identifiers.js';
import { PREFIXES, shorten } from '../../model/namespaces.js';
import type { Claim, Evidence, Iri, ObjectTerm } from '../../model/records.js';
import { EDTF } from '../../model/vocabulary.js';
import type { Passage, Told, ToldClaim } from './told.js';

export const ASSERTS = 'asserts';
/** Digits that the IRI of a claim of a line has less than that of a record, where it is no other's. */
export const SHORTER = 8;
/** Most characters of a file's own word, and of a sentence on it. */
const WORDING = 100;
const GLOSS = 300;

/** The IRI of the report that a file is. */
export const reportOf = ({ id }: Pick<Told, 'id'>): Iri => `${PREFIXES.report}${id}`;

/** Whether a record is one passage of all that it tells. */
export const isByRecord = ({ unit = 'line' }: Pick<Told, 'unit'>): boolean => unit !== 'line';

/** @param at place among the passages of the claim, from 0 */
export function passageIri(report: Iri, byRecord: boolean, claim: Iri, number: number, at: number): Iri {
  return byRecord ? recordIri(report, number) : evidenceIri(claim, at + 1);
}

/** What the file says twice, word for word, is one claim. */
export function* toldClaims(told: Told): Generator<readonly [Iri, ToldClaim]> {
  const report = reportOf(told);
  const byRecord = isByRecord(told);
  /** IRI -> its long form, which tells two apart whose short ones are one. */
  const known = new Map<Iri, Iri>();
  for (const claim of told.claims) {
    const { voice = report, negated = false, apart } = claim;
    const of = { subject: claim.subject, predicate: claim.predicate, object: objectTerm(claim.object) };
    const saidIn = apart === undefined ? voice : `${voice}\n${apart}`;
    const long = longClaimIri(report, of, saidIn, negated ? 'negated' : 'affirmed');
    const short = long.slice(0, -SHORTER);
    const isTaken = (known.get(short) ?? long) !== long;
    const id = byRecord || isTaken ? long : short;
    if (known.has(id)) continue;
    known.set(id, long);
    yield [id, claim];
  }
}

/** What is said of a claim beside its proposition, as long as it may be. */
export function saidBeside({ when, wording, gloss }: ToldClaim) {
  return { when, wording: wording?.slice(0, WORDING), gloss: gloss?.slice(0, GLOSS) };
}

/**
 * The records that readCorpus makes of the quads of these claims, without the quads.
 * @param claims those that toldClaims gives of the file
 * @throws ShapeError for a claim that nothing in the file shows.
 */
export function* claimRecords(told: Told, claims: Iterable<readonly [Iri, ToldClaim]>): Generator<Claim> {
  for (const [id, claim] of claims) yield claimRecord(told, id, claim);
}

/** The record of one of them. @throws ShapeError as claimRecords does. */
export function claimRecord(told: Told, id: Iri, claim: ToldClaim): Claim {
  const report = reportOf(told);
  const evidence = evidenceOf(id, claim.passages, report, isByRecord(told));
  if (evidence.length === 0) throw new ShapeError(`${shorten(id)}: nothing in the file shows it`);
  const { when, wording, gloss } = saidBeside(claim);
  const object = objectTerm(claim.object);
  const dated = when ?? (object.kind === 'literal' && object.datatype === EDTF ? object.value : undefined);
  return {
    id,
    proposition: proposition(claim.subject, claim.predicate, object),
    madeIn: claim.voice ?? report,
    speechAct: claim.speechAct ?? ASSERTS,
    polarity: claim.negated ? 'negated' : 'affirmed',
    report,
    evidence,
    gloss,
    wording,
    headline: false,
    when,
    ...daysAt(id, dated),
    dateWording: undefined,
    dateBasis: undefined,
  };
}

function evidenceOf(
  claim: Iri,
  passages: readonly Passage[],
  report: Iri,
  byRecord: boolean,
): readonly Evidence[] {
  const evidence = passages.map(({ number, start, end, sliceSha256 }, at): Evidence => {
    const id = passageIri(report, byRecord, claim, number, at);
    return { id, report, paragraph: number, start, end, sliceSha256 };
  });
  if (evidence.length < 2) return evidence;
  const byId = new Map(evidence.map((each) => [each.id, each]));
  return [...byId.keys()].sort(byLengthThenCodeUnit).map((id) => byId.get(id) as Evidence);
}

export function objectTerm(object: ToldClaim['object']): ObjectTerm {
  if (object.termType === 'NamedNode') return { kind: 'iri', value: object.value };
  const { value, datatype, language } = object;
  return { kind: 'literal', value, datatype: datatype.value, language: language.toLowerCase() };
}
