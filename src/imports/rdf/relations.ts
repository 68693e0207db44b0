/** What the properties of a file are as relations: ours where a mapping says so and the ends fit, else their own. */
import { literal, namedNode } from '../../dataset/terms.js';
import { expand } from '../../model/namespaces.js';
import type { Iri, Ontology } from '../../model/records.js';
import { EDTF } from '../../model/vocabulary.js';
import { readsAsDenial } from '../telling/denial.js';
import { inPlainWords } from '../telling/names.js';
import type { ToldTerm } from '../telling/told.js';
import type { Classes } from './classes.js';
import type { LinedQuad } from './lined.js';
import { dateIn } from './literals.js';
import type { Mapping, Meaning } from './mapping.js';

export interface Related {
  readonly subject: Iri;
  readonly predicate: Iri;
  readonly object: LinedQuad['object'];
}

const OTHER = expand('code:other');
const DESCRIPTION = expand('code:description');

export class Relations {
  readonly #terms = new Map<Iri, ToldTerm>();

  constructor(
    private readonly mapping: Mapping,
    private readonly ontology: Ontology,
    private readonly classes: Classes,
    private readonly labelOf: (id: Iri) => string | undefined,
  ) {}

  /** The proposition that a triple is: in our terms, or in its own. */
  told(triple: Related, meaning: Meaning | undefined): Related {
    const ours =
      meaning !== undefined && 'relation' in meaning ? this.#inOurTerms(triple, meaning) : undefined;
    if (ours !== undefined) return ours;
    const term = meaning !== undefined && 'term' in meaning ? meaning.term : undefined;
    this.#meet(triple, term);
    return triple;
  }

  /** The foreign relations that were met. */
  terms(): readonly ToldTerm[] {
    return [...this.#terms.values()];
  }

  #inOurTerms(
    { subject, object }: Related,
    meaning: Meaning & { relation: Iri; turned: boolean },
  ): Related | undefined {
    const relation = this.ontology.relations.get(meaning.relation);
    if (relation === undefined) return undefined;
    if (object.termType === 'Literal') {
      const date = relation.range === EDTF ? dateIn(object) : undefined;
      if (date === undefined || !this.classes.fits(subject, relation.domain)) return undefined;
      this.classes.make(subject, relation.domain);
      return { subject, predicate: relation.id, object: literal(date, namedNode(EDTF)) };
    }
    const [from, to] = meaning.turned ? [object.value, subject] : [subject, object.value];
    if (from === to || !this.classes.fits(from, relation.domain) || !this.classes.fits(to, relation.range))
      return undefined;
    this.classes.make(from, relation.domain);
    this.classes.make(to, relation.range);
    return { subject: from, predicate: relation.id, object: namedNode(to) };
  }

  #meet({ predicate, object }: Related, mapped: ToldTerm | undefined): void {
    const label = this.mapping.labelOf(predicate) ?? this.labelOf(predicate) ?? inPlainWords(predicate);
    // A property whose name denies ties nothing, unless a mapping says what it is.
    const joins = object.termType !== 'Literal' && (mapped !== undefined || !readsAsDenial(label));
    const known = this.#terms.get(predicate);
    if (known !== undefined && (known.joins || !joins)) return;
    const family = mapped?.family ?? (joins ? OTHER : DESCRIPTION);
    const { template, negatedTemplate } = mapped ?? {};
    this.#terms.set(predicate, { id: predicate, label, family, joins, template, negatedTemplate });
  }
}
