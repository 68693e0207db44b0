#!/usr/bin/env node
/** The command `claimgraph`: takes the words after its name, runs one command, gives an exit code. */
import { runCommandLine } from './program.js';
import { watchEnd, watchOutput } from './terminal/output.js';

watchOutput();
watchEnd();
process.exitCode = await runCommandLine(process.argv.slice(2));
