import type { BrowserWindow, ContextMenuParams, Menu, MenuItemConstructorOptions } from "electron";
import type { Language } from "#shared/language/language.ts";
import { translate } from "#shared/language/translator.ts";

type Clicked = Pick<ContextMenuParams, "isEditable" | "selectionText"> & {
  readonly editFlags: Pick<
    ContextMenuParams["editFlags"],
    "canUndo" | "canRedo" | "canCut" | "canCopy" | "canPaste" | "canSelectAll"
  >;
};

/** A right click in a field or on selected text offers what one expects; Electron itself offers nothing. */
export function offerContextMenu(window: BrowserWindow, menu: typeof Menu, language: () => Language): void {
  window.webContents.on("context-menu", (_event, params) => {
    const template = contextMenuTemplate(params, language());
    if (template.length > 0) menu.buildFromTemplate(template).popup({ window });
  });
}

/** Empty where there is nothing to offer. */
export function contextMenuTemplate(clicked: Clicked, language: Language): MenuItemConstructorOptions[] {
  const { editFlags } = clicked;
  const copy: MenuItemConstructorOptions = {
    role: "copy",
    label: translate(language, "shell.roles.copy"),
    enabled: editFlags.canCopy,
  };
  if (!clicked.isEditable) return clicked.selectionText.trim() === "" ? [] : [copy];
  return [
    { role: "undo", label: translate(language, "shell.roles.undo"), enabled: editFlags.canUndo },
    { role: "redo", label: translate(language, "shell.roles.redo"), enabled: editFlags.canRedo },
    { type: "separator" },
    { role: "cut", label: translate(language, "shell.roles.cut"), enabled: editFlags.canCut },
    copy,
    { role: "paste", label: translate(language, "shell.roles.paste"), enabled: editFlags.canPaste },
    { type: "separator" },
    { role: "selectAll", label: translate(language, "shell.roles.selectAll"), enabled: editFlags.canSelectAll },
  ];
}
