/** The simulation (src/simulation) as a WebAssembly module in base 64; written by scripts/build/compile.js. */
export const compiled: string;
