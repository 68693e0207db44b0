/** What rests on whom: every speaker, report and utterance by what would fall without it, each to be taken out. */
import { useMemo, useState } from 'preact/hooks';
import { type Source, type SourceKind, Sources } from '../../../src/compare/sources/sources.js';
import { onOnePartysWord } from '../../../src/compare/sources/ties.js';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import { Choice } from '../elements/choice.js';
import { EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import { showSurface, toggle } from '../view/view.js';
import { WhatFell } from './sources-fallen.js';
import { PairView } from './sources-pair.js';
import '../styles/sources.css';

/** Rows at first; the others are shown when they are asked for. */
const AT_FIRST = 20;

const KINDS: readonly (readonly [SourceKind | undefined, string])[] = [
  [undefined, 'All'],
  ['speaker', 'Speakers'],
  ['report', 'Reports'],
  ['utterance', 'Utterances'],
];

export function SourcesPage() {
  const session = useSession();
  const { corpus } = session.whole;
  const sources = useMemo(() => new Sources(corpus), [corpus]);
  const [kind, setKind] = useState<SourceKind>();
  const onSources = session.view.value.surface === 'sources';
  return (
    <div class="sources-page">
      <h2>What rests on whom</h2>
      <OfLoaded what="What stands here is" />
      <p class="quiet">
        Take out a speaker, a report or an utterance to see what nobody else here would say. It is left out of
        everything on this page until you put it back; nothing is lost.
      </p>
      <button
        type="button"
        class="wide"
        onClick={() => session.change((view) => showSurface(view, onSources ? 'relations' : 'sources'))}
      >
        {onSources ? 'Draw the relations again' : 'Draw who quotes whom'}
      </button>
      <WhatFell />
      <h3>Every source, by what would fall without it</h3>
      <Choice name="Kind of source" options={KINDS} chosen={kind} choose={(next) => setKind(next)} />
      <Ranking sources={sources} kind={kind} key={kind ?? ''} />
      <OnOneWord sources={sources} />
    </div>
  );
}

function Ranking({ sources, kind }: { readonly sources: Sources; readonly kind: SourceKind | undefined }) {
  const session = useSession();
  const { takenOut } = session.view.value;
  const [most, setMost] = useState(AT_FIRST);
  const weighty = sources.ranked.filter(
    (source) =>
      takenOut.includes(source.id) ||
      ((kind === undefined || source.kind === kind) && source.propositions + source.pairs > 0),
  );
  return (
    <>
      <table class="ranking">
        <thead>
          <tr>
            <th scope="col">Taken out</th>
            <th scope="col">Source</th>
            <th scope="col" title="Propositions that nobody else affirms">
              Said by nobody else
            </th>
            <th scope="col" title="Pairs of actors that lose their only tie">
              Ties
            </th>
            <th scope="col" title="Of these, pairs that no path joins any more">
              Paths
            </th>
          </tr>
        </thead>
        <tbody>
          {weighty.slice(0, most).map((source) => (
            <Row key={source.id} source={source} sources={sources} />
          ))}
        </tbody>
      </table>
      {weighty.length > most && (
        <button type="button" class="wide" onClick={() => setMost((n) => n + 3 * AT_FIRST)}>
          Show more of the other {weighty.length - most}
        </button>
      )}
      <p class="quiet">
        Ties are pairs of actors that lose their only tie; paths are those of them between which no way is
        left.
      </p>
    </>
  );
}

function Row({ source, sources }: { readonly source: Source; readonly sources: Sources }) {
  const session = useSession();
  const { corpus } = session.whole;
  const { id, kind, propositions, pairs } = source;
  const name = labelOf(corpus, id);
  const out = session.view.value.takenOut.includes(id);
  const paths = useMemo(
    () => sources.without(id).pairs.filter(({ steps }) => steps === undefined).length,
    [sources, id],
  );
  return (
    <tr class={out ? 'out' : ''}>
      <td>
        <input
          type="checkbox"
          role="switch"
          aria-checked={out}
          aria-label={`Take out ${name}`}
          checked={out}
          onChange={() => session.change((view) => toggle(view, 'takenOut', id))}
        />
      </td>
      <th scope="row">
        <EntityLink id={id} /> <span class="quiet">{kind}</span>
      </th>
      <td>{propositions}</td>
      <td>{pairs}</td>
      <td>{paths}</td>
    </tr>
  );
}

/** Ties that would be nobody's word but that of one who is a party to them. */
function OnOneWord({ sources }: { readonly sources: Sources }) {
  const alone = useMemo(() => sources.pairs.filter(onOnePartysWord), [sources]);
  if (alone.length === 0) return null;
  return (
    <details class="section">
      <summary>
        Ties that rest on one party’s word alone <span class="number">{alone.length}</span>
      </summary>
      <p class="quiet">
        For {count(alone.length, 'pair')} of actors, all that ties them is what one speaker says who is a
        party to it.
      </p>
      <ul class="pairs">
        {alone.map((pair) => (
          <PairView key={pair.key} pair={pair} />
        ))}
      </ul>
    </details>
  );
}
