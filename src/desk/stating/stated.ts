/** What a person states, made ready to be held against the text: its passages as readings hold them, and whoever is linked as who that is. */
import { ShapeError } from '../../model/errors.js';
import { PassagesOfText } from '../../reading/passages-of-text.js';
import type { Reading, ReadPassage } from '../../reading/reading.js';
import type { Choice, ReviewState } from '../../review/decisions.js';

/** Whoever is linked is of the class that the data give. */
export function withLinks(reading: Reading, links: ReviewState['links']): Reading {
  return {
    ...reading,
    entities: reading.entities.map((each) => {
      const to = links.get(each.id);
      return to === undefined || to === 'new' ? each : { ...each, iri: to };
    }),
  };
}

export function withPassagesOf(stated: Choice & { readonly do: 'state' }, text: string): Choice {
  const passages = new PassagesOfText(text);
  const placed = (all: readonly ReadPassage[] = []) =>
    all.map((each) => {
      if (!passages.holds(each))
        throw new ShapeError(`The text has no passage ${each.start} to ${each.end}.`);
      return passages.passage(each);
    });
  return {
    ...stated,
    ...(stated.claims === undefined
      ? {}
      : { claims: stated.claims.map((each) => ({ ...each, evidence: placed(each.evidence) })) }),
    ...(stated.utterances === undefined
      ? {}
      : { utterances: stated.utterances.map((each) => ({ ...each, evidence: placed(each.evidence) })) }),
  };
}

/** Whether a decision may change what is said, and not only what is accepted. */
export function changesWhatIsSaid({ do: what }: Choice): boolean {
  return (
    what === 'edit' ||
    what === 'link' ||
    what === 'new' ||
    what === 'identity' ||
    what === 'state' ||
    what === 'describe'
  );
}
