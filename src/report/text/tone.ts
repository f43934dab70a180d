/** How good something is: its color beside its words, which say the same. */
export type Tone = 'good' | 'bad' | 'open';
