/** A line with Poisson arrivals, exponential handle times and exponential patience (Erlang A, M/M/n+M), in the long run. */
export interface ErlangLine {
  /** Contacts for each unit of time. */
  readonly arrivals: number;
  /** Contacts that one agent finishes in a unit of time. */
  readonly service: number;
  /** Share of waiting customers who give up in a unit of time; 0: nobody does (Erlang C). */
  readonly impatience: number;
}

/** Steps of Simpson's rule; the integrands are smooth, and more steps change no digit that anybody reads. */
const STEPS = 400;
/** Where an integrand has fallen to this power of e of its greatest value, the rest is nothing. */
const NEGLIGIBLE = -36;

/**
 * Share of all contacts that are answered within a time.
 *
 * Source: the density of the wait that a customer of endless patience would have, in the M/M/n+G queue (Baccelli and Hebuterne 1981;
 * Zeltyn and Mandelbaum 2005): proportional to exp(λ·∫₀ˣ G(u)du − nμx), where G(u) is the share of customers whose patience is above u.
 *
 * @param within in the same unit of time
 * @returns 0 where the line grows without end
 */
export function answeredWithin({ arrivals, service, impatience }: ErlangLine, agents: number, within: number): number {
  if (arrivals === 0) return 1;
  const spare = agents * service - arrivals;
  if (agents === 0 || (impatience === 0 && spare <= 0)) return 0;
  const power = (x: number) =>
    impatience === 0 ? -spare * x : (arrivals * -Math.expm1(-impatience * x)) / impatience - agents * service * x;
  // The greatest power is where the customers who have not given up are just as many as the agents can take.
  const peak = spare >= 0 ? 0 : -Math.log((agents * service) / arrivals) / impatience;
  const greatest = power(peak);
  let end = peak + 1 / (agents * service);
  while (power(end) - greatest > NEGLIGIBLE) end = peak + 2 * (end - peak);
  const waiting = arrivals * integral((x) => Math.exp(power(x) - greatest), end);
  const free = Math.exp(-greatest) / blocked(arrivals / service, agents - 1);
  const inTime = arrivals * integral((x) => Math.exp(power(x) - greatest - impatience * x), Math.min(within, end));
  return (free + inTime) / (free + waiting);
}

/**
 * The least number of agents with which a share of all contacts is answered within a time.
 *
 * @param target below 1
 * @returns null where no number reaches it: customers who give up at once cannot be answered
 */
export function agentsFor(line: ErlangLine, within: number, target: number): number | null {
  let enough = 1;
  while (answeredWithin(line, enough, within) < target) {
    if (enough > 1_000_000) return null;
    enough *= 2;
  }
  if (answeredWithin(line, 0, within) >= target) return 0;
  let short = Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (answeredWithin(line, middle, within) >= target) enough = middle;
    else short = middle;
  }
  return enough;
}

/** Erlang B: the share of contacts that find all of so many agents busy, where nobody waits. By its recursion (Jagerman 1974). */
function blocked(load: number, agents: number): number {
  let share = 1;
  for (let n = 1; n <= agents; n++) share = (load * share) / (n + load * share);
  return share;
}

/** Simpson's rule from 0 to `end`. */
function integral(density: (x: number) => number, end: number): number {
  const step = end / STEPS;
  let sum = density(0) + density(end);
  for (let index = 1; index < STEPS; index++) sum += (index % 2 === 1 ? 4 : 2) * density(index * step);
  return (sum * step) / 3;
}
