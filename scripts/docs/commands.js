import { ExitStatus } from '../../dist/cli/process/exit.js';
import { program } from '../../dist/cli/program.js';

/** @type {Readonly<Record<string, string>>} */
const STATUSES = {
  done: 'Done.',
  failed: 'staffsim itself failed. This is never the fault of your scenario: please report it.',
  wrongInput: 'What you wrote is wrong: a file, an option or a command. The messages say what, and where. Nothing was written.',
  requirementMissed: 'Done, but a condition given with `--require` does not hold. The result was printed as usual.',
  interrupted: 'Stopped by Ctrl-C.',
  terminated: 'Stopped by the system (SIGTERM).',
};

/** How commands end. */
export function statusTable() {
  const rows = Object.entries(ExitStatus).map(([name, status]) => `| ${status} | ${STATUSES[name]} |`);
  return ['| status | meaning |', '| ---: | --- |', ...rows].join('\n');
}

/** Every command and its question. */
export function commandList() {
  const rows = program(() => {}).commands.map(
    (command) => `| [\`${command.name()}\`](#${command.name()}) | ${command.summary() || command.description()} |`,
  );
  return ['| command | what you ask |', '| --- | --- |', ...rows].join('\n');
}
