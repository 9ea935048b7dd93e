/** Start counting what work costs this process: gives seconds of the processor, not of the clock. */
export function cpuSeconds(): () => number {
  // A busy machine is slow by the clock, and does no more work.
  const begun = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1e6
  }
}
