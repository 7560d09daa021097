import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { respond } from "../../../electron/shell/protocol.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kalqan-bundle-"));
  await writeFile(join(root, "index.html"), '<meta property="csp-nonce" nonce="KALQAN_STYLE_NONCE">');
  await writeFile(join(root, "main.js"), 'const mark = "KALQAN_STYLE_NONCE";');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ask = (path: string, method = "GET") => respond(root, { url: `app://kalqan${path}`, method });

describe("the answer to a page", () => {
  it("carries a policy whose style nonce is the page's own and of this answer alone", async () => {
    const [first, second] = await Promise.all([ask("/"), ask("/")]);
    const policy = first.headers.get("Content-Security-Policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(await first.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}">`);
    expect(await second.text()).not.toContain(nonce);
  });

  it("allows nothing by default, and no scripts but the bundle's", async () => {
    const policy = (await ask("/")).headers.get("Content-Security-Policy") ?? "";
    const directives = policy.split("; ");
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it("puts the nonce into pages only", async () => {
    expect(await (await ask("/main.js")).text()).toContain("KALQAN_STYLE_NONCE");
  });

  it("is 404 without a word for what is not there, with the policy all the same", async () => {
    const answer = await ask("/absent.js");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  it("is 405 for anything but reading", async () => {
    expect((await ask("/", "POST")).status).toBe(405);
  });
});
