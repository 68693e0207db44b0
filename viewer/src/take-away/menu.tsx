/** What can be taken away, each with what it holds: pictures, data, a link, the panel on paper. */
import { useState } from 'preact/hooks';
import { CSV_TABLES, type CsvTable } from '../../../src/export/csv.js';
import { count } from '../../../src/words/phrases.js';
import { ONE_FILE } from '../browser/one-file.js';
import { type Session, useSession } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { saveTable, saveTurtle } from './data.js';
import { chosenPart, type Part, shownPart } from './part.js';
import { savePicture } from './save-picture.js';
import '../styles/take-away.css';

const TABLE_WORDS: Readonly<Record<CsvTable, string>> = {
  nodes: 'Names',
  edges: 'Relations',
  claims: 'Claims',
};

export function TakeAwayMenu() {
  const session = useSession();
  const say = (words: string) => {
    session.notice.value = words;
  };
  const saved = (name: string | undefined) =>
    say(name === undefined ? 'Nothing is drawn that could be saved.' : `Saved as ${name}.`);
  const drawn = session.view.value.surface === 'map' || session.stage.value !== undefined;
  const picture = (kind: 'png' | 'svg') => {
    savePicture(session, kind).then(saved, (error: unknown) => {
      console.warn(error);
      say('The picture could not be made.');
    });
  };
  return (
    <>
      {drawn && (
        <section>
          <h3>Picture</h3>
          <p>
            What you see, with its legend and the reports it rests on. SVG can be edited line by line in
            Inkscape or Illustrator.
          </p>
          <div class="choices">
            <button type="button" onClick={() => picture('png')}>
              PNG
            </button>
            <button type="button" onClick={() => picture('svg')}>
              SVG
            </button>
          </div>
        </section>
      )}
      <Data session={session} saved={saved} />
      <Link session={session} say={say} />
      <Paper session={session} />
      {ONE_FILE && (
        <p class="quiet">
          This page is one file and needs nothing else. It leaves out queries in SPARQL: for those, open the
          data with the program, <code>claimgraph view</code>.
        </p>
      )}
    </>
  );
}

function Data({ session, saved }: { readonly session: Session; readonly saved: (name: string) => void }) {
  // Read here so that the menu follows what is chosen and shown while it is open.
  void session.view.value;
  void session.scene.value;
  const chosen = chosenPart(session);
  const [whole, setWhole] = useState(false);
  const part = whole || chosen === undefined ? shownPart(session) : chosen;
  return (
    <section>
      <h3>Data</h3>
      {chosen === undefined ? (
        <p>
          The {size(part)} of what the drawing shows. Choose a name or a line to take only what is said of it.
        </p>
      ) : (
        <fieldset>
          <legend class="spoken">Of what</legend>
          <Choice part={chosen} checked={!whole} onPick={() => setWhole(false)} />
          <Choice part={shownPart(session)} checked={whole} onPick={() => setWhole(true)} />
        </fieldset>
      )}
      <div class="choices">
        <button type="button" onClick={() => saved(saveTurtle(part))}>
          Turtle
        </button>
        {CSV_TABLES.toReversed().map((table) => (
          <button key={table} type="button" onClick={() => saved(saveTable(part, table))}>
            {TABLE_WORDS[table]}, CSV
          </button>
        ))}
      </div>
      <p class="quiet">
        Turtle holds every claim with who says it, through whom, and its passage. CSV opens in a spreadsheet.
      </p>
    </section>
  );
}

function Choice({
  part,
  checked,
  onPick,
}: {
  readonly part: Part;
  readonly checked: boolean;
  readonly onPick: () => void;
}) {
  return (
    <label class="row">
      <input type="radio" name="take-away-part" checked={checked} onChange={onPick} />
      <span>
        {part.words} <span class="number">{size(part)}</span>
      </span>
    </label>
  );
}

function size({ corpus }: Part): string {
  return count(corpus.claims.size, 'claim');
}

function Link({ session, say }: { readonly session: Session; readonly say: (words: string) => void }) {
  const [shown, setShown] = useState<string>();
  const copy = async () => {
    const address = location.href.replace(/#.*$/s, '') + encodeView(session.view.peek());
    try {
      await navigator.clipboard.writeText(address);
      say('The link is copied.');
    } catch {
      // Where the browser does not let pages copy, the reader can.
      setShown(address);
    }
  };
  return (
    <section>
      <h3>Link</h3>
      <p>
        Leads back to this very view: layers, filters, lens, what is chosen, the place on the drawing.
        {ONE_FILE && ' It works where this file lies.'}
      </p>
      <div class="choices">
        <button type="button" onClick={() => void copy()}>
          Copy link
        </button>
      </div>
      {shown !== undefined && (
        <input
          class="address"
          readOnly
          aria-label="Link to copy"
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </section>
  );
}

function Paper({ session }: { readonly session: Session }) {
  const { selection, page } = session.view.value;
  if (selection === undefined && page === undefined) return null;
  return (
    <section>
      <h3>Paper</h3>
      <p>The panel beside the drawing, with its claims and sources.</p>
      <div class="choices">
        <button type="button" onClick={() => window.print()}>
          Print the panel
        </button>
      </div>
    </section>
  );
}
