/** The search box: finds anything by its names, codes and what is told of it, and says why. */
import { useRef, useState } from 'preact/hooks';
import type { Entity } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import type { Finding } from '../data/search.js';
import { NodeSample } from '../elements/samples.js';
import { shapeOf, tintOf } from '../scene/kinds.js';
import { useSession } from '../session/session.js';

const MOST = 12;

/** Fetched when the box is first entered: the first picture does not need it. */
let finding: typeof import('../data/search.js') | undefined;

export function Search() {
  const session = useSession();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [ready, setReady] = useState(finding !== undefined);
  const { corpus } = session.loaded;
  const asked = open && ready && text.trim() !== '';
  const matches = asked ? (finding?.find(corpus, text, MOST) ?? []) : [];

  const enter = async () => {
    setOpen(true);
    finding ??= await import('../data/search.js');
    setReady(true);
    finding.prepare(corpus);
  };

  const take = (match: Finding | undefined) => {
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
    else if (event.key === 'Enter') {
      if (ready) take(matches[at]);
      else void enter().then(() => take(finding?.find(corpus, text, 1)[0]));
    } else if (event.key === 'Escape') {
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
        placeholder="Search names, codes, events  ( / )"
        aria-label="Search names, codes and events"
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
        onFocus={() => void enter()}
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
          const { kind, type } = corpus.entities.get(match.id) as Entity;
          const typeLabel = labelOf(corpus, type);
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
              <span class="why">{match.why === undefined ? typeLabel : `${typeLabel} · ${match.why}`}</span>
            </div>
          );
        })}
        {asked && matches.length === 0 && <p class="nothing">Nothing like “{text.trim()}” in this graph.</p>}
      </div>
      <p class="spoken" role="status">
        {matches.length > 0 &&
          `${matches.length} found. ${matches[at] === undefined ? '' : `${matches[at].label}, ${matches[at].why ?? ''}`}`}
      </p>
    </search>
  );
}
