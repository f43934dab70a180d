import type { Tone } from './tone.js';

/** The question that a report answers, and the answer with its certainty. */
export interface Answer {
  readonly question: string;
  readonly tone: Tone;
  /** What somebody remembers who reads nothing else. */
  readonly verdict: string;
  /** How sure it is, and what goes with it; empty ones are left out. */
  readonly sentences: readonly string[];
}
