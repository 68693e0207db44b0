#!/usr/bin/env node
import { runCommandLine } from './program.js';
/** The command `claimgraph`: takes the words after its name, runs one command, gives an exit code. */
import { closeQuietly } from './terminal/terminal.js';

closeQuietly(process.stdout);
closeQuietly(process.stderr);
process.exitCode = await runCommandLine(process.argv.slice(2));
