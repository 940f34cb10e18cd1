// Preloaded into a measured run: reports the process's peak memory (kB) when it ends.
process.on('exit', () => process.stderr.write(`\npeak-kB ${process.resourceUsage().maxRSS}\n`));
