import type { InputFile, ReadFile } from '../source.js';

/** Reads files through the reader it was given, each once, and keeps a record of them. */
export class InputFiles {
  readonly #readFile: ReadFile;
  readonly #files = new Map<string, InputFile>();
  /** By who names them and how: a second look must not cost a second reading. */
  readonly #answers = new Map<string, InputFile | { readonly problem: string }>();

  constructor(readFile: ReadFile) {
    this.#readFile = readFile;
  }

  /** @param from path of the file that names this one; null: the command line does */
  read(path: string, from: string | null): InputFile | { readonly problem: string } {
    const question = JSON.stringify([from, path]);
    const answer = this.#answers.get(question) ?? this.#keep(this.#readFile(path, from));
    this.#answers.set(question, answer);
    return answer;
  }

  #keep(file: InputFile | { readonly problem: string }): InputFile | { readonly problem: string } {
    if ('problem' in file) return file;
    const kept = this.#files.get(file.path) ?? file;
    this.#files.set(file.path, kept);
    return kept;
  }

  /** In the order in which they were read first. */
  get all(): readonly InputFile[] {
    return [...this.#files.values()];
  }
}
