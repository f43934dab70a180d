/** The file that holds the whole of a result as JSON. */
export const RUN_FILE = 'run.json';

export const WORKBOOK = 'staffsim.xlsx';

/** Tables, as CSV files and as sheets of the workbook. */
const SHEETS = [
  'summary',
  'intervals',
  'replications',
  'staffing',
  'lines',
  'teams',
  'groups',
  'bots',
  'comparison',
  'capacity',
  'mends',
  'assumptions',
] as const;

/** The page to read, with charts. */
export const PAGE = 'report.html';
const NAMES: readonly string[] = [RUN_FILE, PAGE, WORKBOOK, ...SHEETS.map((name) => `${name}.csv`)];

/** Whether staffsim writes a file of that name into a folder of results. */
export function isResultFile(name: string): boolean {
  return NAMES.includes(name);
}
