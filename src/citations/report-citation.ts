/** A report as it is cited: its title, its outlet, its day, and where it stands on the web. */
import type { Corpus, Iri } from '../model/records.js';
import type { Whereabouts } from '../model/whereabouts.js';
import { labelOf } from '../words/labels.js';
import { inSeries } from '../words/phrases.js';

export interface Citation extends Whereabouts {
  readonly report: Iri;
  readonly number: string;
  readonly title: string;
  /** Empty where the outlet is not known. */
  readonly outlets: readonly string[];
  /** EDTF. */
  readonly date?: string;
}

/** Undefined for what is no report of the corpus. */
export function citationOf({ utterances, entities, ...rest }: Corpus, id: Iri): Citation | undefined {
  const utterance = utterances.get(id);
  if (utterance?.report === undefined) return undefined;
  const { number, title, whereabouts } = utterance.report;
  // An outlet that is not known goes by the title, which is told already.
  const outlets = utterance.speakers.filter((speaker) => entities.get(speaker)?.appearsIn === undefined);
  return {
    report: id,
    number,
    title,
    outlets: outlets.map((outlet) => labelOf({ utterances, entities, ...rest }, outlet)),
    ...(utterance.saidOn === undefined ? {} : { date: utterance.saidOn }),
    ...whereabouts,
  };
}

/** True where it can be looked up. */
export function isOnTheWeb({ address, canonicalAddress, archivedAt }: Whereabouts): boolean {
  return (address ?? canonicalAddress ?? archivedAt) !== undefined;
}

/** `report 003, “Ferry held”, The Lamp, 2031-05-12: https://…, fetched 2031-05-13, archived at https://…`. */
export function sayCitation(citation: Citation): string {
  const { number, title, outlets, date } = citation;
  const what = [`report ${number}, “${title}”`, inSeries(outlets), date ?? ''].filter((each) => each !== '');
  const where = sayWhereabouts(citation);
  return `${what.join(', ')}${where === '' ? '' : `: ${where}`}`;
}

/** An address that says no more than the one before is not told again. */
export function sayWhereabouts({ address, canonicalAddress, archivedAt, fetchedOn }: Whereabouts): string {
  const found = [
    address,
    address === undefined || fetchedOn === undefined ? undefined : `fetched ${fetchedOn}`,
    canonicalAddress === undefined || canonicalAddress === address
      ? undefined
      : `by its publisher at ${canonicalAddress}`,
    archivedAt === undefined || archivedAt === address ? undefined : `archived at ${archivedAt}`,
  ];
  return found.filter((each) => each !== undefined).join(', ');
}
