/** The questions that come with the data, as a menu: title and question of each; and how the answer of the chosen one reads. */
import { useState } from 'preact/hooks';
import { useSession } from '../session/session.js';
import { desk } from './desk.js';
import type { AskedQuestion } from './parts.js';

export function QuestionsMenu({ onPick }: { readonly onPick: (question: AskedQuestion) => void }) {
  const questions = desk.help.value?.questions ?? [];
  const { query } = useSession().view.value;
  const [open, setOpen] = useState(query === undefined && desk.asked.peek() === undefined);
  if (questions.length === 0) return null;
  const current = desk.draft.value;
  return (
    <details class="questions" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{questions.length} questions that come with the data</summary>
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <button
              type="button"
              aria-current={question.query === current ? 'true' : undefined}
              onClick={() => {
                setOpen(false);
                onPick(question);
              }}
            >
              <strong>{question.title}</strong>
              <span>{question.question}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** While the field holds one of the questions as it came. */
export function QuestionSaid() {
  const { value: text } = desk.draft;
  const question = desk.help.value?.questions.find(({ query }) => query === text);
  if (question === undefined) return null;
  return (
    <div class="question-said">
      <h3>{question.question}</h3>
      <p class="quiet">{withCode(question.explanation)}</p>
    </div>
  );
}

/** What stands in backticks is a name in the query. */
function withCode(text: string) {
  return text.split('`').map((part, i) => (i % 2 === 0 ? part : <code key={part}>{part}</code>));
}
