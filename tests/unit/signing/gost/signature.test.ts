import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gostSpki } from "#tests/support/signing/gost-keys.ts";
import { curve, readPoint, writeNumber, writePoint } from "../../../../electron/backend/signing/gost/curve.ts";
import { hmacStreebog512, withNonce } from "../../../../electron/backend/signing/gost/nonce.ts";
import { generateGostKeyPair, readGostPrivateKey } from "../../../../electron/backend/signing/gost/private-key.ts";
import { type GostPublicKey, readGostPublicKey } from "../../../../electron/backend/signing/gost/public-key.ts";
import { signGost, verifyGost } from "../../../../electron/backend/signing/gost/signature.ts";
import { streebog512 } from "../../../../electron/backend/signing/gost/streebog.ts";

const order = curve().Fn.ORDER;
/** Octets 1, 2 … 64, the least significant first. */
const privateKey = BigInt(`0x${Buffer.from(Uint8Array.from({ length: 64 }, (_, i) => 64 - i)).toString("hex")}`);
const publicOctets =
  "6d5710309a4a1f6ab75895d582a54074407e4c3504b396cf0d1cf69d4a02015c1c14fb4fd9f120dfd7521fe32e0aa8a89cfa32993fc6e34b33927d8db563c64784e534a5d11c03cce593cd6322bcaaa8ddd6f476d727ffcd78ba9d6011322a2a1216f8c68eb76be0125552e15b4e9f0595a612b7f5b43af88f17323f2e1d3214";

function publicKeyOf(octets: Uint8Array): GostPublicKey {
  const key = readGostPublicKey(gostSpki(octets));
  if (!key) throw new Error("not a key");
  return key;
}

const key = publicKeyOf(Buffer.from(publicOctets, "hex"));
const digestOf = (text: string): Uint8Array => streebog512(Buffer.from(text));

describe("the curve", () => {
  test("has its base point, and that point its order", () => {
    expect(() => curve().BASE.assertValidity()).not.toThrow();
    expect(
      curve()
        .BASE.multiplyUnsafe(order - 1n)
        .add(curve().BASE)
        .is0(),
    ).toBe(true);
  });

  test("has no key that lies beside it, at infinity, beyond its field, or of another length", () => {
    const good = Buffer.from(publicOctets, "hex");
    expect(readPoint(good)).not.toBeNull();
    const beside = Buffer.from(good);
    beside[0] = (beside[0] ?? 0) ^ 1;
    const x = curve().BASE.x + curve().Fp.ORDER;
    const beyond = Buffer.concat([writeNumber(x), writeNumber(curve().BASE.y)]);
    for (const octets of [beside, Buffer.alloc(128), Buffer.alloc(128, 0xff), beyond, good.subarray(1)]) {
      expect(readPoint(octets)).toBeNull();
      expect(readGostPublicKey(gostSpki(octets))).toBeNull();
    }
    expect(readGostPublicKey(Buffer.from("3000", "hex"))).toBeNull();
  });
});

