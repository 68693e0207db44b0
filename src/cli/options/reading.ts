/** The option `--max-unpacked` of every command that reads data, and what reading takes of it; what is passed over is said. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReadOptions } from '../../dataset/read/read.js';
import { MAX_UNPACKED, saySize } from '../../dataset/read/unpacked.js';
import { note } from '../terminal/terminal.js';

const UNITS: Readonly<Record<string, number>> = { '': 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 };
/** Commands that read no data folder. */
const WITHOUT_DATA: ReadonlySet<string> = new Set(['init', 'parse']);

/** Option value: bytes, as a number or with a unit. */
export function size(value: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([KMGT]B)?$/i.exec(value.trim()) ?? [];
  const bytes = Math.floor(Number(number) * (UNITS[unit.toUpperCase()] ?? Number.NaN));
  if (!(bytes > 0) || !Number.isSafeInteger(bytes)) {
    throw new InvalidArgumentError('It must be a size such as 500MB or 4GB.');
  }
  return bytes;
}

/** Of the one command that runs in this process. */
let most: number | undefined;

/** What that command has said of what is passed over: a folder may be gone through more than once. */
const said = new Set<string>();

function noteOnce(what: string): void {
  if (said.has(what)) return;
  said.add(what);
  note(what);
}

/** Gives each command that reads data the option; called once they are all there. */
export function addReadingOption(program: Command): void {
  for (const command of program.commands) {
    if (WITHOUT_DATA.has(command.name())) continue;
    const help = `most that a .gz file may open to (default: ${saySize(MAX_UNPACKED)})`;
    command.addOption(new Option('--max-unpacked <size>', help).argParser(size));
  }
  program.hook('preAction', (_, command) => {
    said.clear();
    most = command.opts<{ readonly maxUnpacked?: number }>().maxUnpacked;
  });
}

/** How the command that runs reads data. */
export function reading(): ReadOptions {
  return { ...(most === undefined ? {} : { maxUnpacked: most }), onSkipped: noteOnce };
}
