/** The legends of what is not always drawn: the sides of two lenses, which are filters too, and the drawing of sources. */

import { LineSample, NodeSample } from '../elements/samples.js';
import { lensAmidWords } from '../lenses/lens-said.js';
import { familyColor, paletteOf } from '../scene/palette.js';
import { useSession } from '../session/session.js';
import type { Side } from '../view/view.js';
import { SIDES, toggle } from '../view/view.js';

/** Which of two lenses shows a line; only while they share one drawing. */
export function Sides() {
  const session = useSession();
  const { lens, against, pairing, hiddenSides } = session.view.value;
  if (against === undefined || pairing !== 'difference') return null;
  const { corpus } = session.whole;
  const { sides } = paletteOf(session.theme.value);
  const counts = new Map<Side | undefined, number>();
  for (const { side } of session.scene.value.edges) counts.set(side, (counts.get(side) ?? 0) + 1);
  const words: Readonly<Record<Side, string>> = {
    left: `Only ${lensAmidWords(corpus, lens)}`,
    right: `Only ${lensAmidWords(corpus, against)}`,
    both: 'In both',
  };
  return (
    <fieldset>
      <legend>Which of the two, by colour</legend>
      {SIDES.map((side) => (
        <label class="row" key={side}>
          <input
            type="checkbox"
            checked={!hiddenSides.includes(side)}
            onChange={() => session.change((view) => toggle(view, 'hiddenSides', side))}
          />
          <LineSample color={sides[side]} />
          <span>{words[side]}</span>
          <span class="number">{counts.get(side) ?? 0}</span>
        </label>
      ))}
      <p class="hint">
        Colours tell the lenses apart here, not the kind of relation. A double line is disputed: one may say
        it and the other deny it.
      </p>
    </fieldset>
  );
}

/** What the drawing of sources shows. */
export function SourceMarks() {
  const session = useSession();
  const palette = paletteOf(session.theme.value);
  return (
    <fieldset>
      <legend>Who says it, through whom</legend>
      <p class="row plain">
        <NodeSample tint="media" shape="hexagon" /> <span>A report, beside who publishes it</span>
      </p>
      <p class="row plain">
        <NodeSample tint="media" shape="triangle" /> <span>Something said: a statement, a post</span>
      </p>
      <p class="row plain">
        <NodeSample tint="armed" shape="disc" /> <span>Who speaks, coloured as among the relations</span>
      </p>
      <p class="row plain">
        <NodeSample tint="unnamed" shape="cross" />{' '}
        <span>No claim comes from here, through the lens and without what is taken out</span>
      </p>
      <p class="row plain">
        <LineSample color={familyColor(palette, 'attribution')} arrow /> <span>Quotes, along the arrow</span>
      </p>
      <p class="row plain">
        <LineSample color={familyColor(palette, 'attribution')} /> <span>Is said by</span>
      </p>
      <p class="hint">The larger the mark and the thicker the line, the more claims come that way.</p>
    </fieldset>
  );
}
