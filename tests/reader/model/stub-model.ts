/** A chat endpoint on this machine that answers as it is told: takes what each question gets, keeps what was asked. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly text: string;
  readonly form: string | undefined;
  readonly authorization: string | undefined;
}

/** A status with a body, or the message of a completion; `after` milliseconds. */
export interface StubReply {
  readonly status?: number;
  readonly body?: string;
  readonly content?: string;
  readonly cut?: boolean;
  readonly after?: number;
}

export interface StubModel {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

export async function stubModel(reply: (asked: Asked, nth: number) => StubReply): Promise<StubModel> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request)) as {
      readonly messages: readonly { readonly role: string; readonly content: string }[];
      readonly response_format?: { readonly type: string };
    };
    const said = body.messages.find(({ role }) => role === 'user')?.content ?? '';
    const one = {
      text: /^REPORT\n([\s\S]*)\nEND OF REPORT$/.exec(said)?.[1] ?? '',
      form: body.response_format?.type,
      authorization: request.headers.authorization,
    };
    asked.push(one);
    const { status = 200, body: text, content = '', cut = false, after = 0 } = reply(one, asked.length - 1);
    await new Promise((done) => setTimeout(done, after));
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(
      text ??
        JSON.stringify({
          choices: [{ finish_reason: cut ? 'length' : 'stop', message: { role: 'assistant', content } }],
          usage: { prompt_tokens: 100, completion_tokens: 50 },
        }),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}
