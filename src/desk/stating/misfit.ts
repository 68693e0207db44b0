/** Takes a claim as it would stand in the data and says in words where its relation does not join such things. */

import { type LeadsTo, type Types, unfitPart } from '../../model/fit.js';
import type { Claim, Corpus, Iri, ObjectTerm } from '../../model/records.js';
import { cg } from '../../model/vocabulary.js';
import type { LocalId } from '../../reading/reading.js';
import type { Choice } from '../../review/decisions.js';
import type { Preview } from '../../review/preview.js';
import { labelOf } from '../../words/labels.js';

const FIGURES = { casualty: cg.CasualtyFigure, strength: cg.StrengthFigure, quantity: cg.QuantityFigure };

/** The first of the claims that are decided on here. */
export function misfitIn(choices: readonly Choice[], { claims, corpus }: Preview): string | undefined {
  return choices.flatMap(claimsIn).flatMap((of) => misfitOf(claims.get(of), corpus) ?? [])[0];
}

/** The claims that a choice makes or changes. */
function claimsIn(choice: Choice): readonly LocalId[] {
  if (choice.do === 'edit') return [choice.id];
  return choice.do === 'state' ? (choice.claims ?? []).map(({ id }) => id) : [];
}

function misfitOf(claim: Claim | undefined, corpus: Corpus): string | undefined {
  if (claim === undefined) return undefined;
  const { subject, predicate, object } = claim.proposition;
  const relation = corpus.ontology.relations.get(predicate);
  if (relation === undefined) return undefined;
  const { label, domain, range } = relation;
  const part = unfitPart(relation, typesOf(subject, corpus), leadsTo(object, corpus), corpus.ontology);
  if (part === undefined) return undefined;
  const say = (iri: Iri) => {
    const type = typeOf(iri, corpus);
    return `${labelOf(corpus, iri)}${type === undefined ? '' : ` (${labelOf(corpus, type)})`}`;
  };
  if (part === 'subject') {
    return `“${label}” is not said of ${say(subject)}: it is said of what is of the class “${labelOf(corpus, domain!)}”. Choose another relation, or say of what else.`;
  }
  const got = object.kind === 'literal' ? `“${object.value}”` : say(object.value);
  return `“${label}” leads to what is of the class “${labelOf(corpus, range!)}”, and not to ${got}. Choose another relation, or what it leads to.`;
}

function leadsTo(object: ObjectTerm, corpus: Corpus): LeadsTo {
  if (object.kind === 'literal') return object;
  return corpus.ontology.concepts.has(object.value)
    ? { kind: 'code' }
    : { kind: 'thing', types: typesOf(object.value, corpus) };
}

function typesOf(iri: Iri, corpus: Corpus): Types {
  const type = typeOf(iri, corpus);
  return type === undefined ? undefined : [type];
}

/** Undefined for what no class is known of. */
function typeOf(iri: Iri, { entities, figures }: Corpus): Iri | undefined {
  const figure = figures.get(iri);
  if (figure !== undefined) return FIGURES[figure.kind];
  const entity = entities.get(iri);
  return entity?.kind === 'event' ? cg.Event : entity?.type;
}
