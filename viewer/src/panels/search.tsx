/** The search box: finds anything by any of its names and says by which one. */
import { useRef, useState } from 'preact/hooks';
import { matchInWords, type NameMatch, nameInTime } from '../../../src/graph/names.js';
import { namesOf } from '../data/names.js';
import { shapeOf, tintOf } from '../scene/kinds.js';
import { useSession } from '../state/session.js';
import { NodeSample } from './samples.js';

const MOST = 12;

export function Search() {
  const session = useSession();
  const { graph } = session.reading;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const matches = open && text.trim() !== '' ? namesOf(session.reading.corpus).search(text, MOST) : [];

  const take = (match: NameMatch | undefined) => {
    if (match === undefined) return;
    session.select({ kind: 'node', id: match.id });
    session.stage.value?.reveal({ kind: 'node', id: match.id });
    setOpen(false);
    setText('');
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, matches.length - 1));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0));
    else if (event.key === 'Enter') take(matches[at]);
    else if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search class="search">
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder="Search names and other names  ( / )"
        aria-label="Search names and other names"
        aria-expanded={matches.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={matches.length > 0 ? `found-${at}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id="found"
        role="listbox"
        aria-label="Found"
        class={open && text.trim() !== '' ? 'found' : 'found none'}
      >
        {matches.map((match, i) => {
          const { kind, type, typeLabel } = graph.getNodeAttributes(match.id);
          return (
            // The input keeps the focus and hears the keys; see aria-activedescendant.
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above
            <div
              key={match.id}
              id={`found-${i}`}
              role="option"
              aria-selected={i === at}
              class="match"
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => setAt(i)}
              onClick={() => take(match)}
            >
              <NodeSample tint={tintOf(kind, type)} shape={shapeOf(kind, type)} />
              <span class="name">{match.label}</span>
              <span class="why">
                {match.alias ? `${nameInTime(match)}: other name of ${match.label}` : typeLabel}
              </span>
              {match.fit === 'near' && <span class="why">nearly “{text.trim()}”</span>}
            </div>
          );
        })}
        {open && text.trim() !== '' && matches.length === 0 && (
          <p class="nothing">No name like “{text.trim()}” in this graph.</p>
        )}
      </div>
      <p class="spoken" role="status">
        {matches.length > 0 &&
          `${matches.length} found. ${matches[at] === undefined ? '' : matchInWords(matches[at])}`}
      </p>
    </search>
  );
}
