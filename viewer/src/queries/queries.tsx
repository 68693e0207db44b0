/** The page of queries: the questions as a menu, a field for SPARQL, the answer; what was asked stands in the address. */
import './queries.css';
import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../session/session.js';
import { writeQuery } from '../view/view.js';
import { desk } from './desk.js';
import { Editor, type ErrorPlace } from './editor.js';
import { OutcomeSaid } from './outcome.js';
import type { QueryHelp } from './parts.js';
import { QuestionSaid, QuestionsMenu } from './questions-menu.js';
import { Vocabulary } from './vocabulary.js';

export function Queries() {
  const session = useSession();
  const goToError = useRef<((place: ErrorPlace) => void) | undefined>(undefined);
  useEffect(() => desk.needHelp(), []);

  const { query } = session.view.value;
  const { value: help } = desk.help;
  // A link, or a step back, brings a query: it is filled in and asked. Queries only read, and are stopped in time.
  useEffect(() => {
    const text = textOf(query, help);
    if (text === undefined || text === desk.asked.peek()) return;
    desk.draft.value = text;
    void desk.run(text);
  }, [query, help]);

  const run = (text = desk.draft.peek()) => {
    void desk.run(text);
    const written = addressOf(text, desk.help.peek());
    session.change((view) => (view.query === written ? view : writeQuery(view, written)));
  };
  return (
    <div class="queries">
      <h2>Queries</h2>
      <p class="quiet">
        SPARQL over everything that is said here, whatever the lens. Nothing leaves this page.{' '}
        {help !== undefined && <VocabularySaid apart={help.apart} />}
      </p>
      <QuestionsMenu
        onPick={(question) => {
          desk.draft.value = question.query;
          run(question.query);
        }}
      />
      <QuestionSaid />
      <Editor onRun={run} goToError={goToError} />
      <div class="query-buttons">
        {desk.busy ? (
          <button type="button" onClick={() => desk.stop()}>
            Stop
          </button>
        ) : (
          <button type="button" class="run" onClick={() => run()}>
            Run
          </button>
        )}
        <span class="hint">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs, <kbd>Tab</kbd> leaves the field. Type a name to find its IRI.
        </span>
      </div>
      <Vocabulary
        onPick={(name) => {
          desk.draft.value = `${desk.draft.peek().trimEnd()} ${name}`;
        }}
      />
      <OutcomeSaid onGoTo={(place) => goToError.current?.(place)} />
    </div>
  );
}

/** Where the vocabulary is, which whoever counts has to know. */
function VocabularySaid({ apart }: { readonly apart: boolean }) {
  const alone = <code>{'GRAPH graph:ontology { … }'}</code>;
  if (apart) return <>Our vocabulary is in no count: {alone} asks for it.</>;
  return (
    <>
      The vocabulary is among it, so that classes are found by their names; {alone} has it by itself, and a
      claim, of which most counts are, is a <code>cg:Claim</code>.
    </>
  );
}

/** A question stands in the address by its id, which is short; any other query as it is. */
function addressOf(text: string, help: QueryHelp | undefined): string {
  return help?.questions.find(({ query }) => query === text)?.id ?? text;
}

/** Undefined where there is none, and while it is not known whether it is the id of a question. */
function textOf(query: string | undefined, help: QueryHelp | undefined): string | undefined {
  if (query === undefined || !/^[\w-]+$/.test(query)) return query;
  return help === undefined ? undefined : (help.questions.find(({ id }) => id === query)?.query ?? query);
}
