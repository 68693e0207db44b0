/** A headless Chromium with WebGL 2 for the browser tests and the pictures: the one from npm on Linux x64, else the system's. */
import { existsSync } from 'node:fs';
import chromiumPack from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where a Chrome or Chromium usually stands; the environment variable CHROME_PATH goes before all of them. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Made for servers with one page each; with several pages the browser would fall over. */
const ONE_PROCESS = new Set(['--single-process', '--no-zygote']);

/** Take away what parts one site from another: a page is to be tried in a browser as readers have it. */
const UNSAFE = new Set([
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
]);
const UNSAFE_FEATURES = ['IsolateOrigins', 'site-per-process'];

/** The packaged browser's own flags, without those that make it another browser than readers have. */
function packedArgs(): string[] {
  return chromiumPack.args
    .filter((arg) => !ONE_PROCESS.has(arg) && !UNSAFE.has(arg))
    .map((arg) => {
      const [, disabled] = /^--disable-features=(.*)$/.exec(arg) ?? [];
      if (disabled === undefined) return arg;
      return `--disable-features=${disabled.split(',').filter((name) => !UNSAFE_FEATURES.includes(name))}`;
    });
}

/** Software rendering, so that WebGL works where there is no graphics card. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/**
 * Starts the browser: one that is installed, in a window, where HEADFUL is set. `args` are added to its command line, e.g.
 * `--disable-gpu` to take WebGL away.
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  const headless = process.env.HEADFUL === undefined;
  if (headless && named === undefined && process.platform === 'linux' && process.arch === 'x64') {
    chromiumPack.setGraphicsMode = true;
    return chromium.launch({
      executablePath: await chromiumPack.executablePath(),
      args: [...packedArgs(), ...args],
      headless: true,
    });
  }
  const executablePath = named ?? USUAL_PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No Chrome or Chromium found: install one, or name it in CHROME_PATH');
  }
  return chromium.launch({ executablePath, args: [...SOFTWARE_WEBGL, ...args], headless });
}
