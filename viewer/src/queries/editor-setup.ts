/** The editor of queries: takes a shadow root, the text and what is to happen, gives a CodeMirror view with SPARQL, completion and marks of errors. */
import {
  autocompletion,
  type CompletionSource,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { sparql } from '@codemirror/legacy-modes/mode/sparql';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export interface EditorOptions {
  /** The styles go into this root: they are adopted there, where a style element would break the content policy. */
  readonly root: ShadowRoot;
  readonly text: string;
  readonly complete: CompletionSource;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export function openEditor({ root, text, complete, onChange, onRun }: EditorOptions): EditorView {
  const run = () => {
    onRun();
    return true;
  };
  return new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        // Tab is not bound: it leaves the editor, as it leaves any field.
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightSpecialChars(),
        closeBrackets(),
        bracketMatching(),
        StreamLanguage.define(sparql),
        syntaxHighlighting(HIGHLIGHT),
        // As many as fit without scrolling: the keyboard brings the next ones.
        autocompletion({ override: [complete], icons: false, maxRenderedOptions: 10 }),
        EditorView.lineWrapping,
        EditorView.domEventHandlers({ beforeinput: typeOver }),
        EditorView.contentAttributes.of({
          'aria-label': 'Query in SPARQL. Control and Enter runs it, Tab leaves the field.',
          // It has the focus already; said so, the field can be scrolled by keys for whoever reads the page by its tree.
          tabindex: '0',
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(state.doc.toString());
        }),
        LOOK,
      ],
    }),
  });
}

/**
 * Typing over a selection, the browser would carry the look of what it takes away over as a style attribute, which the
 * content policy refuses with a complaint. So the text is put in place here, by the way that typed text goes.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { data, inputType, isComposing } = event;
  const { from, to, empty } = view.state.selection.main;
  if (inputType !== 'insertText' || isComposing || empty || data === null) return false;
  const typed = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
  event.preventDefault();
  const handlers = view.state.facet(EditorView.inputHandler);
  if (!handlers.some((handle) => handle(view, from, to, data, typed))) {
    view.dispatch(typed());
  }
  return true;
}

/** The text is replaced, as one step that can be undone. */
export function replaceText(view: EditorView, text: string): void {
  if (view.state.doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

/** Marks the place of an error, or takes the mark away; line and column count from 1. */
export function markError(
  view: EditorView,
  error: { readonly line: number; readonly column: number; readonly message: string } | undefined,
): void {
  const marks: Diagnostic[] = [];
  if (error !== undefined) {
    const at = offsetOf(view, error.line, error.column);
    const { to } = view.state.doc.lineAt(at);
    marks.push({ from: at, to: Math.max(at, to), severity: 'error', message: error.message });
  }
  view.dispatch(setDiagnostics(view.state, marks));
}

export function goTo(view: EditorView, line: number, column: number): void {
  view.dispatch({ selection: { anchor: offsetOf(view, line, column) }, scrollIntoView: true });
  view.focus();
}

function offsetOf({ state: { doc } }: EditorView, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(from + column - 1, to);
}

/** The colours are variables of queries.css: they follow the theme of the page into the shadow root. */
const HIGHLIGHT = HighlightStyle.define([
  { tag: [tags.keyword, tags.standard(tags.variableName)], color: 'var(--code-word)', fontWeight: '600' },
  { tag: tags.local(tags.variableName), color: 'var(--code-variable)' },
  { tag: tags.atom, color: 'var(--code-name)' },
  { tag: [tags.string, tags.meta], color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-string)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
]);

const LOOK = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    fontSize: '13px',
    maxHeight: 'var(--editor-height)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-1px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    lineHeight: '1.5',
  },
  '.cm-content': { caretColor: 'var(--ink)', minHeight: '7em' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--code-selected)',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--wash)',
    color: 'var(--soft)',
    borderRight: '1px solid var(--line)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--marked)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', color: 'var(--denied)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: 'none', overflow: 'hidden' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--link)',
    color: 'var(--paper)',
  },
  '.cm-completionDetail': { marginLeft: '0.8em', fontStyle: 'normal', opacity: '0.85' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '6px 9px',
    maxWidth: '320px',
    fontSize: '13px',
    lineHeight: '1.4',
  },
});
