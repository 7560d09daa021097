import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommandId } from "#shared/commands.ts";
import type { BackendState, DataFolder } from "#shared/window-api.ts";
import { launchProgram } from "./support/launch-program.ts";
import type { Program } from "./support/program.ts";

declare global {
  interface Window {
    /** What a listener of the test has heard. */
    heard: unknown[];
  }
}

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-shell-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const data = () => join(folder, "data");
const dataFolderOf = (program: Program) => program.page.evaluate(() => window.kalqan.shell.dataFolder());
const choose = (program: Program, path: string, create = true) =>
  program.page.evaluate((request) => window.kalqan.shell.chooseDataFolder(request), { path, create });

/** Resolves with the folder once it is neither absent nor being opened. */
function openedFolder(program: Program): Promise<DataFolder> {
  return program.page.evaluate(
    () =>
      new Promise((resolve) => {
        window.kalqan.shell.onDataFolder((now) => {
          if (now.state === "open" || now.state === "refused") resolve(now);
        });
      }),
  );
}

describe("the data folder", () => {
  it("is none at first start; the one proposed is the program's own place", async () => {
    const program = await launchProgram();
    expect(await dataFolderOf(program)).toEqual({ path: join(program.userData, "data"), state: "absent", error: null });
    const fault = await program.page.evaluate(() => window.kalqan.api.plan.get({}).catch((error: unknown) => error));
    expect(fault).toEqual({ code: "backend.noFolder", data: {} });
  });

  it("is remembered once chosen, and holds what was set", async () => {
    const program = await launchProgram();
    expect(await choose(program, data())).toEqual({ path: data(), state: "open", error: null });
    await program.page.evaluate(() => window.kalqan.api.settings.set({ bilingual: true }));
    const again = await program.restart();
    expect(await openedFolder(again)).toMatchObject({ path: data(), state: "open" });
    expect(await again.page.evaluate(() => window.kalqan.api.settings.get({}))).toMatchObject({ bilingual: true });
  });

  it("that is gone is said to be gone, not begun anew", async () => {
    const program = await launchProgram();
    await choose(program, data());
    await program.window.close();
    await rm(data(), { recursive: true });
    const again = await program.restart();
    expect(await openedFolder(again)).toEqual({
      path: data(),
      state: "refused",
      error: { code: "file.folderMissing", data: { path: data() } },
    });
  });

  it("in which another window works is refused, and another one can be taken", async () => {
    await launchProgram({ dataDir: data() }).then(openedFolder);
    const second = await launchProgram({ dataDir: data() });
    expect(await openedFolder(second)).toMatchObject({ state: "refused", error: { code: "database.heldByOther" } });
    expect(await choose(second, join(folder, "other"))).toMatchObject({ state: "open" });
  });

  it("written by a newer version is refused, and the one open before stays open", async () => {
    const program = await launchProgram({ dataDir: data() });
    await openedFolder(program);
    const other = join(folder, "other");
    await choose(program, other);
    await choose(program, data());
    const database = await readFile(join(other, "kalqan.db"));
    // https://www.sqlite.org/fileformat2.html: user_version at 60.
    database.writeInt32BE(999, 60);
    await writeFile(join(other, "kalqan.db"), database);
    expect(await choose(program, other)).toMatchObject({
      path: other,
      state: "refused",
      error: { code: "database.newer" },
    });
    expect(await dataFolderOf(program)).toEqual({ path: data(), state: "open", error: null });
    expect(await program.page.evaluate(() => window.kalqan.api.settings.get({}))).toMatchObject({ mode: "body" });
  });
});

