/** How many of the reports' texts are at hand, and how to bring the others: files that stay in the page. */
import { count } from '../../../src/words/phrases.js';
import { ONE_FILE } from '../browser/one-file.js';

export function TextsHint({ given, reports }: { readonly given: number; readonly reports: number }) {
  if (given >= reports)
    return <p class="quiet">The texts are at hand: passages are shown where claims stand.</p>;
  return (
    <div class="drop-hint">
      <p>
        The texts belong to their publishers and are not part of this graph. Have a copy? Drop the file
        anywhere on this page, or <FilePicker />: it is recognised by its hash, stays in this page, and the
        passages are shown.
        {!ONE_FILE && (
          <>
            {' '}
            <code>claimgraph view … --texts FOLDER</code> brings a folder of them.
          </>
        )}
      </p>
      {given > 0 && <p class="quiet">{count(given, 'text')} at hand.</p>}
    </div>
  );
}

function FilePicker() {
  return (
    <label class="file">
      choose files
      <input type="file" multiple accept=".txt,text/plain" class="texts" />
    </label>
  );
}
