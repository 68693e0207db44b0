/** How a picture is taken: all that is seen or what is lit, in which size, as which kind of file. */
import { useState } from 'preact/hooks';
import { drawnFor } from '../../data/drawn-for.js';
import { Choice } from '../../elements/choice.js';
import type { Session } from '../../session/session.js';
import type { Crop } from './pictures.js';
import { type PictureSize, SIZES, savePicture } from './save-picture.js';

const SIZE_WORDS: Readonly<Record<PictureSize, string>> = { 1: 'as here', 2: 'twice', 4: 'four times' };

interface Props {
  readonly session: Session;
  readonly say: (words: string) => void;
  readonly saved: (name: string | undefined) => void;
}

export function PictureChoices({ session, say, saved }: Props) {
  const [asked, setAsked] = useState<Crop>('window');
  const [size, setSize] = useState<PictureSize>(2);
  const lit =
    drawnFor(session.loaded, session.view.value.selection) !== undefined || session.emphasis.value.length > 0;
  const crop = lit ? asked : 'window';
  const take = (kind: 'png' | 'svg') => {
    savePicture(session, { kind, crop, size }).then(saved, (error: unknown) => {
      console.warn(error);
      say('The picture could not be made.');
    });
  };
  return (
    <section>
      <h3>Picture</h3>
      <p>With a legend and the reports of what it shows. SVG can be edited in Inkscape or Illustrator.</p>
      <div class="choices">
        <button type="button" onClick={() => take('png')}>
          PNG
        </button>
        <label>
          in size{' '}
          <select
            value={size}
            onChange={({ currentTarget }) => setSize(Number(currentTarget.value) as PictureSize)}
          >
            {SIZES.map((each) => (
              <option key={each} value={each}>
                {SIZE_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => take('svg')}>
          SVG
        </button>
      </div>
      {lit && (
        <Choice<Crop>
          name="What of the drawing"
          options={[
            ['window', 'The window'],
            ['lit', 'Cut to what is lit'],
          ]}
          chosen={crop}
          choose={setAsked}
        />
      )}
    </section>
  );
}
