/** Saves what is drawn as SVG, or as a PNG that is made of it; with its legend and sources either way. */
import { localName } from '../../../../src/model/namespaces.js';
import { save } from '../../browser/download.js';
import { paletteOf } from '../../scene/palette.js';
import type { Session } from '../../session/session.js';
import { FONT } from '../../stage/names/label-layer.js';
import { captionOf } from './caption.js';
import { fileName } from './file-name.js';
import { type Crop, picturesOf } from './pictures.js';
import { type Measure, type SvgFile, svgFile } from './svg.js';

/** Pixels of a PNG for one of the page. */
export const SIZES = [1, 2, 4] as const;
export type PictureSize = (typeof SIZES)[number];
/** Longer sides are refused by some browsers. */
const LONGEST = 8192;

export interface PictureAsked {
  readonly kind: 'png' | 'svg';
  readonly crop: Crop;
  readonly size: PictureSize;
}

/** Gives the name of the file, and the size of a PNG in pixels; undefined where nothing is drawn. */
export async function savePicture(
  session: Session,
  { kind, crop, size }: PictureAsked,
): Promise<string | undefined> {
  const file = await pictureFile(session, crop);
  if (file === undefined) return undefined;
  const name = `claimgraph-${stem(session)}.${kind}`;
  const svg = new Blob([file.text], { type: 'image/svg+xml' });
  if (kind === 'svg') {
    save(svg, name);
    return name;
  }
  const ratio = Math.min(size, LONGEST / Math.max(file.width, file.height));
  save(await rastered(svg, file, ratio), name);
  return `${name}, ${Math.round(file.width * ratio)} × ${Math.round(file.height * ratio)} pixels`;
}

/** What is seen with legend and sources; undefined where nothing is drawn. */
export async function pictureFile(session: Session, crop: Crop): Promise<SvgFile | undefined> {
  const { pictures, legend, shown } = await picturesOf(session, crop);
  if (pictures.length === 0) return undefined;
  return svgFile(pictures, captionOf(session, shown, legend), paletteOf(session.theme.peek()), measurer());
}

function stem(session: Session): string {
  const { surface, selection } = session.view.peek();
  const chosen = selection?.kind === 'node' ? `-${fileName(localName(selection.id))}` : '';
  return `${surface}${chosen}`;
}

function measurer(): Measure {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  return (text, size, weight) => {
    context.font = `${weight} ${size}px ${FONT}`;
    return context.measureText(text).width;
  };
}

async function rastered(svg: Blob, { width, height }: SvgFile, ratio: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('the picture is too large')) : resolve(blob),
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
