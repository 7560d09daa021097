import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchProgram } from "./support/launch-program.ts";
import type { Program } from "./support/program.ts";

/** One program for all: each of these looks at a wall from inside, and none gets through. */
let program: Program;
beforeAll(async () => {
  program = await launchProgram();
});
afterAll(() => program.close());

const inPage = <T>(run: () => T | Promise<T>) => program.page.evaluate(run);

describe("a page of the program", () => {
  it("has a policy that begins with nothing, sent as a header with a nonce of its own", async () => {
    const policies = await inPage(async () => {
      const answers = await Promise.all([fetch("/"), fetch("/")]);
      return answers.map((answer) => answer.headers.get("content-security-policy") ?? "");
    });
    expect(policies[0]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{20,}'; /);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it("runs no script that was written into it", async () => {
    const ran = await inPage(async () => {
      const refused = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      });
      const script = document.createElement("script");
      script.textContent = "window.written = true";
      document.head.append(script);
      return { directive: await refused, written: "written" in window };
    });
    expect(ran).toEqual({ directive: "script-src-elem", written: false });
  });

  it("makes no code of text, by eval or by a javascript: address", async () => {
    const ran = await inPage(() => {
      const link = document.createElement("a");
      link.href = "javascript:window.written = true";
      link.click();
      // Playwright's own code runs past the policy; what it sets a timer for runs under it.
      return new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(typeof new Function("return 1"));
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 0);
      });
    });
    expect(ran).toBe("EvalError");
    expect(await inPage(() => "written" in window)).toBe(false);
  });

  it("takes styles with the nonce of its response, and no others", async () => {
    const colours = await inPage(() => {
      const add = (nonce: string | undefined, name: string) => {
        const style = document.createElement("style");
        if (nonce !== undefined) style.nonce = nonce;
        style.textContent = `:root { ${name}: yes }`;
        document.head.append(style);
        return getComputedStyle(document.documentElement).getPropertyValue(name);
      };
      const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
      return { with: add(nonce, "--with"), without: add(undefined, "--without") };
    });
    expect(colours).toEqual({ with: "yes", without: "" });
  });

  it("has nothing of Node and nothing of Electron, only named functions", async () => {
    const found = await inPage(() => {
      const names = ["require", "process", "Buffer", "module", "global", "ipcRenderer", "electron", "__dirname"];
      const leaves: string[] = [];
      const walk = (value: unknown, path: string) => {
        if (typeof value === "object" && value !== null) {
          for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`);
        } else leaves.push(`${path}: ${typeof value}`);
      };
      walk(window.kalqan, "kalqan");
      return {
        ofNode: names.filter((name) => name in window),
        notFunctions: leaves.filter((leaf) => !leaf.endsWith(": function")),
        sections: Object.keys(window.kalqan),
      };
    });
    expect(found).toEqual({ ofNode: [], notFunctions: [], sections: ["api", "shell"] });
  });

  it("cannot put anything in the place of its bridge", async () => {
    const changed = await inPage(() => {
      const attempts = [
        () => Object.assign(window, { kalqan: {} }),
        () => Object.assign(window.kalqan, { shell: {} }),
        () => Object.assign(window.kalqan.shell, { pickFiles: () => [] }),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return "changed";
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(changed).toEqual(["TypeError", "TypeError", "TypeError"]);
  });

  it("is given no permission, asked for or looked up", async () => {
    const given = await inPage(async () => {
      const names = ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"];
      const states = await Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
      const position = await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve("given"),
          ({ code }) => resolve(code),
        ),
      );
      return { states: [...new Set(states)], position, notifications: await Notification.requestPermission() };
    });
    // 1: PERMISSION_DENIED
    expect(given).toEqual({ states: ["denied"], position: 1, notifications: "denied" });
  });

  it("does not leave its origin: not by a link, not by a script, not by a form", async () => {
    const before = program.page.url();
    await inPage(() => {
      window.location.href = "https://example.invalid/elsewhere";
    });
    await inPage(() => {
      const link = document.createElement("a");
      link.href = "file:///etc/passwd";
      document.body.append(link);
      link.click();
      link.remove();
    });
    await inPage(() => {
      const form = document.createElement("form");
      form.action = "https://example.invalid/form";
      document.body.append(form);
      form.submit();
      form.remove();
    });
    expect(program.page.url()).toBe(before);
    expect((await program.log()).join("\n")).toContain('navigation refused {"url":"https://example.invalid"}');
  });

  it("opens no second window", async () => {
    const pages = program.page.context().pages().length;
    const opened = program.page.waitForEvent("popup");
    await inPage(() => {
      window.open("https://example.invalid/window");
    });
    const popup = await opened;
    if (!popup.isClosed()) await popup.waitForEvent("close");
    expect(program.page.context().pages()).toHaveLength(pages);
    expect((await program.window.state()).refusedWindows).toHaveLength(1);
  });

  it("frames nothing and embeds no other program", async () => {
    const frames = await inPage(async () => {
      const refused = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      });
      const frame = document.createElement("iframe");
      frame.src = "/index.html";
      document.body.append(frame);
      const directive = await refused;
      frame.remove();
      return directive;
    });
    expect(frames).toBe("frame-src");
  });

  it("reaches no address but its own", async () => {
    const reached = await inPage(() =>
      Promise.all(
        ["https://example.invalid/", "http://127.0.0.1:9/", "file:///etc/passwd"].map((address) =>
          fetch(address).then(
            () => "reached",
            () => "refused",
          ),
        ),
      ),
    );
    expect(reached).toEqual(["refused", "refused", "refused"]);
  });

  it.each([
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..%5c..%5cpackage.json",
    "/%2fetc%2fpasswd",
    "//etc/passwd",
    "/C:%5cWindows%5cwin.ini",
    "/index.html%00.js",
    "/%252e%252e/package.json",
    "/../shell/main.js",
  ])("gets nothing from outside of its bundle: %s", async (path) => {
    const answer = await program.page.evaluate(async (from) => {
      const response = await fetch(`${location.origin}${from}`);
      return { status: response.status, text: await response.text() };
    }, path);
    expect(answer).toEqual({ status: 404, text: "" });
  });
});

describe("a call", () => {
  const refused = { ok: false, error: { code: "backend.foreignSender", data: {} } };

  it.each([
    ["another site", "https://example.invalid/", null],
    ["a name that begins like ours", "https://kalqan.app.stand-in.invalid.example.invalid/", null],
    ["a file", "file:///work/index.html", null],
    ["no origin at all", "about:blank", null],
    ["a page of ours within a frame", "https://kalqan.app.stand-in.invalid/", "https://kalqan.app.stand-in.invalid/"],
  ])("from %s is refused and logged", async (_who, address, framedBy) => {
    const answer = await program.invokeAs?.({ address, framedBy }, "settings.get");
    expect(answer).toEqual(refused);
    expect((await program.log()).at(-1)).toContain('foreign sender refused {"channel":"settings.get"');
  });

  it("on a channel that the shell does not know reaches nobody", async () => {
    const ours = { address: "https://kalqan.app.stand-in.invalid/", framedBy: null };
    await expect(program.invokeAs?.(ours, "settings.erase")).rejects.toThrow(
      "No handler registered for 'settings.erase'",
    );
  });

  it("with something that cannot be copied is refused with a code", async () => {
    const error = await inPage(() =>
      window.kalqan.api.settings.set({ unit: (() => 1) as never }).catch((fault: unknown) => fault),
    );
    expect(error).toEqual({ code: "contract.invalidRequest", data: { method: "settings.set", path: "" } });
  });

  it("that fails says so with code and data, in a plain object", async () => {
    const fault = await inPage(async () => {
      const error: unknown = await window.kalqan.shell
        .showInFolder("/nowhere/at/all")
        .catch((caught: unknown) => caught);
      return { error, isError: error instanceof Error };
    });
    expect(fault).toEqual({ error: { code: "file.notFound", data: { path: "/nowhere/at/all" } }, isError: false });
  });

  it("that the shell cannot make sense of is refused", async () => {
    const fault = await inPage(() =>
      window.kalqan.shell
        .pickFiles({ purpose: "password" as never, multiple: false })
        .catch((caught: unknown) => caught),
    );
    expect(fault).toMatchObject({ code: "contract.invalidRequest", data: { method: "shell.pickFiles" } });
  });
});