describe("the backend process", () => {
  it("that is killed is started again; the page is told, and the call under way is answered", async () => {
    const program = await launchProgram({ dataDir: data() });
    await openedFolder(program);
    const [pid = 0] = (await program.window.state()).backendPids;
    // Stopped first, so that the call is surely under way when the process dies.
    process.kill(pid, "SIGSTOP");
    await program.page.evaluate(() => {
      window.heard = [];
      window.kalqan.shell.onBackendState((state) => window.heard.push(state));
      window.kalqan.api.settings.get({}).catch((error: unknown) => window.heard.push(error));
    });
    await program.killBackend();
    await program.page.waitForFunction(() => window.heard.includes("restarting") && window.heard.at(-1) === "ready");
    const heard = await program.page.evaluate(() => window.heard);
    expect(heard).toContainEqual({ code: "backend.restarted", data: {} });
    expect(heard.filter((each): each is BackendState => typeof each === "string")).toEqual([
      "ready",
      "restarting",
      "ready",
    ]);
    expect(await program.page.evaluate(() => window.kalqan.api.settings.get({}))).toMatchObject({ mode: "body" });
    expect((await program.window.state()).backendPids).not.toContain(pid);
  });

  it("answers calls made while it starts again", async () => {
    const program = await launchProgram({ dataDir: data() });
    await openedFolder(program);
    const answered = program.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.kalqan.shell.onBackendState((state) => {
            if (state === "restarting") resolve(window.kalqan.api.settings.get({}));
          });
        }),
    );
    await program.killBackend();
    expect(await answered).toMatchObject({ language: "kk" });
  });

  it("that will not start at first is tried again", async () => {
    const program = await launchProgram({ dataDir: data(), faults: { brokenStarts: 2 } });
    expect(await openedFolder(program)).toMatchObject({ state: "open" });
  });

  it("sends bytes to the page, and progress on the way; cancelled work is said to be cancelled", async () => {
    const program = await launchProgram({ dataDir: data(), now: "2018-06-20" });
    await openedFolder(program);
    await writeFile(join(folder, "no.asice"), "no package");
    const result = await program.page.evaluate(
      async (noPackage) => {
        const { api } = window.kalqan;
        const { id: reportId } = await api.report.open({ body: "BGM", halfYear: "2018-H1" });
        const bytes = await api.documents.preview({ reportId, language: "kk" }).result;
        const steps: string[] = [];
        const verify = { paths: [noPackage], trust: [], revocationLists: [], at: null };
        await api.verification.verify(verify, ({ step }) => steps.push(step)).result;
        const cancelled = api.documents.preview({ reportId, language: "both" });
        cancelled.cancel();
        const fault: unknown = await cancelled.result.catch((error: unknown) => error);
        return {
          isBytes: bytes instanceof Uint8Array,
          head: String.fromCharCode(...bytes.subarray(0, 5)),
          steps,
          fault,
        };
      },
      join(folder, "no.asice"),
    );
    expect(result).toMatchObject({ isBytes: true, head: "%PDF-", fault: { code: "internal.cancelled", data: {} } });
    expect(result.steps).toContain("verify");
  });
});

describe("menus", () => {
  it("carry every command with its key, in the language of now", async () => {
    const program = await launchProgram();
    expect((await program.window.state()).menu).toContain("Файл › Баптаулар (CmdOrCtrl+,)");
    await program.page.evaluate(() => window.kalqan.shell.setLanguage("ru"));
    const { menu } = await program.window.state();
    expect(menu).toContain("Файл › Настройки (CmdOrCtrl+,)");
    expect(menu).toContain("Правка › Отменить");
  });

  /** Presses a key by its place, as a keyboard with a Russian layout sends it. */
  async function pressRussian(program: Program, key: string, code: string, keyCode: number): Promise<void> {
    const session = await program.page.context().newCDPSession(program.page);
    const control = 2;
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await session.send("Input.dispatchKeyEvent", {
        type,
        key,
        code,
        windowsVirtualKeyCode: keyCode,
        modifiers: control,
      });
    }
  }

  it("hear their keys under a Russian layout too, unless the page used the key itself", async () => {
    const program = await launchProgram();
    await program.page.evaluate(() => {
      window.heard = [];
      window.kalqan.shell.onCommand((command: CommandId) => window.heard.push(command));
    });
    await pressRussian(program, "л", "KeyK", 75);
    await program.page.waitForFunction(() => window.heard.length === 1);
    await program.page.evaluate(() => {
      window.addEventListener("keydown", (event) => event.code === "Digit1" && event.preventDefault());
    });
    await program.page.keyboard.press("Control+Digit1");
    await program.page.keyboard.press("Control+Digit2");
    await program.page.waitForFunction(() => window.heard.length > 1);
    expect(await program.page.evaluate(() => window.heard)).toEqual(["search", "plan"]);
  });

  it("undo and copy in a field under a Russian layout", async () => {
    const program = await launchProgram();
    await program.page.evaluate(() => {
      const field = document.createElement("textarea");
      field.id = "field";
      document.body.replaceChildren(field);
      field.focus();
    });
    await program.page.keyboard.type("ab");
    await pressRussian(program, "я", "KeyZ", 90);
    expect(await program.page.locator("#field").inputValue()).toBe("");
    await program.page.click("#field", { button: "right" });
    await expect
      .poll(async () => (await program.window.state()).contextMenu)
      .toEqual(["Болдырмау", "Қайталау", "Қиып алу", "Көшіру", "Қою", "Барлығын белгілеу"]);
  });
});

