/** The choice of a lens: whose telling is shown. */
import { useMemo } from 'preact/hooks';
import { speakersByClaims } from '../../../src/compare/lenses.js';
import { labelOf } from '../../../src/graph/labels.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import { useSession } from '../state/session.js';
import { chooseLens, type LensChoice } from '../state/view.js';

/** Speakers with fewer claims are found through their panel. */
const MOST = 40;

export function Lens() {
  const session = useSession();
  const { corpus } = session.whole;
  const { lens } = session.view.value;
  const speakers = useMemo(() => speakersByClaims(corpus), [corpus]);
  const ways = useMemo(() => waysOf(corpus), [corpus]);
  const named = (actor: Iri) => labelOf(corpus, actor);
  // A link may name one who is not among the first; the choice shows it all the same.
  const extra = lens?.actor ?? '';
  const told = speakers.filter(({ speaker }, i) => i < MOST || (lens?.kind === 'as' && speaker === extra));
  const known = told.some(({ speaker }) => speaker === extra);
  return (
    <label class="lens">
      <span>As told by</span>
      <select
        value={lens === undefined ? '' : write(lens)}
        onChange={(event) => session.change((view) => chooseLens(view, read(event.currentTarget.value)))}
      >
        <option value="">everyone</option>
        <option value="undenied ">what nobody denies</option>
        <optgroup label="One speaker, with the number of claims">
          {told.map(({ speaker, claims }) => (
            <option key={speaker} value={write({ kind: 'as', actor: speaker })}>
              {named(speaker)} ({claims})
            </option>
          ))}
          {lens?.kind === 'as' && !known && <option value={write(lens)}>{named(extra)} (0)</option>}
        </optgroup>
        <optgroup label="Everyone, but not through">
          {ways.map((actor) => (
            <option key={actor} value={write({ kind: 'without', actor })}>
              without {named(actor)}
            </option>
          ))}
          {lens?.kind === 'without' && !ways.includes(extra) && (
            <option value={write(lens)}>without {named(extra)}</option>
          )}
        </optgroup>
      </select>
    </label>
  );
}

/** Actors through whom claims reach us: first those who relay others, then those who only speak; each by name. */
function waysOf(corpus: Corpus): readonly Iri[] {
  const relays = new Set<Iri>();
  const voices = new Set<Iri>();
  for (const { quotes, speakers } of corpus.utterances.values()) {
    for (const speaker of speakers) (quotes.length > 0 ? relays : voices).add(speaker);
  }
  const byName = (actors: Iterable<Iri>) =>
    [...actors].sort((a, b) => labelOf(corpus, a).localeCompare(labelOf(corpus, b)));
  return [...byName(relays), ...byName(voices).filter((actor) => !relays.has(actor))].slice(0, 2 * MOST);
}

function write({ kind, actor }: LensChoice): string {
  return `${kind} ${actor}`;
}

function read(value: string): LensChoice | undefined {
  const [kind, actor = ''] = value.split(' ');
  return kind === 'as' || kind === 'without' || kind === 'undenied' ? { kind, actor } : undefined;
}
