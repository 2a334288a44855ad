import { run } from './run';

// A reader of standard error that went away must not end the command.
process.stderr.on('error', () => undefined);
process.exitCode = await run(process.argv.slice(2));
