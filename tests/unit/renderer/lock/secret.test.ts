import { describe, expect, it } from "vitest";
import { isSet } from "../../../../renderer/components/protection/new-passphrase.tsx";
import { isTyped } from "../../../../renderer/components/protection/secret.ts";
import { secondsOf } from "../../../../renderer/components/protection/use-waiting.ts";

describe("a new passphrase", () => {
  it("is long enough and typed twice the same", () => {
    expect(isSet({ first: "бір екі үш", second: "бір екі үш" })).toBe(true);
    expect(isSet({ first: "бір екі ү", second: "бір екі ү" })).toBe(false);
    expect(isSet({ first: "бір екі үш", second: "бір екі Үш" })).toBe(false);
  });
});

describe("what opens a folder", () => {
  it("is tried once something was typed", () => {
    expect(isTyped({ by: "passphrase", passphrase: " " })).toBe(false);
    expect(isTyped({ by: "recoveryKey", recoveryKey: "060709" })).toBe(true);
  });

  it("waits as long as the last refusal says", () => {
    expect(secondsOf(null)).toBe(0);
    expect(secondsOf({ code: "lock.wait", data: { seconds: 8 } })).toBe(8);
    expect(secondsOf({ code: "lock.wrongPassphrase", data: { waitSeconds: 4 } })).toBe(4);
    expect(secondsOf({ code: "lock.recoveryKeyMistyped", data: { group: 3 } })).toBe(0);
  });
});
