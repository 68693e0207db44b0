/** The choice of a lens: whose telling is shown. */
import { speakersByClaims } from '../../../src/compare/lenses.js';
import { labelOf } from '../../../src/graph/labels.js';
import { useSession } from '../state/session.js';
import { chooseLens, type LensChoice } from '../state/view.js';

/** Speakers with fewer claims are found through their panel. */
const MOST = 40;

export function Lens() {
  const session = useSession();
  const { corpus } = session.whole;
  const { lens } = session.view.value;
  const speakers = speakersByClaims(corpus);
  const relays = relaysOf(session.whole.corpus);
  const named = (actor: string) => labelOf(corpus, actor);
  return (
    <label class="lens">
      <span>Lens: whose telling is shown</span>
      <select
        value={lens === undefined ? '' : write(lens)}
        onChange={(event) => session.change((view) => chooseLens(view, read(event.currentTarget.value)))}
      >
        <option value="">everything that is said</option>
        <option value="undenied ">what nobody denies</option>
        <optgroup label="as one speaker tells it">
          {listed(speakers, lens, 'as').map(({ speaker, claims }) => (
            <option key={speaker} value={write({ kind: 'as', actor: speaker })}>
              as {named(speaker)} tells it ({claims})
            </option>
          ))}
        </optgroup>
        <optgroup label="without what comes through">
          {relays.map((actor) => (
            <option key={actor} value={write({ kind: 'without', actor })}>
              without {named(actor)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

type Speakers = ReturnType<typeof speakersByClaims>;

function listed(speakers: Speakers, lens: LensChoice | undefined, kind: LensChoice['kind']): Speakers {
  return speakers.filter(({ speaker }, i) => i < MOST || (lens?.kind === kind && lens.actor === speaker));
}

/** Actors through whom others are quoted: speakers of utterances that quote utterances. */
function relaysOf({ utterances }: ReturnType<typeof useSession>['whole']['corpus']): readonly string[] {
  const relays = new Set<string>();
  for (const { quotes, speakers } of utterances.values()) {
    if (quotes.length > 0) for (const speaker of speakers) relays.add(speaker);
  }
  return [...relays].sort().slice(0, MOST);
}

function write({ kind, actor }: LensChoice): string {
  return `${kind} ${actor}`;
}

function read(value: string): LensChoice | undefined {
  const [kind, actor = ''] = value.split(' ');
  return kind === 'as' || kind === 'without' || kind === 'undenied' ? { kind, actor } : undefined;
}
