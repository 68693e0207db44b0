/** The search box: finds anything by its names, codes, relations and words, says how much there is, and why each was found. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { labelOf } from '../../../src/words/labels.js';
import type { Finding, Found } from '../data/search.js';
import { LineSample, NodeSample } from '../elements/samples.js';
import { shapeOf, tintOf } from '../scene/kinds.js';
import { paletteOf } from '../scene/palette.js';
import { useSession } from '../session/session.js';

const AT_FIRST = 12;
const NOTHING: Found = { findings: [], cut: false };
const KIND_WORDS = {
  utterance: 'What was said',
  relation: 'Relation',
  claim: 'Claim',
  passage: 'Passage',
} as const;

/** Fetched when the box is first entered: the first picture does not need it. */
let finding: typeof import('../data/search.js') | undefined;

/** How long a reader has to stop typing before the server is asked, in milliseconds. */
const A_PAUSE = 120;

interface Served {
  readonly found?: Found;
  /** Why there is nothing. */
  readonly why?: string;
}

/** What the server of a large graph finds; nothing for ''. */
function useServed(text: string): Served {
  const [served, setServed] = useState<Served>({});
  useEffect(() => {
    setServed({});
    if (text === '') return;
    let gone = false;
    const ask = async () => {
      try {
        finding ??= await import('../data/search.js');
        const found = await finding.findServed(text);
        if (!gone) setServed({ found });
      } catch (error) {
        if (!gone) setServed({ why: error instanceof Error ? error.message : String(error) });
      }
    };
    const timer = setTimeout(() => void ask(), A_PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  return served;
}

export function Search() {
  const session = useSession();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  /** How much is ready to be searched: names, then everything. */
  const [ready, setReady] = useState<'none' | 'names' | 'all'>('none');
  const { loaded } = session;
  const texts = session.texts.value;
  const asked = open && ready !== 'none' && text.trim() !== '';
  const isPart = session.whole.part !== undefined;
  const served = useServed(isPart && open ? text.trim() : '');
  const { findings, cut } = useMemo(() => {
    const here = asked ? (finding?.find(loaded, text, texts) ?? NOTHING) : NOTHING;
    return asked && served.found !== undefined && finding !== undefined
      ? finding.foundTogether(served.found, here)
      : here;
  }, [asked, loaded, text, texts, ready, served]);
  const matches = all ? findings : findings.slice(0, AT_FIRST);
  const left = findings.length - matches.length;
  const [led, setLed] = useState(false);
  const pointed = led && asked ? matches[at]?.selection : undefined;
  useEffect(() => {
    session.hovered.value = pointed;
  }, [session, pointed?.id]);
  // While only names are ready, what is said may hold more.
  const howMany = `${cut ? 'more than ' : ''}${findings.length} found${ready === 'all' && (!isPart || served.found !== undefined) ? '' : ' so far'}`;
  const where =
    served.why === undefined
      ? 'names in all there is, the rest in what is here'
      : `only in what is here, as ${served.why}`;

  const enter = async () => {
    setOpen(true);
    finding ??= await import('../data/search.js');
    const named = () => setReady((now) => (now === 'all' ? now : 'names'));
    await finding.prepare(session.loaded, session.texts.value, named);
    setReady('all');
  };

  const take = (match: Finding | undefined) => {
    if (match === undefined) return;
    session.select(match.selection);
    if (match.kind === 'entity') session.stage.value?.reveal(match.selection);
    // The focus goes on into the panel, and comes back here.
    setOpen(false);
    setText('');
  };
  const takeFirst = async (typed: string) => {
    finding ??= await import('../data/search.js');
    await finding.prepare(session.loaded, session.texts.value);
    const here = finding.find(session.loaded, typed, texts);
    const served = isPart ? await finding.findServed(typed).catch(() => NOTHING) : NOTHING;
    take(finding.foundTogether(served, here).findings[0]);
  };
  /** The way to all of them stands in the list after the last one. */
  const move = (step: number) => {
    const next = at + step;
    if (next >= matches.length && left > 0) setAll(true);
    if (next >= 0 && next < findings.length) setAt(next);
    setLed(true);
    requestAnimationFrame(() =>
      document.getElementById(`found-${next}`)?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      // What stands in the box counts, also before the list has followed it.
      const typed = input.current?.value ?? text;
      if (typed !== text || matches[at] === undefined) void takeFirst(typed);
      else take(matches[at]);
    } else if (event.key === 'Escape') {
      // Who leaves the search leaves what was sought: what stood there would be taken for what is shown.
      setOpen(false);
      setText('');
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
        placeholder="Search names, words, who attacked whom  ( / )"
        aria-label="Search names, codes, relations and words"
        aria-expanded={matches.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={matches.length > 0 ? `found-${at}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setLed(false);
          setAll(false);
          setOpen(true);
        }}
        onFocus={() => void enter()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div class={asked ? 'found' : 'found none'} onPointerDown={(event) => event.preventDefault()}>
        <div id="found" role="listbox" aria-label="Found">
          {matches.map((match, i) => (
            // The input keeps the focus and hears the keys; see aria-activedescendant.
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: as above
            <div
              key={match.selection.id}
              id={`found-${i}`}
              role="option"
              aria-selected={i === at}
              class="match"
              onPointerMove={() => {
                setAt(i);
                setLed(true);
              }}
              onClick={() => take(match)}
            >
              <Match match={match} />
            </div>
          ))}
        </div>
        {isPart && asked && matches.length === 0 && served.why !== undefined && (
          <p class="how-many" role="alert">
            Names could not be sought in all there is: {served.why}.
          </p>
        )}
        {matches.length > 0 && (
          <p class="how-many">
            <span>{isPart ? `${howMany}: ${where}` : howMany}</span>
            {left > 0 && (
              <button type="button" tabIndex={-1} class="link" onClick={() => setAll(true)}>
                Show {cut ? `the first ${findings.length}` : 'all'}
              </button>
            )}
          </p>
        )}
        {asked && findings.length === 0 && (
          <p class="nothing">
            {ready === 'all' ? `Nothing like “${text.trim()}” in this graph.` : 'Reading what is said…'}
          </p>
        )}
      </div>
      <p class="spoken" role="status">
        {matches[at] !== undefined && `${howMany}. ${matches[at].label}, ${matches[at].why ?? ''}`}
        {asked && ready === 'all' && findings.length === 0 && 'Nothing found.'}
      </p>
    </search>
  );
}

function Match({ match }: { readonly match: Finding }) {
  const session = useSession();
  const { corpus } = session.loaded;
  const entity =
    match.kind === 'entity' ? (corpus.entities.get(match.selection.id) ?? match.look) : undefined;
  const ink = paletteOf(session.theme.value).ink;
  const kind =
    entity === undefined
      ? KIND_WORDS[match.kind === 'entity' ? 'passage' : match.kind]
      : labelOf(corpus, entity.type);
  return (
    <>
      {entity === undefined ? (
        <LineSample color={ink} />
      ) : (
        <NodeSample tint={tintOf(entity.kind, entity.type)} shape={shapeOf(entity.kind, entity.type)} />
      )}
      <span class="name" dir="auto">
        {match.label}
      </span>
      <span class="why">{match.why === undefined ? kind : `${kind} · ${match.why}`}</span>
    </>
  );
}
