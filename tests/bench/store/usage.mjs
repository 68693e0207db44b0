/** Loaded before a command (`node --import`): writes what it took to the file named by `USAGE`, when it ends. */
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env.USAGE;
if (file !== undefined)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
    const high = /VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    writeFileSync(file, JSON.stringify({ processor: (user + system) / 1e6, megabytes: Number(high) / 1024 }));
  });
