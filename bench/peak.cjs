// Loaded into each process of Node that is measured: leaves its peak memory behind when it ends.
const { readFileSync, writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const folder = process.env.BENCH_PEAK_FOLDER
if (isMainThread && folder) {
  process.on('exit', () => writeFileSync(`${folder}/${process.pid}`, String(peak())))
}

/** In bytes. Linux counts what the parent held as ours in getrusage, but not in VmHWM. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
