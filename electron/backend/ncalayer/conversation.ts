import { on, once } from "node:events";
import { WebSocket } from "ws";
import { KalqanError } from "#shared/errors.ts";
import { readGreeting } from "./answers.ts";
import { createDeadline } from "./deadline.ts";
import { heartbeat } from "./requests.ts";
import { type AcceptedCertificate, connectTrusted, loopback, type TlsTrust } from "./tls.ts";

/** How long each step may take, in milliseconds. */
export interface Timing {
  /** From the first packet to the greeting. */
  readonly connect: number;
  /** A person looks for a token, chooses a key and types its PIN. */
  readonly answer: number;
  /** Between signs of life while a person does so: an idle connection may be cut. */
  readonly heartbeat: number;
}

export interface ConversationOptions {
  readonly port: number;
  readonly timing: Timing;
  readonly tls: TlsTrust;
  /** Cancelling closes the connection. */
  readonly signal: AbortSignal;
}

export interface Conversation extends AcceptedCertificate {
  /** As NCALayer greets: `1.4`. */
  readonly version: string;
  /** Sends a request; what the next message says, heartbeats left out. Not checked yet. */
  ask(request: object): Promise<unknown>;
}

/** A signature of the largest size that is read (1 MB) in base64, with line ends and what stands around it. */
const largestMessage = 1_500_000;

/**
 * Connects, hears the greeting, does the `work` and closes the connection, however it ends.
 * Errors: ncalayer.notRunning, ncalayer.unknownCertificate, ncalayer.noAnswer {seconds}, ncalayer.unexpectedAnswer,
 * ncalayer.connectionLost; the signal's reason where it was aborted.
 */
export async function converse<T>(
  { port, timing, tls, signal: cancel }: ConversationOptions,
  work: (conversation: Conversation) => Promise<T>,
): Promise<T> {
  cancel.throwIfAborted();
  const { signal, within } = createDeadline(cancel);
  const { socket, ...accepted } = await within(timing.connect, connectTrusted(port, tls, signal));
  const web = new WebSocket(`wss://${loopback}:${port}/`, {
    // The connection that was judged, and no other.
    createConnection: () => socket,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    followRedirects: false,
  });
  web.on("error", () => undefined);
  try {
    signal.throwIfAborted();
    // From the very first message on: the greeting may come in one packet with the end of the handshake.
    const messages = on(web, "message", { close: ["close"], signal });
    await within(timing.connect, opened(web, signal));
    const version = readGreeting(await within(timing.connect, nextMessage(messages)));
    const result = await work({
      ...accepted,
      version,
      ask: async (request) => {
        web.send(JSON.stringify(request));
        const beat = setInterval(() => web.send(heartbeat), timing.heartbeat);
        return within(timing.answer, nextMessage(messages)).finally(() => clearInterval(beat));
      },
    });
    hangUp(web);
    return result;
  } catch (error) {
    web.terminate();
    socket.destroy();
    throw error;
  }
}

/** Says good-bye, but waits a second at most for the answer. */
function hangUp(web: WebSocket): void {
  web.close(1000);
  setTimeout(() => web.terminate(), 1_000).unref();
}

async function opened(web: WebSocket, signal: AbortSignal): Promise<void> {
  try {
    await once(web, "open", { signal });
  } catch (error) {
    throw new KalqanError("ncalayer.unexpectedAnswer", {}, { cause: error });
  }
}

async function nextMessage(messages: AsyncIterator<unknown[]>): Promise<unknown> {
  for (;;) {
    const { value, done } = await messages.next().catch((error: unknown) => {
      throw new KalqanError("ncalayer.unexpectedAnswer", {}, { cause: error });
    });
    if (done === true) throw new KalqanError("ncalayer.connectionLost");
    const [data, isBinary] = value;
    const text = isBinary === true ? null : String(data);
    if (text !== heartbeat) return readJson(text);
  }
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch (error) {
    throw new KalqanError("ncalayer.unexpectedAnswer", {}, { cause: error });
  }
}
