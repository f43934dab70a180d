/** @typedef {import('./records.js').MemoryRecord} MemoryRecord */

/**
 * Where the fields of records lie: a program is compiled that says it.
 *
 * @param {typeof import('assemblyscript/asc').default} asc the compiler
 * @param {string} root of the project
 * @param {readonly MemoryRecord[]} records
 */
export async function offsetsOf(asc, root, records) {
  const classes = new Map(records.map(({ type, path }) => [type, path]));
  const imports = [...classes].map(([type, path]) => `import { ${type} } from '${path.slice(root.length).replace(/\.ts$/, '')}';\n`);
  const constants = records.flatMap((record) => [
    `export const ${sizeName(record)}: i32 = <i32>offsetof<${record.type}>();\n`,
    ...record.fields.map(({ name }) => `export const ${offsetName(record, name)}: i32 = <i32>offsetof<${record.type}>('${name}');\n`),
  ]);
  const constantNamed = await constantsOf(asc, root, imports.join('').replaceAll("from '", "from './") + constants.join(''));
  return {
    /** How many bytes a record takes. */
    sizeOf: (/** @type {MemoryRecord} */ record) => constantNamed(sizeName(record)),
    /** How many bytes after the beginning of a record a field of it begins. */
    offsetOf: (/** @type {MemoryRecord} */ record, /** @type {string} */ field) => constantNamed(offsetName(record, field)),
  };
}

function sizeName(/** @type {MemoryRecord} */ { name }) {
  return `${name}_size`;
}

function offsetName(/** @type {MemoryRecord} */ { name }, /** @type {string} */ field) {
  return `${name}_at_${field}`;
}

/**
 * The constants that a program exports, which is compiled as if it were a file in the root of the project.
 *
 * @param {typeof import('assemblyscript/asc').default} asc
 * @param {string} root
 * @param {string} text of the program
 * @returns {Promise<(name: string) => number>}
 */
async function constantsOf(asc, root, text) {
  const { readFile } = await import('node:fs/promises');
  /** @type {Map<string, Uint8Array | string>} */
  const files = new Map();
  const { error, stderr } = await asc.main(
    ['offsets.ts', '--outFile', 'offsets.wasm', '--baseDir', root, '--runtime', 'stub', '--use', 'abort='],
    {
      readFile: (name) => (name === 'offsets.ts' ? text : readFile(`${root}${name}`, 'utf8').catch(() => null)),
      writeFile: (name, contents) => {
        files.set(name, contents);
      },
    },
  );
  const module = files.get('offsets.wasm');
  if (error !== null || !(module instanceof Uint8Array)) throw new Error(`the records of src/simulation do not compile:\n${stderr}`);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module)));
  return (name) => {
    const constant = exports[name];
    if (!(constant instanceof WebAssembly.Global)) throw new Error(`${name} is no constant`);
    return constant.value;
  };
}
