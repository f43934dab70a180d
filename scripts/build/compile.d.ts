type Sources = Readonly<Record<string, string>>;

/**
 * Compiles an AssemblyScript program, the path of which is from the root of the project, to a WebAssembly module as it ships; with
 * `quick` in a fifth of the time, to do the same more slowly. `changed` sources stand for those of the project.
 */
export function compile(entry: string, how?: { readonly quick?: boolean; readonly changed?: Sources }): Promise<Uint8Array>;

/** The same with its assertions, the names of its functions and a source map. */
export function compileAsserted(entry: string, changed?: Sources): Promise<{ readonly module: Uint8Array; readonly map: string }>;
