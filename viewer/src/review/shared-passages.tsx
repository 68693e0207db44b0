/** What stands word for word in two reports, side by side, each passage with the words around it. */
import type { Shared, Side } from '../../../src/desk/shared-passages.js';
import { shown } from './state/shown-text.js';

interface SharedProps {
  /** The id of the report that is open. */
  readonly report: string;
  readonly shared: readonly Shared[];
}

export function SharedPassages({ report, shared }: SharedProps) {
  return (
    <>
      {shared.map(({ report: other, title, share, passages, more }) => (
        <details key={other} class="shared" open>
          <summary>
            {Math.floor(share * 100)} % of it, word for word in report {other}
            {title !== undefined && <> “{shown(title)}”</>}
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
          <section class="sides" aria-label={`Shared with report ${other}`} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Here, report {report}</th>
                  <th scope="col">There, report {other}</th>
                </tr>
              </thead>
              <tbody>
                {passages.map(({ here, there }, n) => (
                  <tr key={n}>
                    <OneSide side={here} />
                    <OneSide side={there} />
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {more > 0 && (
            <p class="quiet">and {more === 1 ? '1 shorter passage' : `${more} shorter passages`}</p>
          )}
        </details>
      ))}
    </>
  );
}

function OneSide({ side }: { readonly side: Side | undefined }) {
  if (side === undefined) return <td class="quiet">its text is not at hand</td>;
  const { paragraph, before, words, after } = side;
  return (
    <td>
      {paragraph !== undefined && (
        <span class="quiet">{paragraph === 0 ? 'title' : `paragraph ${paragraph}`} </span>
      )}
      <span class="quiet">{shown(before)}</span>
      <mark>{shown(words)}</mark>
      <span class="quiet">{shown(after)}</span>
    </td>
  );
}
