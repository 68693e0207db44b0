/** Saves what is drawn as SVG, or as a PNG that is made of it; with its legend and sources either way. */
import { localName } from '../../../src/model/namespaces.js';
import { save } from '../browser/download.js';
import { paletteOf } from '../scene/palette.js';
import type { Session } from '../session/session.js';
import { FONT } from '../stage/names/label-layer.js';
import { captionOf } from './caption.js';
import { fileName } from './part.js';
import { picturesOf } from './pictures.js';
import { type Measure, type SvgFile, svgFile } from './svg.js';

/** Pixels of a PNG for one of the page, so that it can be printed. */
const FINE = 2;
/** Longer sides are refused by some browsers. */
const LONGEST = 8192;

/** Gives the name of the file; undefined where nothing is drawn. */
export async function savePicture(session: Session, kind: 'png' | 'svg'): Promise<string | undefined> {
  const file = await fileOf(session);
  if (file === undefined) return undefined;
  const name = `claimgraph-${stem(session)}.${kind}`;
  const svg = new Blob([file.text], { type: 'image/svg+xml' });
  save(kind === 'svg' ? svg : await rastered(svg, file), name);
  return name;
}

async function fileOf(session: Session): Promise<SvgFile | undefined> {
  const { pictures, legend } = await picturesOf(session);
  if (pictures.length === 0) return undefined;
  return svgFile(pictures, captionOf(session, legend), paletteOf(session.theme.peek()), measurer());
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

async function rastered(svg: Blob, { width, height }: SvgFile): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const ratio = Math.min(FINE, LONGEST / Math.max(width, height));
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
