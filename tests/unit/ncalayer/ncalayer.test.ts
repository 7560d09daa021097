import { once } from "node:events";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createNcalayer, type TlsTrust } from "#backend/ncalayer/index.ts";
import { type Authority, toPem } from "#cli/demo/authority/authority.ts";
import { type NcalayerBehaviour, startNcalayer, type TestNcalayer } from "#tests/support/ncalayer/server.ts";
import {
  makeTlsAuthority,
  makeTlsIdentity,
  type TlsIdentity,
  type TlsRequest,
} from "#tests/support/ncalayer/tls-identity.ts";

const data = Buffer.from("<ASiCManifest>Қалқан</ASiCManifest>");
/** What stands for a signature here: this capability carries it and does not judge it. */
const signature = Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x07);
const signs = async () => signature;
const patient = { connect: 5_000, answer: 5_000, heartbeat: 5_000 };

let authority: Authority;
let identity: TlsIdentity;
let trust: TlsTrust;

beforeAll(async () => {
  authority = await makeTlsAuthority();
  identity = await makeTlsIdentity(authority.issuer);
  trust = { authorities: [authority.rootPem], pins: [] };
});

async function start(behaviour: Partial<NcalayerBehaviour> = {}): Promise<TestNcalayer> {
  const server = await startNcalayer({ tls: identity, choose: () => signs, ...behaviour });
  onTestFinished(() => server.close());
  return server;
}

interface Attempt {
  readonly timing?: Partial<typeof patient>;
  readonly tls?: TlsTrust;
  readonly signal?: AbortSignal;
}

const never = new AbortController().signal;

function sign(
  { port }: { readonly port: number },
  { timing, tls = trust, signal = never }: Attempt = {},
): Promise<Uint8Array> {
  const ncalayer = createNcalayer({ port, timing: { ...patient, ...timing } });
  return ncalayer.sign({ data, language: "kk", storage: null }, tls, signal);
}

function failsWith(code: string, more = {}) {
  return expect.objectContaining({ code, ...more });
}

async function listen(server: ReturnType<typeof createTcpServer>): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe("a signature is asked for", () => {
  test("detached, of the decoded bytes, by a signing key of the authority, without a timestamp", async () => {
    const server = await start();
    expect(await sign(server)).toEqual(signature);
    expect(server.requests).toEqual([
      {
        module: "kz.gov.pki.knca.basics",
        method: "sign",
        args: {
          format: "cms",
          data: data.toString("base64"),
          signingParams: { decode: true, encapsulate: false, digested: false },
          signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"], chain: null },
          locale: "kk",
        },
      },
    ]);
  });

  test("from the storage that was chosen, in the language that is set", async () => {
    const server = await start();
    const ncalayer = createNcalayer({ port: server.port, timing: patient });
    await ncalayer.sign({ data, language: "ru", storage: "AKKaztokenStore" }, trust, never);
    expect(server.requests[0]).toMatchObject({ args: { allowedStorages: ["AKKaztokenStore"], locale: "ru" } });
  });

  test("of module commonUtils where an older NCALayer has no basics", async () => {
    const server = await start({ modules: ["commonUtils"] });
    expect(await sign(server)).toEqual(signature);
    expect(server.requests[1]).toEqual({
      module: "kz.gov.pki.knca.commonUtils",
      method: "createCAdESFromBase64",
      args: ["PKCS12", "SIGNATURE", data.toString("base64"), false],
    });
  });

  test("and the connection is closed afterwards", async () => {
    const server = await start();
    await sign(server);
    await server.hungUp;
  });
});

