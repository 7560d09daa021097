import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Streebog512, streebog512 } from "../../../../electron/backend/signing/gost/streebog.ts";
import { streebog512InPieces } from "../../../../electron/backend/signing/gost/streebog-in-pieces.ts";

const hashOf = (octets: Uint8Array): string => Buffer.from(streebog512(octets)).toString("hex");
const second =
  "d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb";

describe("Streebog-512", () => {
  test("gives what RFC 6986, 10.1.1 and 10.2.1 give", () => {
    expect(hashOf(Buffer.from("012345678901234567890123456789012345678901234567890123456789012"))).toBe(
      "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48",
    );
    expect(hashOf(Buffer.from(second, "hex"))).toBe(
      "1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28",
    );
  });

  // Made with libgcrypt 1.10: octet i of a message of n is (7·i + n) mod 256.
  test.each([
    [0, "8e945da209aa869f0455928529bcae46"],
    [1, "7c85d3a4e57be15caf982d5f856bac50"],
    [55, "726e8ea19822fa29a414ce31fbf74b40"],
    [56, "e734c7d78799c1dc4e29ec7cabb6672a"],
    [63, "56da21696f4245b1b5d29e2f806f88c5"],
    [64, "c17fcf73da7d617f24a36c7620f0393d"],
    [65, "7e824689f4a42c4f272f695d303daeef"],
    [127, "5ee64251d6b2c16146d7467b27ab5302"],
    [128, "4cf8e641230f19c3c381b7ce281a59c7"],
    [129, "7cf6ec12293c6e03fc3b3504d052a555"],
    [1000, "e22f4606fa5c171227e3cbbf903264ba"],
    [10007, "a843c53ecbf43d7cce84ad4b74b1100b"],
  ])("agrees with another implementation at the edges of its blocks: %i octets", (length, start) => {
    const message = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
    expect(hashOf(message).slice(0, 32)).toBe(start);
  });

  test("agrees with it where the sum of the blocks overflows at every word, and over a megabyte", async () => {
    const ones = new Uint8Array(1_000_000).fill(0xff);
    expect(hashOf(ones)).toBe(
      "f5b8ddf5ee1f3aebe668d8230a78b2f22e549030129cbaa5f5dd255b154818385c06b2a86faa7b6f932ad64288a8c7af9c261c7f88e566226ff0b3525d6f9620",
    );
    const counted = Uint8Array.from({ length: 1 << 20 }, (_, i) => ((i >> 2) >> ((i & 3) * 8)) & 255);
    const hash =
      "8780f37948ec671834ad8c767800c4e9eb9922835c1f62b4b9eb677a10c90f1c88d426c2131e36f8c35613599a6f5c7288e3b74dd16d481d75b94b3fef966c7f";
    expect(hashOf(counted)).toBe(hash);
    expect(Buffer.from(await streebog512InPieces(counted)).toString("hex")).toBe(hash);
  });

  test("does not mind in which pieces the message comes", () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (all) => {
        const hash = new Streebog512();
        for (const piece of all) hash.update(piece);
        expect(Buffer.from(hash.digest()).toString("hex")).toBe(hashOf(Buffer.concat(all)));
      }),
    );
  });

  test("ends once", () => {
    const hash = new Streebog512();
    hash.digest();
    expect(() => hash.digest()).toThrow(TypeError);
    expect(() => hash.update(Uint8Array.of(1))).toThrow(TypeError);
  });
});
