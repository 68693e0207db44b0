/** Notes, saved views and stories as Markdown, each with the address of its view; what a reader wrote is text in it, and never markup. */
import type { Note, Notebook } from '../notebook.js';
import type { Telling } from './words.js';

export function* notesMarkdown({ notes, views, stories }: Notebook, telling: Telling): Iterable<string> {
  yield '# Notes\n';
  for (const note of notes) {
    const flag = note.flag === undefined ? '' : ` (${note.flag})`;
    yield `\n## ${inLine(telling.about(note.view))}${flag}\n\n`;
    if (note.text !== '') yield `${quoted(note.text)}\n\n`;
    yield `${[day(note), linked(note.view, telling)].filter(Boolean).join(' · ')}\n`;
  }
  if (views.length > 0) yield '\n# Saved views\n\n';
  for (const view of views) {
    const title = view.title === '' ? telling.about(view.view) : view.title;
    yield `- ${[inLine(title), view.made.slice(0, 10), linked(view.view, telling)].filter(Boolean).join(' · ')}\n`;
  }
  for (const story of stories) {
    yield `\n# ${inLine(story.title)}\n\n`;
    for (const [at, { view, caption }] of story.steps.entries()) {
      const words = caption === '' ? telling.about(view) : caption;
      yield `${at + 1}. ${[inLine(words), linked(view, telling)].filter(Boolean).join(' · ')}\n`;
    }
  }
}

/** One note as plain text, to be pasted anywhere. */
export function noteInWords(note: Note, telling: Telling): string {
  const { text, flag, view } = note;
  const source = [`On: ${telling.about(view)}`, telling.address(view), day(note)].filter(Boolean).join(', ');
  return [flag === undefined ? text : `[${flag}] ${text}`.trim(), source].filter(Boolean).join('\n');
}

function day({ made, changed }: Note): string {
  return (changed ?? made).slice(0, 10);
}

function linked(view: string, { address }: Telling): string {
  const to = address(view);
  return to === undefined ? '' : `<${to.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${escaped(line)}`.trimEnd())
    .join('\n');

const inLine = (text: string) => escaped(text.replace(/\s+/g, ' ').trim());

/** Each sign that means something in Markdown or HTML stands for itself (CommonMark, "Backslash escapes"). */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>#|~&!$:]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
