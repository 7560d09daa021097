import { useEffect, useEffectEvent } from "react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { pastedFiles } from "./pasted-files.ts";
import type { UploadFile } from "./uploads.ts";

/** Ctrl+V of files and pictures, wherever in the screen the focus is: they become annexes of the measure shown. */
export function usePastedFiles(readOnly: boolean, onFiles: (files: readonly UploadFile[]) => void): void {
  const t = useTranslate();
  const take = useEffectEvent(async (event: ClipboardEvent): Promise<void> => {
    // A dialog has its own clipboard's business.
    const isInDialog = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
    if (event.clipboardData === null || event.defaultPrevented || readOnly || isInDialog) return;
    const pasted = pastedFiles(event.clipboardData, window.kalqan.shell.pathOfFile);
    if (pasted.length === 0) return;
    event.preventDefault();
    const files = await Promise.all(
      pasted.map(async (one): Promise<UploadFile> => {
        if ("path" in one) return one.path;
        const ending = one.file.type === "image/jpeg" ? "jpg" : "png";
        const name = `${t("reportScreen.annexes.pastedName")}.${ending}`;
        return { name, bytes: new Uint8Array(await one.file.arrayBuffer()) };
      }),
    );
    onFiles(files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => void take(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);
}
