import type { InputFile, ReadFile } from './source.js';

/** Reads files through the reader it was given, each once, and keeps a record of them. */
export class InputFiles {
  readonly #readFile: ReadFile;
  readonly #files = new Map<string, InputFile>();

  constructor(readFile: ReadFile) {
    this.#readFile = readFile;
  }

  /** @param from path of the file that names this one; null: the command line does */
  read(path: string, from: string | null): InputFile | { readonly problem: string } {
    const file = this.#readFile(path, from);
    if ('problem' in file) return file;
    const earlier = this.#files.get(file.path);
    if (earlier !== undefined) return earlier;
    this.#files.set(file.path, file);
    return file;
  }

  /** In the order in which they were read first. */
  get all(): readonly InputFile[] {
    return [...this.#files.values()];
  }
}
