/** A term of an answer as a reader sees it: names that can be pressed with their IRI beside, literals as plain text. */
import type * as RDF from '@rdfjs/types';
import { localName, shorten } from '../../../src/model/namespaces.js';
import { labelOf } from '../../../src/words/labels.js';
import { usePointing } from '../elements/pointing.js';
import { useSession } from '../session/session.js';
import { chosenBy } from './drawn.js';

export function TermCell({ term }: { readonly term: RDF.Term | undefined }) {
  if (term === undefined) return null;
  switch (term.termType) {
    case 'NamedNode':
      return <Named iri={term} />;
    case 'Literal':
      return (
        <>
          {term.value}
          {term.language !== '' && term.language !== 'en' && <span class="iri"> {term.language}</span>}
        </>
      );
    case 'Quad':
      return (
        <>
          {'<<( '}
          <TermCell term={term.subject} /> <TermCell term={term.predicate} /> <TermCell term={term.object} />
          {' )>>'}
        </>
      );
    default:
      return <>_:{term.value}</>;
  }
}

function Named({ iri }: { readonly iri: RDF.NamedNode }) {
  const session = useSession();
  const { corpus } = session.whole;
  const label = labelOf(corpus, iri.value);
  const short = shorten(iri.value);
  const selection = chosenBy(session.whole, iri);
  const gloss = corpus.claims.get(iri.value)?.gloss;
  // What has no other name than the end of its IRI is written once.
  const named = label !== localName(iri.value);
  const words = named ? label : short;
  const pointing = usePointing(selection);
  return (
    <>
      {selection === undefined ? (
        <span>{words}</span>
      ) : (
        <button
          type="button"
          class="link"
          title={gloss}
          onClick={() => session.select(selection)}
          {...pointing}
        >
          {words}
        </button>
      )}
      {named && <span class="iri"> {short}</span>}
    </>
  );
}