describe("the answer", () => {
  test.each(["text", "array", "signatures", "pem"] as const)("may come as %s", async (shape) => {
    expect(await sign(await start({ shape }))).toEqual(signature);
  });

  test.each(["text", "pem"] as const)("may come as %s from an older NCALayer", async (shape) => {
    expect(await sign(await start({ shape, modules: ["commonUtils"] }))).toEqual(signature);
  });

  test.each([["basics"], ["commonUtils"]] as const)(
    "may be that the person closed the window of %s",
    async (module) => {
      const server = await start({ choose: () => null, modules: [module] });
      await expect(sign(server)).rejects.toEqual(failsWith("ncalayer.cancelled"));
    },
  );

  test.each([
    ["basics", "SIGNING_FAILURE"],
    ["commonUtils", "500"],
  ] as const)("may be an error of %s: its code is told, its words are kept for the log", async (module, code) => {
    const choice = { code: "SIGNING_FAILURE", message: "Не удалось прочитать токен" };
    const server = await start({ choose: () => choice, modules: [module] });
    const cause = expect.objectContaining({ message: choice.message });
    await expect(sign(server)).rejects.toEqual(failsWith("ncalayer.refused", { data: { code }, cause }));
  });

  test("may be an error whose code is none: it is not shown", async () => {
    const server = await start({ choose: () => ({ code: "<b>call +7…</b>", message: "" }) });
    await expect(sign(server)).rejects.toEqual(failsWith("ncalayer.refused", { data: { code: "—" } }));
  });

  test("may be that there is neither module", async () => {
    const server = await start({ modules: [] });
    await expect(sign(server)).rejects.toEqual(failsWith("ncalayer.outdated"));
  });

  test("may come between heartbeats", async () => {
    const server = await start({
      before: (socket) => {
        socket.send("--heartbeat--");
        socket.send("--heartbeat--");
      },
    });
    expect(await sign(server)).toEqual(signature);
  });

  test("may take its time: signs of life are sent, and their echo is no answer", async () => {
    const { promise: twice, resolve: wasHeardTwice } = Promise.withResolvers<void>();
    const server = await start({
      choose: async () => {
        await twice;
        return signs;
      },
      before: (socket) => {
        let heard = 0;
        socket.on("message", () => ++heard === 2 && wasHeardTwice());
      },
    });
    expect(await sign(server, { timing: { heartbeat: 5 } })).toEqual(signature);
    expect(server.heartbeats()).toBeGreaterThanOrEqual(2);
  });

  test.each<[string, string | Buffer]>([
    ["no JSON", "500 Internal Server Error"],
    ["empty", ""],
    ["binary", Buffer.from(JSON.stringify({ status: true, body: { result: "MAMCAQc=" } }))],
    ["of another shape", JSON.stringify({ answer: 42 })],
    ["null", "null"],
    ["two signatures", JSON.stringify({ status: true, body: { result: ["MAMCAQc=", "MAMCAQc="] } })],
    ["no signature in a list", JSON.stringify({ status: true, body: { result: [] } })],
    ["a number", JSON.stringify({ status: true, body: { result: 7 } })],
    ["no base64", JSON.stringify({ status: true, body: { result: "MAMC*QcA" } })],
    ["base64 cut short", JSON.stringify({ status: true, body: { result: "MAMCAQ" } })],
    ["an empty signature", JSON.stringify({ status: true, body: { result: "" } })],
    [
      "PEM with another end",
      JSON.stringify({ status: true, body: { result: "-----BEGIN CMS-----\nMAMC\n-----END X-----" } }),
    ],
    ["larger than any signature", `{"status":true,"body":{"result":"${"A".repeat(2_000_000)}"}}`],
  ])("is refused where it is %s", async (_what, message) => {
    const server = await start({ instead: (socket) => socket.send(message) });
    await expect(sign(server)).rejects.toEqual(failsWith("ncalayer.unexpectedAnswer"));
    await server.hungUp;
  });

  test("is not waited for when NCALayer leaves in the middle, politely or not", async () => {
    const polite = await start({ instead: (socket) => socket.close() });
    await expect(sign(polite)).rejects.toEqual(failsWith("ncalayer.connectionLost"));
    const crashed = await start({ instead: (socket) => socket.terminate() });
    await expect(sign(crashed)).rejects.toEqual(failsWith("ncalayer.connectionLost"));
  });

  test("is not waited for longer than allowed", async () => {
    const server = await start({ instead: () => undefined });
    const late = failsWith("ncalayer.noAnswer", { data: { seconds: 1 } });
    await expect(sign(server, { timing: { answer: 30 } })).rejects.toEqual(late);
    await server.hungUp;
  });
});

