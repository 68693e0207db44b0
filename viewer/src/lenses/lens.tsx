/** The choice of a lens: whose telling is shown, and which other it is held against. */
import { useMemo } from 'preact/hooks';
import { speakersByClaims } from '../../../src/compare/lenses/lenses.js';
import type { Corpus, Iri } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { reportsOf } from '../data/texts.js';
import { Choice } from '../elements/choice.js';
import { useSession } from '../session/session.js';
import { chooseAgainst, chooseLens, type LensChoice, type Pairing, pairLenses } from '../view/view.js';

/** Speakers with fewer claims are found through their panel. */
const MOST = 40;

const WAYS: readonly (readonly [Pairing, string])[] = [
  ['difference', 'One drawing'],
  ['beside', 'Side by side'],
];

export function Lens() {
  const session = useSession();
  const { lens, against, pairing } = session.view.value;
  return (
    <div class="lenses">
      <LensSelect
        name="lens"
        words="As told by"
        none="everyone"
        lens={lens}
        choose={(next) => session.change((view) => chooseLens(view, next))}
      />
      <LensSelect
        name="against"
        words="compared with"
        none="nobody: one telling alone"
        lens={against}
        choose={(next) => session.change((view) => chooseAgainst(view, next))}
      />
      {against !== undefined && (
        <Choice
          name="How the two are drawn"
          options={WAYS}
          chosen={pairing}
          choose={(next) => session.change((view) => pairLenses(view, next))}
        />
      )}
    </div>
  );
}

interface LensSelectProps {
  readonly name: 'lens' | 'against';
  readonly words: string;
  /** Where no lens is chosen. */
  readonly none: string;
  readonly lens: LensChoice | undefined;
  choose(lens: LensChoice | undefined): void;
}

function LensSelect({ name, words, none, lens, choose }: LensSelectProps) {
  const { corpus } = useSession().rest;
  const speakers = useMemo(() => speakersByClaims(corpus), [corpus]);
  const ways = useMemo(() => waysOf(corpus), [corpus]);
  const reports = useMemo(() => reportsOf(corpus), [corpus]);
  const named = (actor: Iri) => labelOf(corpus, actor);
  // A link may name one who is not among the first; the choice shows it all the same.
  const extra = lens?.actor ?? '';
  const told = speakers.filter(({ speaker }, i) => i < MOST || (lens?.kind === 'as' && speaker === extra));
  const known = told.some(({ speaker }) => speaker === extra);
  return (
    <label class={name}>
      <span>{words}</span>
      <select
        value={lens === undefined ? '' : write(lens)}
        onChange={(event) => choose(read(event.currentTarget.value))}
      >
        <option value="">{none}</option>
        <option value="undenied ">what nobody denies</option>
        <optgroup label="One speaker, with the number of claims">
          {told.map(({ speaker, claims }) => (
            <option key={speaker} value={write({ kind: 'as', actor: speaker })}>
              {named(speaker)} ({claims})
            </option>
          ))}
          {lens?.kind === 'as' && !known && <option value={write(lens)}>{named(extra)} (0)</option>}
        </optgroup>
        <optgroup label="One report">
          {reports
            .filter(({ id }, i) => i < MOST || id === extra)
            .map(({ id }) => (
              <option key={id} value={write({ kind: 'in', actor: id })}>
                {named(id)}
              </option>
            ))}
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
  return kind === 'as' || kind === 'without' || kind === 'in' || kind === 'undenied'
    ? { kind, actor }
    : undefined;
}
