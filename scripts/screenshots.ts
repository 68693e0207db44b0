/** Makes the pictures of the README from the running viewer: `npm run screenshots` writes docs/images/*.png. */
import { mkdirSync, statSync } from 'node:fs';
import { startViewer } from '../tests/browser/viewer.js';

const FOLDER = 'docs/images';
/** Name, what stands in the address, light or dark. Without texts: those belong to their publishers. */
const PICTURES = [
  ['overview', '', 'light'],
  ['focus', '#node=actor:jnim', 'light'],
  ['map', '#surface=map&node=event:ber-fighting', 'light'],
  ['dark', '#edge=4228d9dedfd7c9a5', 'dark'],
] as const;

mkdirSync(FOLDER, { recursive: true });
const viewer = await startViewer('data');
for (const [name, address, colorScheme] of PICTURES) {
  const { page } = await viewer.open(address, { colorScheme });
  // The panel comes first, then what it names is moved beside it.
  await page.waitForTimeout(800);
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot({ path });
  console.info(`${path} ${Math.round(statSync(path).size / 1024)} KiB`);
  await page.context().close();
}
await viewer.close();
await viewer.browser.close();
