import { type InputFile, keyOf, type Path, type Place, type Source } from '../source.js';
import type { InputFiles } from './input-files.js';
import { SET_PLACE } from './set.js';
import { type Tree, treeAt } from './tree.js';

/** Tells of the values of a scenario where they come from, by the tree that was read. */
export class TreeSource implements Source {
  readonly #tree: Tree;
  readonly #files: InputFiles;

  constructor(tree: Tree, files: InputFiles) {
    this.#tree = tree;
    this.#files = files;
  }

  at(path: Path): Place {
    return treeAt(this.#tree, path)?.place ?? this.atKey(path.slice(0, -1));
  }

  atKey(path: Path): Place {
    if (path.length === 0) return this.#tree.place;
    const above = path.slice(0, -1);
    const around = treeAt(this.#tree, above);
    const key = path.at(-1);
    const place = around?.kind === 'map' ? around.entries.get(String(key))?.keyPlace : treeAt(this.#tree, path)?.place;
    return place ?? this.atKey(above);
  }

  key(path: Path): string {
    return keyOf(path);
  }

  origin(path: Path): 'file' | '--set' | 'default' {
    const found = treeAt(this.#tree, path);
    if (found === null) return 'default';
    return found.place.file === SET_PLACE.file ? '--set' : 'file';
  }

  numberText(path: Path): string | null {
    const found = treeAt(this.#tree, path);
    return found?.kind === 'scalar' ? found.numberText : null;
  }

  readNamed(path: Path): InputFile | { readonly named: string; readonly problem: string } {
    const named = treeAt(this.#tree, path);
    if (named?.kind !== 'scalar' || typeof named.value !== 'string') throw new Error(`${keyOf(path)} names no file`);
    const file = this.#files.read(named.value, named.place.file === SET_PLACE.file ? null : named.place.file);
    return 'problem' in file ? { named: named.value, ...file } : file;
  }

  get inputs(): readonly InputFile[] {
    return this.#files.all;
  }
}
