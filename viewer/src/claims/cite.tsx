/** Citing what is chosen: footnotes, quotations and references to the clipboard, with the address of the view and the day. */
import { useState } from 'preact/hooks';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { capitalized, count } from '../../../src/words/phrases.js';
import { copied, whoseLink } from '../browser/clipboard.js';
import { type Session, useSession } from '../session/session.js';
import { encodeView } from '../view/address.js';
import { type Selection, select } from '../view/view.js';

const FORMS = ['footnotes', 'quotations', 'ris', 'bibtex', 'csl'] as const;
type Form = (typeof FORMS)[number];
const WORDS: Readonly<Record<Exclude<Form, 'footnotes' | 'quotations'>, string>> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  csl: 'CSL JSON',
};

interface Cited {
  readonly claims: readonly Claim[];
  /** What the address is to open; the view as it is where there is nothing. */
  readonly chosen?: Selection;
}

/** A button that unfolds into the forms; each copies. */
export function Cite({ claims, chosen }: Cited) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<string>();
  if (claims.length === 0) return null;
  const { corpus } = session.whole;
  const quoted = claims.filter((claim) => isHeld(session, corpus, claim)).length;
  const copy = async (form: Form) => {
    const text = await cited(session, form, claims, chosen);
    // Where the browser lets no page copy, the reader can.
    const done = await copied(text);
    setShown(done ? undefined : text);
    session.notice.value = done
      ? `${capitalized(inWords(form, form === 'quotations' ? quoted : claims.length))} copied.${form === 'footnotes' || form === 'quotations' ? whoseLink() : ''}`
      : 'This browser lets no page copy: the text stands below the button.';
  };
  const button = (form: Form, words: string) => (
    <button key={form} type="button" onClick={() => void copy(form)}>
      {words}
    </button>
  );
  return (
    <div class="cite">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        Cite
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: buttons that copy are no fieldset of a form
        <div class="choices" role="group" aria-label="Copy as">
          {button('footnotes', claims.length === 1 ? 'Footnote' : `Footnotes (${claims.length})`)}
          {quoted > 0 &&
            button(
              'quotations',
              quoted === 1 && claims.length === 1 ? 'Quotation' : `Quotations (${quoted})`,
            )}
          {(Object.keys(WORDS) as (keyof typeof WORDS)[]).map((form) => button(form, WORDS[form]))}
        </div>
      )}
      {open && quoted < claims.length && (
        <p class="quiet">
          {quoted === 0 ? 'Quotations need' : 'More quotations need'} the texts of the reports: drop their
          files on the page. RIS, BibTeX and CSL JSON hold the reports that this rests on.
        </p>
      )}
      {shown !== undefined && (
        <textarea
          class="to-copy"
          readOnly
          rows={6}
          aria-label="Citation to copy"
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}

/** Copies one claim as a footnote at once. */
export function CiteClaim({ claim }: { readonly claim: Claim }) {
  const session = useSession();
  const copy = async () => {
    const done = await copied(await cited(session, 'footnotes', [claim], { kind: 'node', id: claim.id }));
    session.notice.value = done
      ? `Footnote copied.${whoseLink()}`
      : 'This browser lets no page copy: open the claim, Cite.';
  };
  return (
    <button type="button" class="link to-clipboard" onClick={() => void copy()}>
      Copy as footnote
    </button>
  );
}

async function cited(
  session: Session,
  form: Form,
  claims: readonly Claim[],
  chosen: Selection | undefined,
): Promise<string> {
  const { corpus } = session.whole;
  // Fetched with the first citation.
  if (form !== 'footnotes' && form !== 'quotations') {
    const { references } = await import('../../../src/citations/references.js');
    return references(form, corpus, claims);
  }
  const { footnote, quotation } = await import('../../../src/citations/footnote.js');
  const { wordsAt } = await import('../../../src/citations/words-at.js');
  const seen = { address: addressOf(session, chosen), on: today() };
  if (form === 'footnotes') return claims.map((claim) => footnote(corpus, claim, seen)).join('\n');
  const at = wordsAt(corpus, (sha256) => session.texts.value.get(sha256));
  return claims.flatMap((claim) => quotation(corpus, claim, at, seen) ?? []).join('\n\n');
}

function isHeld({ texts }: Session, { utterances }: Corpus, { evidence }: Claim): boolean {
  return evidence.every(({ report }) => texts.value.has(utterances.get(report)?.report?.textSha256 ?? ''));
}

/** Leads to what is cited; undefined for a page that lies as a file on somebody's disk. */
function addressOf(session: Session, chosen: Selection | undefined): string | undefined {
  if (location.protocol === 'file:') return undefined;
  const view = session.view.peek();
  return location.href.replace(/#.*$/s, '') + encodeView(chosen === undefined ? view : select(view, chosen));
}

/** In the reader's own time. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function inWords(form: Form, claims: number): string {
  if (form === 'footnotes') return count(claims, 'footnote');
  return form === 'quotations' ? count(claims, 'quotation') : `reports as ${WORDS[form]}`;
}
