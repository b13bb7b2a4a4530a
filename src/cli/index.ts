import { main } from './main';

/** A reader that closes the pipe early (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Also resolves where nobody reads any more: fixing goes on. */
function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

void main(process.argv.slice(2), process.env, __dirname, {
  print: (text) => process.stdout.write(`${text}\n`),
  error: (line) => process.stderr.write(`bulletin: ${line}\n`),
  write: (text) => write(process.stdout, text),
  writeError: (text) => write(process.stderr, text),
}).then((code) => {
  process.exitCode = code;
});
