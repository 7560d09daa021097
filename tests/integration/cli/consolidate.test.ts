import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consolidationInputFormat } from "#shared/consolidation/input.ts";
import { originalPlan } from "#shared/plan/plan.ts";
import { runJson, runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { openReporter, password } from "#tests/support/intake/reporter.ts";
import { testAuthority } from "#tests/support/signing/people.ts";

const words = { kk: "Жұмыс жүргізілді.", ru: "Работа велась." };
const person = { name: "Үлгілиев Сынақ", position: { kk: "Министр", ru: "Министр" }, phone: "", email: "" };
let folder: string;
let data: string;
let input: string;
let key: readonly string[];

interface Told {
  readonly consolidation: { readonly state: string; readonly packages: readonly { readonly body: string }[] };
  readonly documents: readonly { readonly format: string; readonly path: string }[];
  readonly package: { readonly path: string } | null;
}

/** ҚАӨМ's folder with its own signed report; today is in the middle of a half-year that its key is good for. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-consolidate-"));
  data = join(folder, "data");
  const day = new Date("2018-07-12T05:00:00Z");
  const authority = await testAuthority();
  writeFileSync(join(folder, "root.pem"), authority.rootPem);
  const life = { notBefore: day, notAfter: new Date(Date.now() + 1e10) };
  const own = await openReporter({ folder, authority, code: "QAOM", halfYear: "2018-H1", day, number: 1, life });
  await own.send(folder);
  writeFileSync(join(folder, "password.txt"), password);
  key = ["--p12", await own.keyFile(), "--password-file", join(folder, "password.txt")];
  await own.close();
  input = join(folder, "input.json");
  const measures = originalPlan.edition.measures.map(({ number: measure }) => ({ measure, summary: words }));
  const people = { head: person, preparer: person };
  writeFileSync(input, JSON.stringify({ format: consolidationInputFormat, people, measures }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = (out: string, ...more: readonly string[]) => [
  ...["consolidate", "--data", data, "--period", "2018-H1", "--out", join(folder, out)],
  ...more,
];

describe("consolidate", () => {
  it("writes the draft in every form, says who is missing, and ends with 1 while errors are left", async () => {
    const { exitCode, json } = await runJson(asked("draft", "--format", "pdf,docx", "--format", "xlsx"));
    const told = json as Told;
    expect([exitCode, told.consolidation.state, told.package]).toEqual([1, "draft", null]);
    expect(told.consolidation.packages.map(({ body }) => body)).toEqual(["QAOM"]);
    expect(told.documents.map(({ format }) => format)).toEqual(["pdf", "docx", "xlsx"]);
    expect(readdirSync(join(folder, "draft")).sort()).toEqual(
      ["docx", "pdf", "xlsx"].map((format) => `676_2018-H1_consolidated_v1_draft.${format}`),
    );
    const people = await runKalqan(asked("again", "--lang", "ru"));
    expect(people.stdout).toContain("Подписать мешает:");
    expect(people.stdout).toContain("Не представили отчёт");
  });

  it("takes what ҚАӨМ writes from a file, signs with its head's key, and carries out what `verify` finds genuine", async () => {
    const { exitCode, json } = await runJson(asked("signed", "--input", input, ...key));
    const told = json as Told;
    expect([exitCode, told.consolidation.state]).toEqual([0, "signed"]);
    const path = told.package?.path ?? "";
    const checked = await runJson(["verify", path, "--trust", join(folder, "root.pem")]);
    expect(checked).toMatchObject({
      exitCode: 0,
      json: { results: [{ verdict: "TOTAL-PASSED", consolidated: { halfYear: "2018-H1", measures: 41 } }] },
    });
    const { text } = await readPdf(readFileSync(told.documents[0]?.path ?? ""));
    expect(text).toContain("Премьер-Министрінің Кеңсесі");
    expect(text).toContain("Канцелярия Премьер-Министра");
    const inspected = await runKalqan(["inspect", path, "--lang", "ru"]);
    expect(inspected.stdout).toContain("На каких пакетах основана");
    // What is signed is copied as it is, without a key.
    const again = await runJson(asked("copy"));
    expect(readFileSync((again.json as Told).package?.path ?? "").equals(readFileSync(path))).toBe(true);
  });

  it("refuses what it cannot make, and a folder without data", async () => {
    const odd = await runJson(asked("odd", "--format", "odt"));
    expect(odd).toMatchObject({ exitCode: 3, json: { error: { code: "usage.badFormat" } } });
    const period = await runJson(["consolidate", "--data", data, "--period", "2030-H1", "--out", folder]);
    expect(period).toMatchObject({ exitCode: 3, json: { error: { code: "calendar.unknownHalfYear" } } });
    const nowhere = await runJson([
      "consolidate",
      "--data",
      join(folder, "no"),
      "--period",
      "2018-H1",
      "--out",
      folder,
    ]);
    expect(nowhere).toMatchObject({ exitCode: 3, json: { error: { code: "usage.dataMissing" } } });
  });
});
