/** The tools behind the Model Context Protocol, over the streams of this process; done when standard input ends. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { inOneLine } from '../../model/steering.js';
import { sayError } from '../terminal/failure.js';
import { note } from '../terminal/terminal.js';
import { ANSWER_SCHEMA } from '../tools/answers/schema.js';
import { argumentsOf, schemaOf } from '../tools/arguments.js';
import type { Session, Tool } from '../tools/tool.js';

export interface Served {
  readonly tools: readonly Tool[];
  readonly session: Omit<Session, 'asker'>;
  readonly instructions: string;
  readonly version: string;
}

export async function serveTools({ tools, session, instructions, version }: Served): Promise<void> {
  const { server } = new McpServer(
    { name: 'claimgraph', title: 'claimgraph: who says what about whom', version },
    { capabilities: { tools: {} }, instructions },
  );
  const asker = () => {
    const name = server.getClientVersion()?.name ?? '';
    return inOneLine(`assistant ${name}`.slice(0, 80)).trim();
  };
  // Who asks for it all the same is told why it is refused.
  const listed = tools.filter((each) => isOpen(each, session));
  const under = new Set<Promise<unknown>>();
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed.map(described) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const answer = called(tools, { ...session, asker }, params.name, params.arguments);
    under.add(answer);
    void answer.finally(() => under.delete(answer));
    return answer;
  });
  server.onerror = (error) => note(sayFault(error));
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
    server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport());
  await ended;
  // What was asked before the end is answered.
  await Promise.allSettled(under);
  await server.close();
}

function isOpen({ proposes }: Tool, { project }: Pick<Session, 'project'>): boolean {
  return proposes !== true || project !== undefined;
}

function described(tool: Tool) {
  const { name, title, description, proposes } = tool;
  return {
    name,
    title,
    description,
    inputSchema: schemaOf(tool),
    outputSchema: ANSWER_SCHEMA,
    annotations: {
      title,
      readOnlyHint: proposes !== true,
      destructiveHint: false,
      idempotentHint: proposes !== true,
      openWorldHint: false,
    },
  };
}

async function called(
  tools: readonly Tool[],
  session: Session,
  name: string,
  args: Readonly<Record<string, unknown>> | undefined,
): Promise<CallToolResult> {
  try {
    const tool = tools.find((each) => each.name === name);
    if (tool === undefined)
      return refusal(
        `there is no tool "${name.slice(0, 80)}": take one of ${tools
          .filter((each) => isOpen(each, session))
          .map((each) => each.name)
          .join(', ')}`,
      );
    const { given, page } = argumentsOf(tool, args);
    const { structured, text } = await tool.call(session, given as never, page);
    return { content: [{ type: 'text', text }], structuredContent: { ...structured } };
  } catch (error) {
    return refusal(sayError(error));
  }
}

function refusal(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

/** What is no message at all is passed over; the next line may be one. */
function sayFault(error: Error): string {
  return error instanceof SyntaxError || error.name === 'ZodError'
    ? 'a line on standard input is no message of the Model Context Protocol, and is passed over'
    : sayError(error);
}
