import { Command, type OptionValues } from '@commander-js/extra-typings';
import { version } from '../library/node/version.js';
import { capacitySpec } from './commands/capacity/spec.js';
import { checkSpec } from './commands/check/spec.js';
import { compareSpec } from './commands/compare/spec.js';
import { initSpec } from './commands/init/spec.js';
import { openSpec } from './commands/open/spec.js';
import { runSpec } from './commands/run/spec.js';
import { schemaSpec } from './commands/schema/spec.js';
import { examples } from './options.js';
import type { ExitStatus } from './process/exit.js';
import { print, tell } from './process/streams.js';

/** The commands, as the help lists them: how each is called, and where its work is. */
const COMMANDS = [
  command(runSpec, async () => (await import('./commands/run/run.js')).run),
  command(compareSpec, async () => (await import('./commands/compare/compare.js')).compare),
  command(capacitySpec, async () => (await import('./commands/capacity/capacity.js')).capacity),
  command(openSpec, async () => (await import('./commands/open/open.js')).open),
  command(checkSpec, async () => (await import('./commands/check/check.js')).check),
  command(initSpec, async () => (await import('./commands/init/init.js')).init),
  command(schemaSpec, async () => (await import('./commands/schema/schema.js')).schema),
];

/** What a command does with its arguments and, after them, its options. */
type Work<Given extends unknown[], Options> = (...given: [...Given, Options]) => ExitStatus | Promise<ExitStatus>;

/** Receives the status with which the process is to end. */
type EndWith = (status: ExitStatus) => void;

/** The whole command line. */
export function program(endWith: EndWith): Command {
  const staffsim = new Command('staffsim')
    .description('Simulates a contact center from one readable file: waits, service levels, occupancy and cost, with how sure they are.')
    .version(version(), '-V, --version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', examples(['staffsim init support-desk --out desk.yaml', 'staffsim check desk.yaml', 'staffsim run desk.yaml']))
    .helpCommand(false)
    .configureOutput({ writeOut: print, writeErr: tell });
  for (const add of COMMANDS) add(staffsim, endWith);
  return staffsim;
}

/**
 * Puts a command together. What it does is loaded when it is called: the help must not wait for the reader of scenarios or the
 * simulation.
 */
function command<Given extends unknown[], Options extends OptionValues>(
  spec: () => Command<Given, Options>,
  work: () => Promise<NoInfer<Work<Given, Options>>>,
): (staffsim: Command, endWith: EndWith) => void {
  return (staffsim, endWith) => {
    const own = spec();
    own
      .copyInheritedSettings(staffsim)
      .showHelpAfterError(`(staffsim ${own.name()} --help shows how it is used)`)
      .action(async () => endWith(await (await work())(...own.processedArgs, own.opts())));
    staffsim.addCommand(own);
  };
}
