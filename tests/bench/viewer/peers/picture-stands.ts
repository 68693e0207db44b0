/** When a picture stands: a library that returns has only asked for its drawing, and some draw an empty frame first. */

const WIDTH = 64;
const HEIGHT = 36;

/** Resolves when the canvases under `host` hold ink on a tenth of a small copy, which waits for all drawing asked for. */
export async function pictureStands(host: Element): Promise<void> {
  const small = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true });
  if (small === null) throw new Error('there is no 2D canvas');
  for (;;) {
    for (const canvas of host.querySelectorAll('canvas')) {
      if (canvas.width > 0) small.drawImage(canvas, 0, 0, WIDTH, HEIGHT);
    }
    const { data } = small.getImageData(0, 0, WIDTH, HEIGHT);
    const inked = data.filter((value, at) => at % 4 === 3 && value > 0).length;
    if (inked > (WIDTH * HEIGHT) / 10) return;
    await new Promise(requestAnimationFrame);
  }
}
