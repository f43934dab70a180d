/** The simulation (src/simulation) as a WebAssembly module in base 64; written by scripts/compile.js. */
export const compiled: string;
