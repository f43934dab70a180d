import type { ReadFile } from '../scenario/source.js';

type Read = ReturnType<ReadFile>;

/** A reader of files that may answer later: a pipe has to be waited for, and so has another computer. */
export type ReadFileLater = (...asked: Parameters<ReadFile>) => Read | Promise<Read>;

/** Ends work that came upon a file for which it has to wait. */
class Awaited extends Error {
  readonly answer: Promise<Read>;

  constructor(answer: Promise<Read>) {
    super('a file has to be waited for');
    this.answer = answer;
  }
}

/**
 * Does work that reads files at once with a reader that may answer later: the work is broken off, the answer waited for, and the work
 * done again. It reads nothing twice.
 */
export async function awaitingFiles<T>(read: ReadFileLater, work: (read: ReadFile) => T): Promise<T> {
  const answers = new Map<string, Read>();
  for (;;) {
    let question = '';
    try {
      return work((path, from) => {
        question = JSON.stringify([path, from]);
        const answer = answers.get(question) ?? read(path, from);
        if ('then' in answer) throw new Awaited(answer);
        answers.set(question, answer);
        return answer;
      });
    } catch (error) {
      if (!(error instanceof Awaited)) throw error;
      answers.set(question, await error.answer);
    }
  }
}