describe("dialogs", () => {
  it("ask for files in the language of now, with the types that the purpose takes", async () => {
    const program = await launchProgram({ language: "ru" });
    await program.dialogs.answer("/keys/head.p12");
    await program.dialogs.cancel();
    const picked = await program.page.evaluate(async () => [
      await window.kalqan.shell.pickFiles({ purpose: "keyFile", multiple: false }),
      await window.kalqan.shell.pickFolder({ purpose: "export" }),
    ]);
    expect(picked).toEqual([["/keys/head.p12"], null]);
    expect(await program.dialogs.asked()).toMatchObject([
      { title: "Выберите файл ключа подписи", extensions: ["p12", "pfx"], properties: ["openFile"] },
      { title: "Выберите папку для экспорта пакета", properties: ["openDirectory", "createDirectory"] },
    ]);
  });

  it("save a document whole, or say why not", async () => {
    const program = await launchProgram();
    await program.dialogs.answer(join(folder, "есеп.pdf"));
    await program.dialogs.answer(join(folder, "no-such-folder/есеп.pdf"));
    const saved = await program.page.evaluate(async () => {
      const document = { name: "есеп.pdf", bytes: new Uint8Array([37, 80, 68, 70]) };
      const path = await window.kalqan.shell.saveDocument(document);
      return [path, await window.kalqan.shell.saveDocument(document).catch((error: unknown) => error)];
    });
    expect(saved[0]).toBe(join(folder, "есеп.pdf"));
    expect(saved[1]).toMatchObject({ code: "file.writeFailed" });
    expect(await readFile(join(folder, "есеп.pdf"), "utf8")).toBe("%PDF");
  });
});

describe("files and drives", () => {
  it("give a dropped or picked file a path with its very bytes", async () => {
    const program = await launchProgram();
    const bytes = Uint8Array.from({ length: 5_000_000 }, (_, index) => index % 251);
    await program.page.evaluate(() => {
      const input = document.createElement("input");
      input.type = "file";
      input.id = "picked";
      document.body.replaceChildren(input);
    });
    await program.page.setInputFiles("#picked", {
      name: "бұйрық.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(bytes),
    });
    const path = await program.page.evaluate(async () => {
      const [file] = document.querySelector<HTMLInputElement>("#picked")?.files ?? [];
      const found = file ? window.kalqan.shell.pathOfFile(file) : "";
      // Any call after it: by then the file is there.
      await window.kalqan.shell.about();
      return found;
    });
    expect(path).toMatch(/бұйрық\.pdf$/);
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
  });

  it("list the removable drives with what is free on them", async () => {
    const program = await launchProgram({ drives: [{ path: tmpdir(), label: "ESEP", fileSystem: "vfat" }] });
    const drives = await program.page.evaluate(() => window.kalqan.shell.drives());
    expect(drives).toMatchObject([{ path: tmpdir(), label: "ESEP", fileSystem: "vfat" }]);
    expect(drives[0]?.free).toBeGreaterThan(0);
  });
});

describe("the window", () => {
  it("comes to the front when the program is started a second time", async () => {
    const program = await launchProgram();
    await program.window.minimise();
    await program.startSecond();
    await expect
      .poll(() => program.window.state())
      .toMatchObject({ windows: 1, window: { minimised: false, focused: 1 } });
  });

  it("waits until the page has saved what was typed", async () => {
    const program = await launchProgram({ dataDir: data() });
    await openedFolder(program);
    await program.page.evaluate(() => {
      window.kalqan.shell.onClosing(async () => {
        await window.kalqan.api.settings.set({ restrictedUse: true });
      });
    });
    const again = await program.restart();
    await openedFolder(again);
    expect(await again.page.evaluate(() => window.kalqan.api.settings.get({}))).toMatchObject({ restrictedUse: true });
  });

  it("remembers language and theme, and bears its title", async () => {
    const program = await launchProgram();
    await program.page.evaluate(async () => {
      await window.kalqan.shell.setLanguage("ru");
      await window.kalqan.shell.setTheme("dark");
      await window.kalqan.shell.setTitle("Отчёт");
    });
    expect((await program.window.state()).window?.title).toBe("Отчёт — Қалқан");
    await program.page.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
    const again = await program.restart();
    expect(await again.page.evaluate(() => window.kalqan.shell.preferences())).toEqual({
      language: "ru",
      theme: "dark",
      today: null,
      place: "#/home",
    });
    await again.page.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
  });

  it("is made with the walls of Electron up", async () => {
    const program = await launchProgram();
    expect((await program.window.state()).window?.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });
});
