import { join, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBundleFile } from "../../../electron/shell/bundle-file.ts";

const root = join(sep, "program", "renderer");
const find = (path: string) => findBundleFile(root, `app://kalqan${path}`);

describe("a file of the bundle", () => {
  it("is found by its path, the start page by none", () => {
    expect(find("/")).toEqual({ path: join(root, "index.html"), mediaType: "text/html; charset=utf-8" });
    expect(find("/assets/index-D_k~2.js?v=1")?.path).toBe(join(root, "assets", "index-D_k~2.js"));
    expect(find("/assets/golos-text.woff2")?.mediaType).toBe("font/woff2");
  });

  it.each([
    "/..%2fshell%2fmain.js",
    "/%2e%2e%2fmain.js",
    "/..%5cmain.js",
    "/assets/..%2f..%2fmain.js",
    "/%252e%252e%252fmain.js",
    "/C:%5cWindows%5cmain.js",
    "/C:/main.js",
    "/index.html::$DATA.js",
    "/main.js%00.html",
    "/%ff%fe.js",
    "/a%0ab.js",
  ])("is not %s", (path) => {
    expect(find(path)).toBeNull();
  });

  it.each(["/shell.exe", "/data.db", "/assets", "/.env", "/index"])(
    "is none of the kinds that pages have not: %s",
    (path) => {
      expect(find(path)).toBeNull();
    },
  );

  it("is not asked for under another name", () => {
    expect(findBundleFile(root, "app://other/index.html")).toBeNull();
    expect(findBundleFile(root, "https://kalqan/index.html")).toBeNull();
  });

  it("lies within the bundle, whatever is asked for", () => {
    const piece = fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2f",
      "%5c",
      "/",
      "\\",
      "a",
      "etc",
      "C:",
      "%00",
      "~",
      "index.js",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = find(`/${pieces.join("")}`);
        // A file may be called `..index.js`; a segment `..` is the way out.
        return found === null || (found.path.startsWith(root + sep) && !found.path.split(sep).includes(".."));
      }),
    );
  });
});
