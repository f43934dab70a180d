/** Milliseconds of work of this process so far: what other processes do meanwhile takes nothing of a planner's patience. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
