import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeReferenceUri, resolveReferenceUri } from "#backend/container/reference-uri.ts";

describe("the URI by which a manifest names a file", () => {
  it("is percent-encoded by RFC 3986, the slashes kept", () => {
    expect(encodeReferenceUri("attachments/12/01 Ә (1)!.pdf")).toBe("attachments/12/01%20%D3%98%20%281%29%21.pdf");
  });

  it("leads back to the same name, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const wellFormed = name.toWellFormed();
        const found = resolveReferenceUri(encodeReferenceUri(wellFormed), (candidate) => candidate === wellFormed);
        expect(found).toEqual({ kind: "entry", name: wellFormed });
      }),
    );
  });

  it("may also stand there as the name is, as other programs write it", () => {
    const has = (name: string) => name === "есеп 100 %.pdf";
    expect(resolveReferenceUri("есеп 100 %.pdf", has)).toEqual({ kind: "entry", name: "есеп 100 %.pdf" });
    expect(resolveReferenceUri("есеп%20100%20%25.pdf", has)).toEqual({ kind: "entry", name: "есеп 100 %.pdf" });
  });

  it("leads nowhere where two files answer to it, or none", () => {
    expect(resolveReferenceUri("a%20b", () => true).kind).toBe("ambiguous");
    expect(resolveReferenceUri("a%20b", () => false)).toEqual({ kind: "missing", name: "a b" });
  });
});
