import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { commandIds } from "#shared/commands.ts";
import { type Language, languages } from "#shared/language/language.ts";
import type { WorkMode } from "#shared/settings.ts";
import { contextMenuTemplate } from "../../../electron/shell/context-menu.ts";
import { menuTemplate } from "../../../electron/shell/menu.ts";

function itemsIn(language: Language, chosen: string[] = [], mode: WorkMode = "qaom"): MenuItemConstructorOptions[] {
  const template = menuTemplate({
    language: () => language,
    mode: () => mode,
    choose: (id) => chosen.push(id),
    print: () => chosen.push("print"),
  });
  return template
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .filter(({ type }) => type !== "separator");
}

describe("the menu", () => {
  it("carries every command once, each with a key of its own", () => {
    const items = itemsIn("kk");
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual([...commandIds, "print"].sort());
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(items.filter(({ role, accelerator }) => role === undefined && accelerator === undefined)).toEqual([]);
  });

  it("offers a body nothing that is ҚАӨМ's alone", () => {
    const ids = itemsIn("kk", [], "body").flatMap(({ id }) => id ?? []);
    const qaomAlone = ["intake", "register", "consolidation", "editions"];
    expect(ids.sort()).toEqual([...commandIds, "print"].filter((id) => !qaomAlone.includes(id)).sort());
  });

  it.each(languages)("has a word for each item in %s", (language) => {
    expect(itemsIn(language).filter(({ label }) => !/\p{Script=Cyrillic}/u.test(label ?? ""))).toEqual([]);
  });

  it("leaves editing to the system's roles, whose keys act under every layout", () => {
    const roles = itemsIn("ru").flatMap(({ role, accelerator }) =>
      role === undefined || role === "quit" ? [] : [{ role, accelerator }],
    );
    expect(roles.map(({ role }) => role)).toEqual(
      expect.arrayContaining(["undo", "redo", "cut", "copy", "paste", "delete", "selectAll"]),
    );
    expect(roles.every(({ accelerator }) => accelerator === undefined)).toBe(true);
  });

  it("takes no key that a field of text or Windows itself needs", () => {
    const taken = ["A", "C", "V", "X", "Y", "Z", "Left", "Right", "Home", "End", "Backspace"].map(
      (key) => `CmdOrCtrl+${key}`,
    );
    expect(itemsIn("kk").filter(({ accelerator }) => taken.includes(String(accelerator)))).toEqual([]);
  });

  it("tells what was chosen", () => {
    const chosen: string[] = [];
    const settings = itemsIn("kk", chosen).find(({ id }) => id === "settings");
    (settings?.click as (() => void) | undefined)?.();
    expect(chosen).toEqual(["settings"]);
  });
});

describe("a right click", () => {
  const editFlags = {
    canUndo: true,
    canRedo: false,
    canCut: false,
    canCopy: false,
    canPaste: true,
    canSelectAll: true,
  };

  it("in a field offers what can be done there now", () => {
    const items = contextMenuTemplate({ isEditable: true, selectionText: "", editFlags }, "ru");
    expect(items.filter(({ enabled }) => enabled).map(({ label }) => label)).toEqual([
      "Отменить",
      "Вставить",
      "Выделить всё",
    ]);
  });

  it("on selected text offers to copy it, and elsewhere nothing", () => {
    const onText = { isEditable: false, selectionText: "мәтін", editFlags: { ...editFlags, canCopy: true } };
    expect(contextMenuTemplate(onText, "kk").map(({ role }) => role)).toEqual(["copy"]);
    expect(contextMenuTemplate({ ...onText, selectionText: " " }, "kk")).toEqual([]);
  });
});
