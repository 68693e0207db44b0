/**
 * A large graph is drawn before its claims are read: the picture in its first lines on the stage, in a page that says
 * that it still reads. The stage then goes over to the page as it is.
 */
import { render } from 'preact';
import { pictureSpan } from '../../../src/graph/file/graph-file.js';
import { pictureIn } from '../../../src/graph/file/picture.js';
import { painted } from '../browser/painted.js';
import { paletteOf, type ThemeName } from '../scene/palette.js';
import { firstScene } from '../session/scenes.js';
import { prefersStillness } from '../session/theme.js';
import { type EarlyStage, earlyStage } from '../stage/early-stage.js';
import type { ViewState } from '../view/view.js';
import { drawableOf, isKnownToPictures } from './picture-drawable.js';

/**
 * @param text the first lines of a graph file, or more of it.
 * @returns the stage, drawn; undefined where the text has no picture, the view shows more than a picture knows, or nothing can be drawn.
 */
export async function openEarly(
  text: string,
  view: ViewState,
  theme: ThemeName,
  root: HTMLElement,
): Promise<EarlyStage | undefined> {
  if (!isKnownToPictures(view) || pictureSpan(text) === undefined) return undefined;
  const { Stage } = await import('../stage/stage.js');
  render(<Opening />, root);
  const element = document.createElement('div');
  element.className = 'stage';
  root.querySelector('.drawing')?.prepend(element);
  let early: EarlyStage | undefined;
  try {
    // First the stage: the graphics card gets ready while the picture is read.
    early = earlyStage(element, (events) => new Stage(element, paletteOf(theme), events, prefersStillness()));
    if (view.camera !== undefined) early.stage.camera.set(view.camera);
    early.stage.show(firstScene(drawableOf(pictureIn(text)), view), false);
    Object.assign(element, { claimgraph: early.stage });
    await painted();
    return early;
  } catch (error) {
    // The page will say what is wrong with the graphics card, or with the graph.
    console.warn(error);
    early?.stage.kill();
    return undefined;
  }
}

/** The page with nothing in it yet, its areas where they will be. */
function Opening() {
  return (
    <div class="page">
      <header class="header">
        <h1>claimgraph</h1>
      </header>
      <aside class="side" aria-busy="true" />
      <main class="middle" aria-label="Drawing">
        <div class="drawing">
          <p class="notice waiting" role="status">
            Reading who says what…
          </p>
        </div>
      </main>
    </div>
  );
}
