/** Who told what a row holds, back to the cells on its sources. */
import type { Claim, Corpus, Entity, Utterance } from '../../model/records.js';
import { quotingIn } from '../entities/sorted-claims.js';
import type { Cells } from './event-columns.js';

interface Sources {
  readonly ucdp: Cells;
  readonly acled: Cells;
}

interface Article {
  readonly publisher: string;
  readonly date: string | undefined;
  readonly headline: string | undefined;
}

/** Looks at every utterance once. @returns the cells of the row that a claim on what happened stands in */
export function articlesIn(
  corpus: Corpus,
): (claim: Claim | undefined, named: (speaker: Entity) => string) => Sources {
  const quoting = quotingIn(corpus);
  return (claim, named) => {
    const told = claim === undefined ? undefined : corpus.utterances.get(claim.madeIn);
    if (told === undefined || told.report !== undefined) return { ucdp: {}, acled: {} };
    const article = (quoting.get(told.id) ?? []).find(({ report }) => report === undefined);
    const published = articlesOf(article ?? told, speakersOf(corpus, article ?? told, named));
    const original = article === undefined ? [] : listed(told, speakersOf(corpus, told, named));
    const column = (of: (each: Article) => string | undefined) => {
      const cells = published.map(of);
      return cells.every((cell) => cell !== undefined) ? cells.join(';') : undefined;
    };
    return {
      ucdp: {
        source_article: published
          .map(
            ({ publisher, date, headline }) => `"${[publisher, date, headline].filter(Boolean).join(',')}"`,
          )
          .join(';'),
        source_office: column(({ publisher }) => publisher),
        source_date: column(({ date }) => date),
        source_headline: column(({ headline }) => headline),
        source_original: original.join(';') || undefined,
      },
      acled: { source: published.map(({ publisher }) => publisher).join('; ') },
    };
  };
}

function speakersOf(
  corpus: Corpus,
  { speakers }: Utterance,
  named: (speaker: Entity) => string,
): readonly string[] {
  return speakers.flatMap((id) => {
    const entity = corpus.entities.get(id);
    return entity === undefined ? [] : [named(entity)];
  });
}

/** The label has them in the order of the row; one that was cut short has not all. */
function listed({ label }: Utterance, names: readonly string[]): readonly string[] {
  const inLabel = label.split('; ');
  return inLabel.length >= names.length && inLabel.every((name) => names.includes(name)) ? inLabel : names;
}

/** `AFP, 2031-03-05: Clash at Tessel; …`, the label of an article; by its speakers alone where that was cut short. */
function articlesOf({ label, saidOn }: Utterance, names: readonly string[]): readonly Article[] {
  const longest = names.toSorted((a, b) => b.length - a.length);
  const parts = label.split('; ').map((part): Article | undefined => {
    const publisher = longest.find(
      (name) => part === name || part.startsWith(`${name},`) || part.startsWith(`${name}:`),
    );
    if (publisher === undefined) return undefined;
    const [, date, headline] =
      /^(?:, (\d{4}-\d{2}-\d{2}))?(?:: (.+))?$/.exec(part.slice(publisher.length)) ?? [];
    return { publisher, date, headline };
  });
  const isWhole = !label.endsWith('…') && parts.every((part) => part !== undefined);
  return isWhole
    ? (parts as readonly Article[])
    : names.map((publisher) => ({ publisher, date: saidOn, headline: undefined }));
}
