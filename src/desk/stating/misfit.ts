/** Takes a claim as it would stand in the data and says in words where its relation does not join such things. */

import { PREFIXES } from '../../model/namespaces.js';
import type { Claim, Corpus, Iri } from '../../model/records.js';
import { isSubclass } from '../../model/subclass.js';
import { cg, EDTF, rdf } from '../../model/vocabulary.js';
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
  const fits = (iri: Iri, wanted: Iri | undefined) => {
    const type = typeOf(iri, corpus);
    return wanted === undefined || type === undefined || isSubclass(corpus.ontology.classes, type, wanted);
  };
  const say = (iri: Iri) => {
    const type = typeOf(iri, corpus);
    return `${labelOf(corpus, iri)}${type === undefined ? '' : ` (${labelOf(corpus, type)})`}`;
  };
  if (!fits(subject, domain)) {
    return `“${label}” is not said of ${say(subject)}: it is said of what is of the class “${labelOf(corpus, domain!)}”. Choose another relation, or say of what else.`;
  }
  if (range === undefined) return undefined;
  const isWords = range === EDTF || range === rdf.langString || range.startsWith(PREFIXES.xsd);
  const isKnown = corpus.ontology.classes.has(range);
  const isFit =
    object.kind === 'literal'
      ? isWords && object.datatype === range
      : !isWords && (!isKnown || fits(object.value, range));
  if (isFit) return undefined;
  const got = object.kind === 'literal' ? `“${object.value}”` : say(object.value);
  return `“${label}” leads to what is of the class “${labelOf(corpus, range)}”, and not to ${got}. Choose another relation, or what it leads to.`;
}

/** Undefined for what no class is known of. */
function typeOf(iri: Iri, { entities, figures }: Corpus): Iri | undefined {
  const figure = figures.get(iri);
  if (figure !== undefined) return FIGURES[figure.kind];
  const entity = entities.get(iri);
  return entity?.kind === 'event' ? cg.Event : entity?.type;
}
