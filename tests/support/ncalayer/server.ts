import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import type { SignWith } from "./key-holder.ts";
import { basicsSignSchema, commonUtilsSignSchema, resultShapes } from "./protocol.ts";
import type { TlsIdentity } from "./tls-identity.ts";

/** What the person does at NCALayer's window: chooses a key, closes it (null), or something goes wrong there. */
export type Choice = SignWith | null | { readonly code: string; readonly message: string };

export interface NcalayerBehaviour {
  readonly tls: TlsIdentity;
  /** The person at the window. */
  readonly choose?: (request: unknown) => Choice | Promise<Choice>;
  /** Those installed. */
  readonly modules?: readonly ("basics" | "commonUtils")[];
  readonly shape?: keyof typeof resultShapes;
  /** Sent first, instead of the greeting of version 1.4; null sends nothing. */
  readonly greeting?: string | Buffer | null;
  /** Instead of answering a request. */
  readonly instead?: (socket: WebSocket, request: unknown) => void;
  /** Before answering a request. */
  readonly before?: (socket: WebSocket) => void;
}

export interface TestNcalayer {
  readonly port: number;
  /** All requests so far, as they came; heartbeats are counted apart. */
  readonly requests: readonly unknown[];
  readonly heartbeats: () => number;
  /** Connections that came through TLS and became WebSockets. */
  readonly connections: () => number;
  /** Resolves once a connection has ended. */
  readonly hungUp: Promise<void>;
  close(): Promise<void>;
}

const heartbeat = "--heartbeat--";

/** Starts a server that speaks NCALayer's protocol on a free port of this machine. Close it. */
export async function startNcalayer(behaviour: NcalayerBehaviour): Promise<TestNcalayer> {
  const { tls, greeting = JSON.stringify({ result: { version: "1.4" } }) } = behaviour;
  const server = createServer({ cert: tls.certificate, key: tls.key });
  // The program is free to cut a connection whose certificate it does not know.
  server.on("tlsClientError", () => undefined);
  const sockets = new WebSocketServer({ server });
  const requests: unknown[] = [];
  const { promise: hungUp, resolve: tellHungUp } = Promise.withResolvers<void>();
  let heartbeats = 0;
  let connections = 0;
  sockets.on("connection", (socket) => {
    connections++;
    socket.on("error", () => undefined);
    socket.on("close", () => tellHungUp());
    if (greeting !== null) socket.send(greeting);
    socket.on("message", (data) => {
      const text = String(data);
      if (text === heartbeat) {
        heartbeats++;
        socket.send(heartbeat);
        return;
      }
      const request: unknown = JSON.parse(text);
      requests.push(request);
      behaviour.before?.(socket);
      if (behaviour.instead) behaviour.instead(socket, request);
      else void answer(behaviour, request).then((reply) => socket.send(JSON.stringify(reply)));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    heartbeats: () => heartbeats,
    connections: () => connections,
    hungUp,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(behaviour: NcalayerBehaviour, request: unknown): Promise<unknown> {
  const { modules = ["basics", "commonUtils"] } = behaviour;
  const { module = "" } = request as { module?: string };
  const isInstalled = modules.some((name) => module === `kz.gov.pki.knca.${name}`);
  if (!isInstalled) return { success: false, errorCode: "MODULE_NOT_FOUND" };
  return module.endsWith("basics") ? answerBasics(behaviour, request) : answerCommonUtils(behaviour, request);
}

async function answerBasics({ choose, shape = "text" }: NcalayerBehaviour, request: unknown): Promise<unknown> {
  const asked = basicsSignSchema.safeParse(request);
  if (!asked.success) return { status: false, code: "INVALID_SIGNING_PARAMS", message: asked.error.message };
  const choice = (await choose?.(request)) ?? null;
  if (choice === null) return { status: true, body: {} };
  if (typeof choice !== "function") return { status: false, ...choice, details: "" };
  const { data, signingParams } = asked.data.args;
  const signature = await choice(Buffer.from(data, "base64"), signingParams.encapsulate);
  return { status: true, body: { result: resultShapes[shape](base64(signature)) } };
}

async function answerCommonUtils({ choose, shape = "text" }: NcalayerBehaviour, request: unknown): Promise<unknown> {
  const asked = commonUtilsSignSchema.safeParse(request);
  if (!asked.success) return { code: "500", message: asked.error.message };
  const choice = (await choose?.(request)) ?? null;
  if (choice === null) return { code: "500", message: "action.canceled" };
  if (typeof choice !== "function") return { code: "500", message: choice.message };
  const [, , data, inside] = asked.data.args;
  const signature = await choice(Buffer.from(data, "base64"), inside);
  return { code: "200", message: "", responseObject: resultShapes[shape](base64(signature)) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
