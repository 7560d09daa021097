import { describe, expect, it } from "vitest";
import type { CheckView, ReportView } from "#shared/api/report-view.ts";
import type { KeyView } from "#shared/api/signing-view.ts";
import { folderOf } from "../../../../renderer/components/file-path.ts";
import { nameWithin } from "../../../../renderer/components/name-within.ts";
import { groupedDigits, keyStanding } from "../../../../renderer/components/signing/key-standing.ts";
import { signStage } from "../../../../renderer/screens/sign/sign-stage.ts";

const found = (severity: CheckView["severity"]): CheckView => ({
  code: "text.short",
  severity,
  measure: 17,
  path: "/entries/17/text/kk",
  data: {},
  message: { kk: "", ru: "" },
});

const report = (changes: Partial<ReportView>): ReportView =>
  ({ state: "draft", checks: [], requiredSignatures: ["preparer", "head"], signatures: [], ...changes }) as ReportView;

describe("on the way to being signed", () => {
  it("errors come first; warnings hold nobody up", () => {
    const blocked = signStage(report({ checks: [found("warning"), found("error")] }));
    expect(blocked).toMatchObject({
      kind: "blocked",
      errors: [{ severity: "error" }],
      warnings: [{ severity: "warning" }],
    });
    expect(signStage(report({ checks: [found("warning")] }))).toMatchObject({ kind: "toFreeze", warnings: [{}] });
  });

  it("the preparer signs before the head, and the head alone where nobody else must", () => {
    const signature = { role: "preparer" as const, name: "А", at: "2018-07-05T10:00:00.000Z" };
    expect(signStage(report({ state: "ready" }))).toEqual({ kind: "toSign", role: "preparer" });
    expect(signStage(report({ state: "awaitingHead", signatures: [signature] }))).toEqual({
      kind: "toSign",
      role: "head",
    });
    expect(signStage(report({ state: "ready", requiredSignatures: ["head"] }))).toEqual({
      kind: "toSign",
      role: "head",
    });
  });

  it("signed stays signed, whatever became of it since", () => {
    for (const state of ["signed", "exported", "accepted", "returned"] as const) {
      expect(signStage(report({ state }))).toEqual({ kind: "signed" });
    }
  });
});

describe("an opened key", () => {
  const known = "000140001234";
  const key = (bin: KeyView["bin"], refusals: KeyView["refusals"] = [], bodyBin: string | null = known): KeyView =>
    ({ bin, bodyBin, refusals, warnings: [] }) as unknown as KeyView;
  const refusal = { code: "signing.certificateExpired", message: { kk: "", ru: "" } };

  it("may sign for the body it names, or where it names none and nothing speaks against it", () => {
    expect(keyStanding(key("same"))).toBe("fit");
    expect(keyStanding(key("absent"))).toBe("fit");
  });

  it("waits for a person where the body's BIN is not known yet", () => {
    expect(keyStanding(key("unknown", [], null))).toBe("confirmBin");
    expect(keyStanding(key("absent", [], null))).toBe("confirmBin");
  });

  it("is refused with a refusal, even before its BIN is confirmed, and for another body", () => {
    expect(keyStanding(key("unknown", [refusal], null))).toBe("refused");
    expect(keyStanding(key("same", [refusal]))).toBe("refused");
    expect(keyStanding(key("different"))).toBe("refused");
  });

  it("shows its twelve digits in threes that do not part at a line's end", () => {
    expect(groupedDigits("000140001234")).toBe("000\u00a0140\u00a0001\u00a0234");
  });

  it("names its issuer by the common name", () => {
    expect(nameWithin("C=KZ, CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) 2022")).toBe(
      "ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) 2022",
    );
    expect(nameWithin("CN=Сынақ\\, орталығы,O=Үлгі")).toBe("Сынақ, орталығы");
    expect(nameWithin("O=No common name")).toBe("O=No common name");
  });
});

describe("where keys were found", () => {
  it("is a folder, whichever system wrote the path, never the file itself", () => {
    expect(folderOf("E:\\кілттер\\RSA256_1.p12")).toBe("E:\\кілттер");
    expect(folderOf("/media/user/USB/RSA256_1.p12")).toBe("/media/user/USB");
    expect(folderOf("/key.p12")).toBe("/");
    expect(folderOf("key.p12")).toBe("");
    expect(folderOf("E:\\676_2018-H1_BGM_v1_for-head.asice")).toBe("E:\\");
  });
});
