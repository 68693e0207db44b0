/** The drawing on paper: the picture over the whole width, under it what it shows, its legend and its sources in letters that can be read. */
import { painted } from '../../browser/painted.js';
import { paletteOf } from '../../scene/palette.js';
import type { Session } from '../../session/session.js';
import { type Caption, captionOf } from '../picture/caption.js';
import { picturesOf } from '../picture/pictures.js';
import { type Picture, pictureOnly } from '../picture/svg.js';
import { printSheet } from './sheet.js';

/** Gives whether there was something to print. */
export async function printPicture(session: Session): Promise<boolean> {
  const before = session.theme.peek();
  session.theme.value = 'light';
  try {
    await painted();
    const { pictures, legend, shown } = await picturesOf(session, 'window');
    if (pictures.length === 0) return false;
    await printSheet(
      session,
      <PictureSheet pictures={pictures} caption={captionOf(session, shown, legend)} />,
    );
    return true;
  } finally {
    session.theme.value = before;
  }
}

function PictureSheet({
  pictures,
  caption: { title, told, legend, sources },
}: {
  readonly pictures: readonly Picture[];
  readonly caption: Caption;
}) {
  return (
    <article class="paper-picture">
      <h1>{title}</h1>
      {pictures.map((picture, i) => (
        <figure key={i}>
          {picture.heading !== undefined && <figcaption>{picture.heading}</figcaption>}
          <img alt="" src={asData(pictureOnly(picture, paletteOf('light').ground))} />
        </figure>
      ))}
      <p>{told.join(' ')}</p>
      <ul class="paper-legend">
        {legend.map(({ sample, words }) => (
          <li key={words}>
            <img
              alt=""
              width="30"
              height="16"
              src={asData(
                `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="16" viewBox="0 0 30 16">${sample}</svg>`,
              )}
            />{' '}
            {words}
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <>
          <h2>Sources</h2>
          <ul>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** As an image, which can run nothing. */
function asData(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