describe("what listens on the port", () => {
  test("is nothing", async () => {
    const server = await start();
    await server.close();
    await expect(sign(server)).rejects.toEqual(failsWith("ncalayer.notRunning"));
  });

  test("speaks no TLS", async () => {
    const port = await listen(createTcpServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    await expect(sign({ port })).rejects.toEqual(failsWith("ncalayer.unexpectedAnswer"));
  });

  test("says nothing at all", async () => {
    const port = await listen(createTcpServer());
    await expect(sign({ port }, { timing: { connect: 30 } })).rejects.toEqual(failsWith("ncalayer.noAnswer"));
  });

  test("is a web server without WebSocket", async () => {
    const web = createTlsServer({ cert: identity.certificate, key: identity.key }, (_, response) =>
      response.end("hello"),
    );
    const port = await listen(web);
    onTestFinished(() => web.closeAllConnections());
    await expect(sign({ port })).rejects.toEqual(failsWith("ncalayer.unexpectedAnswer"));
  });

  test.each<[string, string | Buffer]>([
    ["otherwise", JSON.stringify({ hello: "world" })],
    ["in no JSON", "hello"],
    ["in binary", Buffer.from('{"result":{"version":"1.4"}}')],
  ])("greets %s: nothing is asked of it", async (_how, greeting) => {
    const server = await start({ greeting });
    await expect(sign(server)).rejects.toEqual(failsWith("ncalayer.unexpectedAnswer"));
    await server.hungUp;
    expect(server.requests).toEqual([]);
  });

  test("does not greet", async () => {
    const server = await start({ greeting: null });
    await expect(sign(server, { timing: { connect: 200 } })).rejects.toEqual(failsWith("ncalayer.noAnswer"));
    expect(server.requests).toEqual([]);
  });
});

describe("its TLS certificate", () => {
  const unknown = failsWith("ncalayer.unknownCertificate");
  const startWith = async (issuer: Authority | null, request: TlsRequest = {}) => {
    const tls = await makeTlsIdentity(issuer?.issuer ?? null, request);
    return { tls, server: await start({ tls }) };
  };

  test.each(["loopback", "localhost"] as const)(
    "is accepted where it leads to an authority and names %s",
    async (name) => {
      const { tls, server } = await startWith(authority, { name });
      const presence = await createNcalayer({ port: server.port }).greet(trust, never);
      expect(presence).toMatchObject({ version: "1.4", trust: "authority", certificate: { sha256: tls.sha256 } });
    },
  );

  test("needs only the root at hand where the server sends the chain, and finds the issuer at hand where it does not", async () => {
    const tls = {
      ...identity,
      certificate: `${identity.certificate.split("-----END CERTIFICATE-----\n")[0]}-----END CERTIFICATE-----\n`,
    };
    const server = await start({ tls });
    await expect(sign(server)).rejects.toEqual(unknown);
    const authorities = [authority.rootPem, toPem(authority.issuer.der, "CERTIFICATE")];
    expect(await sign(server, { tls: { authorities, pins: [] } })).toEqual(signature);
  });

  test("is unknown where it signed itself: it is shown, nothing is sent; pinned, it is accepted", async () => {
    const { tls, server } = await startWith(null);
    const refused = sign(server);
    await expect(refused).rejects.toEqual(
      failsWith("ncalayer.unknownCertificate", {
        data: {
          sha256: tls.sha256,
          subject: "CN=127.0.0.1, C=KZ",
          issuer: "CN=127.0.0.1, C=KZ",
          notBefore: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
          notAfter: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        },
      }),
    );
    expect([server.connections(), server.requests]).toEqual([0, []]);
    const pinned = { ...trust, pins: ["0".repeat(64), tls.sha256] };
    expect(await sign(server, { tls: pinned })).toEqual(signature);
    expect(await createNcalayer({ port: server.port }).greet(pinned, never)).toMatchObject({ trust: "pinned" });
  });

  test.each<[string, TlsRequest]>([
    ["names another server", { name: "elsewhere" }],
    ["has expired", { notAfter: new Date(Date.now() - 86_400_000) }],
    ["was issued for signing documents", { extendedKeyUsages: ["1.3.6.1.5.5.7.3.4"] }],
  ])("is unknown where it leads to an authority but %s", async (_what, request) => {
    const { server } = await startWith(authority, request);
    await expect(sign(server)).rejects.toEqual(unknown);
    expect(server.connections()).toBe(0);
  });

  test("is unknown under an authority of the same name, under the issuer alone, and where no authority is at hand", async () => {
    const { server } = await startWith(await makeTlsAuthority());
    await expect(sign(server)).rejects.toEqual(unknown);
    const known = await start();
    await expect(sign(known, { tls: { authorities: [], pins: [] } })).rejects.toEqual(unknown);
    const authorities = [toPem(authority.issuer.der, "CERTIFICATE")];
    await expect(sign(known, { tls: { authorities, pins: [] } })).rejects.toEqual(unknown);
  });
});

describe("requests", () => {
  test("wait for one another, and one that is cancelled while waiting leaves the row", async () => {
    const windows: PromiseWithResolvers<void>[] = [];
    let opened = Promise.withResolvers<void>();
    const server = await start({
      choose: async () => {
        const window = Promise.withResolvers<void>();
        windows.push(window);
        opened.resolve();
        await window.promise;
        return signs;
      },
    });
    const ncalayer = createNcalayer({ port: server.port, timing: patient });
    const ask = (signal: AbortSignal) => ncalayer.sign({ data, language: "kk", storage: null }, trust, signal);
    const impatient = new AbortController();
    const [first, second, third] = [ask(never), ask(impatient.signal), ask(never)];
    await opened.promise;
    impatient.abort(new Error("changed my mind"));
    await expect(second).rejects.toThrow("changed my mind");
    expect([windows.length, server.connections()]).toEqual([1, 1]);
    opened = Promise.withResolvers<void>();
    windows[0]?.resolve();
    expect(await first).toEqual(signature);
    await opened.promise;
    windows[1]?.resolve();
    expect(await third).toEqual(signature);
    expect(server.requests).toHaveLength(2);
  });

  test("that failed do not hold up the next", async () => {
    let isFirst = true;
    const server = await start({
      choose: () => {
        const choice = isFirst ? null : signs;
        isFirst = false;
        return choice;
      },
    });
    const ncalayer = createNcalayer({ port: server.port, timing: patient });
    const ask = () => ncalayer.sign({ data, language: "kk", storage: null }, trust, never);
    const [cancelled, done] = await Promise.allSettled([ask(), ask()]);
    expect([cancelled?.status, done?.status]).toEqual(["rejected", "fulfilled"]);
  });

  test("that are cancelled close the connection at once, with the caller's reason", async () => {
    const { promise: asked, resolve: wasAsked } = Promise.withResolvers<void>();
    const server = await start({ instead: () => wasAsked() });
    const controller = new AbortController();
    const waiting = sign(server, { signal: controller.signal });
    await asked;
    controller.abort(new Error("changed my mind"));
    await expect(waiting).rejects.toThrow("changed my mind");
    await server.hungUp;
  });

  test("cancelled beforehand never reach the port", async () => {
    const server = await start();
    await expect(sign(server, { signal: AbortSignal.abort(new Error("too late")) })).rejects.toThrow("too late");
    expect(server.connections()).toBe(0);
  });
});
