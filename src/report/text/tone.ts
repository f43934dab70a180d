import type { Grade } from '../../experiment/promises/grade.js';

/** How good something is: its color beside its words, which say the same. */
export type Tone = 'good' | 'bad' | 'open';

/** Green and red only beyond chance. */
export function toneOfGrade(grade: Grade): Tone {
  return grade === 'kept' ? 'good' : grade === 'missed' ? 'bad' : 'open';
}
