/** What can be taken away, each with what it holds: pictures, the page as one file, data, a link, paper. */
import { useState } from 'preact/hooks';
import { CSV_TABLES, type CsvTable } from '../../../src/export/formats.js';
import { count } from '../../../src/words/phrases.js';
import { ONE_FILE } from '../browser/one-file.js';
import { reportsOf, type Texts } from '../data/texts.js';
import { type Session, useSession } from '../session/session.js';
import {
  CITATIONS,
  saveAnnotations,
  saveCitations,
  saveGraph,
  saveJsonld,
  saveNanopubs,
  saveTable,
  saveTurtle,
} from './data.js';
import { Link } from './link.js';
import { saveOneFile } from './one-file.js';
import { Paper } from './paper/paper.js';
import { chosenPart, markedPart, type Part, shownPart, wholePart } from './part.js';
import { PictureChoices } from './picture/picture-choices.js';
import '../styles/take-away.css';

const TABLE_WORDS: Readonly<Record<CsvTable, string>> = {
  nodes: 'Names',
  edges: 'Relations',
  claims: 'Claims',
};

/** Which part of the graph goes into a file. */
const SCOPES = ['marked', 'chosen', 'shown', 'whole'] as const;
type Scope = (typeof SCOPES)[number];
const PARTS: Readonly<Record<Scope, (session: Session) => Part | undefined>> = {
  marked: markedPart,
  chosen: chosenPart,
  shown: shownPart,
  whole: wholePart,
};

export function TakeAwayMenu() {
  const session = useSession();
  const say = (words: string) => {
    session.notice.value = words;
  };
  const saved = (name: string | undefined) =>
    say(name === undefined ? 'Nothing is drawn that could be saved.' : `Saved as ${name}.`);
  const drawn = session.view.value.surface === 'map' || session.stage.value !== undefined;
  return (
    <>
      {drawn && <PictureChoices session={session} say={say} saved={saved} />}
      <Files session={session} say={say} saved={saved} />
      <Link session={session} say={say} saved={saved} />
      <Paper session={session} say={say} />
      {ONE_FILE && (
        <p class="quiet">
          This page is one file and needs nothing else. It leaves out queries in SPARQL: for those, open the
          data with the program, <code>claimgraph view</code>.
        </p>
      )}
    </>
  );
}

interface Doing {
  readonly session: Session;
  readonly say: (words: string) => void;
  readonly saved: (name: string | undefined) => void;
}

/** The page as one file, and data: all of what is chosen, of what is shown, or of everything. */
function Files({ session, say, saved }: Doing) {
  // Read here so that the menu follows what is chosen and shown while it is open.
  void session.view.value;
  void session.scene.value;
  const [asked, setAsked] = useState<Scope>(session.view.peek().marked.length > 0 ? 'marked' : 'chosen');
  const parts = SCOPES.flatMap((scope) => {
    const part = PARTS[scope](session);
    return part === undefined ? [] : [{ scope, part }];
  });
  const { scope, part } = (parts.find((one) => one.scope === asked) ?? parts[0])!;
  return (
    <section class="files">
      <h3>Files</h3>
      <fieldset>
        <legend class="spoken">Of what</legend>
        {parts.map((one) => (
          <Choice
            key={one.scope}
            part={one.part}
            checked={one.scope === scope}
            onPick={() => setAsked(one.scope)}
          />
        ))}
      </fieldset>
      <OneFile session={session} say={say} saved={saved} part={part} whole={scope === 'whole'} />
      <h4>Data</h4>
      <div class="choices">
        <button type="button" onClick={() => saved(saveTurtle(part))}>
          Turtle
        </button>
        <button type="button" onClick={() => saved(saveJsonld(part))}>
          JSON-LD
        </button>
        {CSV_TABLES.toReversed().map((table) => (
          <button
            key={table}
            type="button"
            onClick={() => saved(saveTable(part, table, session.texts.value))}
          >
            {TABLE_WORDS[table]}, CSV
          </button>
        ))}
        {(['gexf', 'graphml'] as const).map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => saved(saveGraph(part, format, session.whole.layouts))}
          >
            {format === 'gexf' ? 'GEXF' : 'GraphML'}
          </button>
        ))}
      </div>
      <p class="quiet">
        Turtle and JSON-LD hold every claim with who says it, through whom, and where its passage stands. CSV
        opens in a spreadsheet, GEXF in Gephi, GraphML in yEd and networkx.
      </p>
      <h4>Citations</h4>
      <div class="choices">
        {CITATIONS.map(({ form, words }) => (
          <button key={form} type="button" onClick={() => saved(saveCitations(part, form))}>
            {words}
          </button>
        ))}
      </div>
      <p class="quiet">
        Footnotes are a line a claim: who says what, through whom, in which report and paragraph. The others
        are the list of reports that all this rests on, for Zotero and EndNote, LaTeX, Pandoc.
      </p>
      <Published part={part} texts={session.texts.value} saved={saved} />
    </section>
  );
}

/** For those who publish claims, or annotate texts, by standards of the web; each with what it does not hold. */
function Published({
  part,
  texts,
  saved,
}: Pick<Doing, 'saved'> & { readonly part: Part; readonly texts: Texts }) {
  const passages = [...part.corpus.claims.values()].flatMap(({ evidence }) => evidence);
  const quoted = passages.filter(({ report }) =>
    texts.has(part.corpus.utterances.get(report)?.report?.textSha256 ?? ''),
  ).length;
  return (
    <>
      <div class="choices">
        <button type="button" onClick={() => saved(saveNanopubs(part))}>
          Nanopublications
        </button>
        <button type="button" onClick={() => saved(saveAnnotations(part, texts))}>
          Web Annotations
        </button>
      </div>
      <p class="quiet">
        A nanopublication (TriG) is one claim as a statement about what somebody says: it asserts nothing of
        the world. Publisher, time, signature and trusty URI are left to whoever publishes it. A Web
        Annotation (JSON-LD) is one passage, by its place in the text and its hash;{' '}
        {quoted === 0
          ? 'its words are in none, as this page holds no text of these reports.'
          : quoted === passages.length
            ? 'its words stand in it, from the texts that you hold.'
            : `its words stand in ${quoted} of ${passages.length}, from the texts that you hold.`}
      </p>
    </>
  );
}

function OneFile({
  session,
  say,
  saved,
  part,
  whole,
}: Doing & { readonly part: Part; readonly whole: boolean }) {
  const [quoting, setQuoting] = useState(false);
  const texts = session.texts.value;
  const held = reportsOf(part.corpus).filter(({ report }) => texts.has(report?.textSha256 ?? '')).length;
  const make = () => {
    saveOneFile(session, part, whole, quoting ? texts : new Map()).then(saved, (error: unknown) => {
      console.warn(error);
      say('The file could not be made: the page for one file is not beside this one.');
    });
  };
  return (
    <>
      <div class="choices">
        <button type="button" onClick={make}>
          One HTML file
        </button>
      </div>
      <p class="quiet">
        This page with these claims inside, for somebody else: it opens from disk, without a network.{' '}
        {held === 0 && 'Passages are not in it: this page holds no text of these reports.'}
      </p>
      {held > 0 && (
        <label class="row">
          <input type="checkbox" checked={quoting} onChange={() => setQuoting(!quoting)} />
          <span>
            With the passages of the {held === 1 ? 'report' : count(held, 'report')} whose{' '}
            {held === 1 ? 'text' : 'texts'} you hold. Nothing else of the texts goes into it.
          </span>
        </label>
      )}
    </>
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
