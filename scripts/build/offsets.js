/** Where the fields of records lie: a program is compiled that says it. @param asc the compiler @param root of the project */
export async function offsetsOf(asc, root, records) {
  const classes = new Map(records.map(({ type, path }) => [type, path]));
  const imports = [...classes].map(([type, path]) => `import { ${type} } from '${path.slice(root.length).replace(/\.ts$/, '')}';\n`);
  const constants = records.flatMap((record) => [
    `export const ${sizeName(record)}: i32 = <i32>offsetof<${record.type}>();\n`,
    ...record.fields.map(({ name }) => `export const ${offsetName(record, name)}: i32 = <i32>offsetof<${record.type}>('${name}');\n`),
  ]);
  const values = await constantsOf(asc, root, imports.join('').replaceAll("from '", "from './") + constants.join(''));
  return {
    sizeOf: (record) => values[sizeName(record)].value,
    offsetOf: (record, field) => values[offsetName(record, field)].value,
  };
}

function sizeName({ name }) {
  return `${name}_size`;
}

function offsetName({ name }, field) {
  return `${name}_at_${field}`;
}

/** The constants that a program exports, which is compiled as if it were a file in the root of the project. */
async function constantsOf(asc, root, text) {
  const { readFile } = await import('node:fs/promises');
  let module = null;
  const { error, stderr } = await asc.main(
    ['offsets.ts', '--outFile', 'offsets.wasm', '--baseDir', root, '--runtime', 'stub', '--use', 'abort='],
    {
      readFile: (name) => (name === 'offsets.ts' ? text : readFile(`${root}${name}`, 'utf8').catch(() => null)),
      writeFile: (_name, contents) => {
        module = contents;
      },
    },
  );
  if (error !== null || module === null) throw new Error(`the records of src/simulation do not compile:\n${stderr}`);
  return new WebAssembly.Instance(new WebAssembly.Module(module)).exports;
}