describe("a signature", () => {
  // Made apart from this program: Python's integers, libgcrypt's Streebog, RFC 6979 word for word.
  test.each([
    [
      "message",
      "",
      "778251185517e58be9787ba2bacd1b1ccf373b9683421a9f39316b023ba3c5f005470fa42416a4dc9c80fc1d0018d734c51fcca0097555e5051f2aae2305dcaa47d31b833af8c0c54064afe93344ac7f89c4ff1a39e1680979e04c21d82e263276929a3bf22db13ac7016e16b994999996741475f72300da085f9569b2e2ca3f",
    ],
    [
      "",
      "",
      "46181671b6d3f7f9a97f2808ad304ac6d54e552eaa49c0048b886d081494dc7616bd1857c5c5944bf4adc54da6eaab4c3f3d9c7d8e20564ffac6f0053b421442807069ca34b1060212575b6d97680e3717441e8cabd2eff9f6acdb5505a5c203d1f58a2d7660fb5a2676120c6eae4219b05dfdd31e71889789d6c39d9b9a8348",
    ],
    [
      "message",
      "aa".repeat(64),
      "2811167d937ad95341864f12f96f44a191a786360461e529f4b210a6e2a2f75653dd2785c2c50bbafd77ab9fcf4d023524d011c1962ca1908d4a2d26f3a7181e0b231608912fbcb577c521a224fd915e6570f030bb18ba066badc2d78708435f42f335e1b8a4d9e2ca5a8391b999838fe4a2e8b2aa0f4036222f4a5578974293",
    ],
  ])("of «%s» is the one another implementation makes (%#)", (text, entropy, expected) => {
    const signature = signGost(privateKey, digestOf(text), Buffer.from(entropy, "hex"));
    expect(Buffer.from(signature).toString("hex")).toBe(expected);
    expect(verifyGost(key, digestOf(text), signature)).toBe(true);
  });

  test("belongs to its key, its digest and itself alone", () => {
    const signature = signGost(privateKey, digestOf("message"), new Uint8Array(0));
    const another = publicKeyOf(writePoint(curve().BASE.multiply(2n)));
    expect(verifyGost(another, digestOf("message"), signature)).toBe(false);
    expect(verifyGost(key, digestOf("massage"), signature)).toBe(false);
    for (let place = 0; place < signature.length; place++) {
      const changed = Uint8Array.from(signature);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expect(verifyGost(key, digestOf("message"), changed)).toBe(false);
    }
  });

  test("with a number outside 1 … order − 1, or of another length, is none", () => {
    const whole = signGost(privateKey, digestOf("message"), new Uint8Array(0));
    const r = whole.subarray(0, 64);
    const s = whole.subarray(64);
    const shifted = (half: Uint8Array) =>
      writeNumber(BigInt(`0x${Buffer.from(half).reverse().toString("hex")}`) + order);
    const zero = new Uint8Array(64);
    for (const halves of [
      [zero, s],
      [r, zero],
      [zero, zero],
      [writeNumber(order), s],
      [r, writeNumber(order)],
      [shifted(r), s],
      [r, shifted(s)],
      [r, s, Uint8Array.of(0)],
      [r],
      [],
    ]) {
      expect(verifyGost(key, digestOf("message"), Buffer.concat(halves))).toBe(false);
    }
  });

  test("of a digest that is 0 modulo the order counts as of 1 (RFC 7091, 6.1)", () => {
    const signature = signGost(privateKey, new Uint8Array(64), new Uint8Array(0));
    expect(verifyGost(key, new Uint8Array(64), signature)).toBe(true);
    expect(verifyGost(key, writeNumber(order), signature)).toBe(true);
    expect(verifyGost(key, writeNumber(1n), signature)).toBe(true);
    expect(verifyGost(key, writeNumber(2n), signature)).toBe(false);
  });

  test("holds for every key and message, the hundredth time as the first", () => {
    const pairs = Array.from({ length: 3 }, generateGostKeyPair);
    const plan = fc.tuple(fc.nat(2), fc.nat(2), fc.uint8Array({ maxLength: 100 }));
    fc.assert(
      fc.property(plan, ([signer, checker, message]) => {
        const signing = pairs[signer];
        const checking = pairs[checker];
        if (!signing || !checking) return;
        const signature = readGostPrivateKey(signing.pkcs8).sign(message);
        const publicKey = readGostPublicKey(checking.spki);
        expect(publicKey && verifyGost(publicKey, streebog512(message), signature)).toBe(signer === checker);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the nonce", () => {
  test("comes from HMAC with Streebog-512, which is that of RFC 7836, A.1.2", () => {
    const hmac = hmacStreebog512(
      Uint8Array.from({ length: 32 }, (_, i) => i),
      Buffer.from("0126bdb87800af214341456563780100", "hex"),
    );
    expect(Buffer.from(hmac).toString("hex")).toBe(
      "a59bab22ecae19c65fbde6e5f4e9f5d8549d31f037f9df9b905500e171923a773d5f1530f2ed7e964cb2eedc29e9ad2f3afe93b2814f79f5000ffc0366c251e6",
    );
  });

  test("is another for another key, digest or entropy, and another again where the first does not serve", () => {
    const nonce = (d: bigint, e: bigint, entropy: string, skip = 0) => {
      let left = skip;
      return withNonce(d, e, Buffer.from(entropy), (k) => (left-- > 0 ? undefined : k));
    };
    const all = [nonce(5n, 7n, ""), nonce(6n, 7n, ""), nonce(5n, 8n, ""), nonce(5n, 7n, "x"), nonce(5n, 7n, "", 1)];
    expect(new Set(all).size).toBe(5);
    expect(all.every((k) => k > 0n && k < order)).toBe(true);
    expect(nonce(5n, 7n, "")).toBe(all[0]);
  });

  test("is never the same for two signatures of one message", () => {
    const { pkcs8 } = generateGostKeyPair();
    const message = Buffer.from("message");
    const [first, second] = [readGostPrivateKey(pkcs8).sign(message), readGostPrivateKey(pkcs8).sign(message)];
    expect(Buffer.from(first.subarray(0, 64)).equals(second.subarray(0, 64))).toBe(false);
  });
});
