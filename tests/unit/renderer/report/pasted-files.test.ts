import { describe, expect, it } from "vitest";
import { pastedFiles } from "../../../../renderer/screens/report/annexes/pasted-files.ts";
import { viewingOf } from "../../../../renderer/screens/report/annexes/viewable.ts";

const onDisk = new File([], "Бұйрық.pdf");
const screenshot = new File([], "image.png", { type: "image/png" });
const pathOf = (file: File) => (file === onDisk ? "C:\\Құжаттар\\Бұйрық.pdf" : "");
const clipboard = (files: File[], ...types: string[]) => ({ files: files as unknown as FileList, types });

describe("what is pasted", () => {
  it("is a file of the disk by its path, a picture by itself", () => {
    expect(pastedFiles(clipboard([onDisk, screenshot], "Files"), pathOf)).toEqual([
      { path: "C:\\Құжаттар\\Бұйрық.pdf" },
      { file: screenshot },
    ]);
  });

  it("is text where there is text: a spreadsheet's picture of the cells is not meant", () => {
    expect(pastedFiles(clipboard([screenshot], "text/plain", "text/html", "Files"), pathOf)).toEqual([]);
  });
});

describe("an annex", () => {
  it("is shown where a browser can draw it", () => {
    const kinds = ["application/pdf", "image/png", "image/jpeg", "image/tiff", "application/zip"];
    expect(kinds.map(viewingOf)).toEqual(["pdf", "picture", "picture", "none", "none"]);
  });
});
