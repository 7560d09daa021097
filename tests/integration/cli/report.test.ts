import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openBackend } from "#backend/backend.ts";
import { runDemo } from "#tests/support/cli/demo.ts";
import {
  demoKey,
  demoPassword,
  ofReport,
  smallInput,
  writeForeignKey,
  writeJson,
} from "#tests/support/cli/report-case.ts";
import { runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { temporaryFolder } from "#tests/support/cli/temporary-folder.ts";

const inFolder = temporaryFolder();

beforeAll(async () => {
  await runDemo(inFolder("demo"));
  mkdirSync(inFolder("out"));
});

const refusal = (exitCode: number, code: string) => ({ exitCode, json: { error: { code } } });
const key = (role: "head" | "preparer") => demoKey(inFolder("demo"), role);

async function stateOf(data: string): Promise<unknown> {
  const { json } = await runJson(["report", "check", "--data", data, ...ofReport]);
  return (json as { report: { state: string } }).report.state;
}

/** A new data folder with a filled report in it. */
async function filled(name: string, input: unknown = smallInput()): Promise<string> {
  const argv = ["report", "fill", "--data", inFolder(name), ...ofReport];
  const run = await runJson([...argv, "--input", writeJson(inFolder(`${name}.json`), input)]);
  expect(run.exitCode).toBe(0);
  return inFolder(name);
}

const exportReport = (data: string, ...argv: string[]) =>
  runJson(["report", "export", "--data", data, ...ofReport, "--out", inFolder("out"), ...argv]);

describe("report fill", () => {
  it("writes what the file says and tells what the checks find", async () => {
    const input = writeJson(inFolder("first.json"), smallInput());
    const argv = ["report", "fill", "--data", inFolder("first"), ...ofReport, "--input", input];
    const { exitCode, stdout } = await runKalqan([...argv, "--lang", "ru"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Отчёт заполнен: МОН, I полугодие 2018 года, версия 1.");
    expect(stdout).toContain("ошибок – 0");
    expect(stdout).toContain("Предупреждения:");
  });

  it.each([
    ["that is not JSON", "{", "usage.inputNotJson"],
    ["off the schema", JSON.stringify(smallInput({ entries: [{ measure: "17" }] })), "report.inputInvalid"],
    [
      "with a measure twice",
      JSON.stringify(smallInput({ entries: [{ measure: 17 }, { measure: 17 }] })),
      "report.inputInvalid",
    ],
  ])("refuses an input %s before any data folder is made", async (_what, text, code) => {
    const input = inFolder("bad.json");
    writeFileSync(input, text);
    const argv = ["report", "fill", "--data", inFolder("untouched"), ...ofReport, "--input", input];
    expect(await runJson(argv)).toMatchObject(refusal(3, code));
    expect(existsSync(inFolder("untouched"))).toBe(false);
  });

  it("refuses a body that does not exist before any data folder is made", async () => {
    const input = writeJson(inFolder("nobody.json"), smallInput());
    const argv = ["report", "fill", "--data", inFolder("nobody"), "--body", "NOBODY", "--period", "2018-H1"];
    expect(await runJson([...argv, "--input", input])).toMatchObject(refusal(3, "plan.unknownBody"));
    expect(existsSync(inFolder("nobody"))).toBe(false);
  });

  it("refuses a measure of another body and an annex that is not there, and writes nothing of the rest", async () => {
    const data = await filled("whole");
    const text = { kk: "Бұл мәтін есепке түспеуі тиіс, өйткені файлдың басқа жері қате жазылған." };
    const fill = (entries: unknown) =>
      runJson(
        ["report", "fill", "--data", data, ...ofReport, "--input"].concat(
          writeJson(inFolder("partly.json"), { format: "kz.kalqan.report-input/1", entries }),
        ),
      );
    expect(
      await fill([
        { measure: 17, text },
        { measure: 1, text },
      ]),
    ).toMatchObject(refusal(3, "report.measureUnknown"));
    expect(await fill([{ measure: 17, text, annexes: [{ path: "жоқ.pdf" }] }])).toMatchObject(
      refusal(3, "annex.unreadable"),
    );
    const backend = await openBackend({ dataDir: data, holder: "cli", clock: () => new Date() });
    const report = await backend.api.report.open({ body: "BGM", halfYear: "2018-H1" });
    await backend.close();
    expect(JSON.stringify(report)).not.toContain("түспеуі");
  });
});

describe("report check", () => {
  it("ends with 1 while there are errors, each with its measure and field", async () => {
    const data = await filled("erring", smallInput({ entries: [{ measure: 17, status: "done" }] }));
    const { exitCode, json } = await runJson(["report", "check", "--data", data, ...ofReport]);
    expect(exitCode).toBe(1);
    const { errors, checks } = json as {
      errors: number;
      checks: { measure: number; path: string; severity: string }[];
    };
    expect(errors).toBeGreaterThanOrEqual(10);
    expect(checks).toContainEqual(expect.objectContaining({ measure: 17, path: expect.stringContaining("/text/kk") }));
    const { stdout } = await runKalqan(["report", "check", "--data", data, ...ofReport]);
    expect(stdout).toContain("17-іс-шара");
  });

  it("makes neither a data folder nor a report", async () => {
    const argv = ["report", "check", "--data", inFolder("nothing"), ...ofReport];
    expect(await runJson(argv)).toMatchObject(refusal(3, "usage.dataMissing"));
    expect(existsSync(inFolder("nothing"))).toBe(false);
    const data = await filled("other-period");
    const otherPeriod = ["report", "check", "--data", data, "--body", "BGM", "--period", "2018-H2"];
    expect(await runJson(otherPeriod)).toMatchObject(refusal(3, "usage.noReport"));
    expect(await runJson(otherPeriod)).toMatchObject(refusal(3, "usage.noReport"));
  });

  it("stays away from a data folder that a window holds", async () => {
    const data = await filled("held");
    const window = await openBackend({ dataDir: data, holder: "window", clock: () => new Date() });
    try {
      const argv = ["report", "check", "--data", data, ...ofReport];
      expect(await runJson(argv)).toMatchObject(refusal(3, "database.heldByOther"));
    } finally {
      await window.close();
    }
    expect(await stateOf(data)).toBe("draft");
  });
});

describe("report export", () => {
  it("brings a draft to a package with the head's signature alone, and copies it again byte for byte without a key", async () => {
    const data = await filled("head-alone");
    const { exitCode, json } = await exportReport(data, ...key("head"));
    expect(exitCode).toBe(0);
    const made = json as { package: string; verification: { signatures: unknown[] } };
    expect(made.verification.signatures).toHaveLength(1);
    mkdirSync(inFolder("again"));
    const again = await runKalqan([
      "report",
      "export",
      "--data",
      data,
      ...ofReport,
      "--out",
      inFolder("again"),
      "--lang",
      "ru",
    ]);
    expect(again.exitCode).toBe(0);
    expect(again.stderr).toContain("Отчёт уже подписан");
    const [copy = ""] = readdirSync(inFolder("again"));
    expect(readFileSync(inFolder("again", copy)).equals(readFileSync(made.package))).toBe(true);
  });

  it("with the preparer's key has both sign, the preparer first; the BIN is confirmed once and told", async () => {
    const data = await filled("both");
    const argv = ["report", "export", "--data", data, ...ofReport, "--out", inFolder("out"), "--lang", "ru"];
    const { exitCode, stderr } = await runKalqan([...argv, ...key("head"), ...key("preparer")]);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/БИН сертификата \d{12} подтверждён этой командой/);
    expect(await stateOf(data)).toBe("exported");
  });

  it("refuses two keys of different bodies before a BIN is confirmed or anything frozen", async () => {
    const data = await filled("two-bodies");
    writeFileSync(inFolder("foreign-preparer.txt"), "12345");
    const foreign = await writeForeignKey(inFolder("foreign-preparer.p12"));
    const preparer = ["--preparer-p12", foreign, "--preparer-password-file", inFolder("foreign-preparer.txt")];
    const run = await exportReport(data, ...key("head"), ...preparer);
    expect(run).toMatchObject(refusal(1, "signing.otherBody"));
    expect(await stateOf(data)).toBe("draft");
    // The BIN is still nobody's: the right keys sign afterwards.
    expect((await exportReport(data, ...key("head"))).exitCode).toBe(0);
  });

  it("dates journal and signature by the machine's clock, whatever --now says", async () => {
    const data = await filled("clock");
    const began = Date.now();
    const { json } = await exportReport(data, ...key("head"));
    const { signatures } = (json as { verification: { signatures: { signingTime: string }[] } }).verification;
    expect(Date.parse(signatures[0]?.signingTime ?? "")).toBeGreaterThanOrEqual(began - 1_000);
  });

  it("leaves the draft a draft where key or password do not fit", async () => {
    const data = await filled("wrong-key");
    const [p12 = "", keyFile = ""] = key("head");
    const passwordFile = (name: string, text: string | Uint8Array) => {
      writeFileSync(inFolder(name), text);
      return ["--password-file", inFolder(name)];
    };
    const wrong = passwordFile("wrong.txt", "қате");
    expect(await exportReport(data, p12, keyFile, ...wrong)).toMatchObject(refusal(3, "signing.wrongPassword"));
    expect(await exportReport(data, p12, inFolder("no.p12"), ...wrong)).toMatchObject(refusal(3, "file.notFound"));
    expect(await exportReport(data, p12, inFolder("wrong.txt"), ...wrong)).toMatchObject(
      refusal(3, "signing.keyFileForeign"),
    );
    expect(await exportReport(data, p12, keyFile)).toMatchObject(refusal(3, "usage.passwordFileMissing"));
    expect(await exportReport(data, p12, keyFile, "--password-file", inFolder("no.txt"))).toMatchObject(
      refusal(3, "file.notFound"),
    );
    expect(
      await exportReport(data, p12, keyFile, ...passwordFile("bytes.txt", new Uint8Array([0xca, 0xe0]))),
    ).toMatchObject(refusal(3, "usage.passwordFileNotText"));
    expect(await exportReport(data, p12, keyFile, ...passwordFile("two.txt", "бір\nекі\n"))).toMatchObject(
      refusal(3, "usage.passwordFileNotText"),
    );
    expect(await exportReport(data)).toMatchObject(refusal(3, "usage.keyMissing"));
    expect(await exportReport(data, ...key("preparer"))).toMatchObject(refusal(3, "usage.keyMissing"));
    expect(await stateOf(data)).toBe("draft");
    const notepad = passwordFile("notepad.txt", `\uFEFF${demoPassword(inFolder("demo"), "head")}\r\n`);
    expect((await exportReport(data, p12, keyFile, ...notepad)).exitCode).toBe(0);
  });

  it("leaves the draft a draft where the folder to export to is not there", async () => {
    const data = await filled("no-folder");
    const argv = ["report", "export", "--data", data, ...ofReport, "--out", inFolder("nowhere"), ...key("head")];
    expect(await runJson(argv)).toMatchObject(refusal(3, "exchange.folderMissing"));
    expect(await stateOf(data)).toBe("draft");
  });

  it("compares --bin with the certificate's, and refuses another body's key once the BIN is known", async () => {
    const data = await filled("bin");
    expect(await exportReport(data, ...key("head"), "--bin", "123")).toMatchObject(refusal(3, "usage.badBin"));
    expect(await exportReport(data, ...key("head"), "--bin", "000000000000")).toMatchObject(
      refusal(1, "usage.binDiffers"),
    );
    expect(await stateOf(data)).toBe("draft");
    expect((await exportReport(data, ...key("head"))).exitCode).toBe(0);
    const second = ["--data", data, "--body", "BGM", "--period", "2018-H2", "--now", "2019-01-05"];
    const input = writeJson(inFolder("second.json"), { format: "kz.kalqan.report-input/1", entries: [] });
    expect((await runJson(["report", "fill", ...second, "--input", input])).exitCode).toBe(0);
    writeFileSync(inFolder("foreign.txt"), "12345");
    const foreign = [
      "--p12",
      await writeForeignKey(inFolder("foreign.p12")),
      "--password-file",
      inFolder("foreign.txt"),
    ];
    const run = await runJson(["report", "export", ...second, "--out", inFolder("out"), ...foreign]);
    expect(run).toMatchObject(refusal(1, "signing.otherBody"));
  });

  it("does not sign what has errors", async () => {
    const data = await filled("with-errors", smallInput({ entries: [] }));
    expect(await exportReport(data, ...key("head"))).toMatchObject(refusal(1, "report.hasErrors"));
    expect(await stateOf(data)).toBe("draft");
  });

  it("goes on from where it stopped: signed already in the window, only the copy was missing", async () => {
    const data = await filled("resumed");
    const backend = await openBackend({ dataDir: data, holder: "window", clock: () => new Date() });
    const { api } = backend;
    const [{ id: reportId } = { id: "" }] = await api.report.list({});
    const [, keyFile = ""] = key("head");
    const signer = { keyFile, password: demoPassword(inFolder("demo"), "head"), role: "head" } as const;
    await api.settings.set({ signers: "head" });
    const { certificate } = await api.signing.readKey({ ...signer, body: "BGM" });
    await api.signing.confirmBin({ body: "BGM", bin: certificate.bin ?? "" });
    await api.report.makeReady({ reportId }).result;
    await api.signing.sign({ reportId, ...signer }).result;
    await backend.close();
    mkdirSync(inFolder("drive"));
    const argv = ["report", "export", "--data", data, ...ofReport, "--out", inFolder("drive")];
    expect((await runJson(argv)).exitCode).toBe(0);
    expect(readdirSync(inFolder("drive"))).toHaveLength(1);
  });

  it("never changes what was signed", async () => {
    const data = await filled("signed");
    expect((await exportReport(data, ...key("head"))).exitCode).toBe(0);
    const input = writeJson(inFolder("late.json"), smallInput());
    const late = await runJson(["report", "fill", "--data", data, ...ofReport, "--input", input]);
    expect(late).toMatchObject(refusal(1, "report.notEditable"));
  });
});
