// Lets the tests, which run in the extension host, act on the page: POST {command, ...parameters} to `url`.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { json } from 'node:stream/consumers';
import { noteRequests, runUiCommand } from './ui-commands.mjs';

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` holds a secret: only who knows it is served */
export async function startUiServer(page) {
  noteRequests(page);
  const secretPath = `/${randomUUID()}`;
  const server = http.createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== secretPath) return void response.writeHead(404).end();
    void answer(page, request).then((body) => response.end(JSON.stringify(body)));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${secretPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(page, request) {
  try {
    const { command, ...parameters } = await json(request);
    return { value: await runUiCommand(page, command, parameters) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
