/** Compiles an AssemblyScript program, the path of which is from the root of the project, to a WebAssembly module. */
export function compile(entry: string): Promise<Uint8Array>;
