import { main } from './main';

/** A reader that closes the pipe early (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), process.env, __dirname, {
  print: (text) => process.stdout.write(`${text}\n`),
  error: (line) => process.stderr.write(`bulletin: ${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
