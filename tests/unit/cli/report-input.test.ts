import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeFailure } from "#cli/failure.ts";
import { readReportInput } from "#cli/report-input.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-input-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function faultOf(content: string | Uint8Array): Promise<{ error: unknown; kk: string; ru: string }> {
  const path = join(folder, "input.json");
  writeFileSync(path, content);
  const error: unknown = await readReportInput(path).then(
    () => {
      throw new Error("accepted");
    },
    (reason) => reason,
  );
  return { error, ...describeFailure(error).message };
}

const empty = '{"format":"kz.kalqan.report-input/1","entries":[]}';

describe("the input of report fill", () => {
  it("may begin with a byte order mark, as Windows editors write it", async () => {
    const path = join(folder, "bom.json");
    writeFileSync(path, `\uFEFF${empty}`);
    expect(await readReportInput(path)).toMatchObject({ entries: [] });
  });

  it.each([
    ['{\n  "format": "kz",\n  "entries": [,]\n}', 3, 15],
    ['{\n  "format": "kz"', 2, 17],
    ["", 1, 1],
  ])("that is not JSON is refused with line and character: %j", async (text, line, column) => {
    const { error, kk, ru } = await faultOf(text);
    expect(error).toMatchObject({ code: "usage.inputNotJson", data: { line, column } });
    expect(kk).toContain(`${line}-жолдың ${column}-таңбасында`);
    expect(ru).toContain(`в строке ${line}, знак ${column}`);
  });

  it("in another encoding is refused at its first wrong byte", async () => {
    const { error } = await faultOf(Buffer.concat([Buffer.from('{\n"format": "'), Buffer.from([0xca, 0xe0, 0xe7])]));
    expect(error).toMatchObject({ code: "usage.inputNotJson", data: { line: 2, column: 12 } });
  });

  it("with a field written twice is refused instead of losing the first", async () => {
    const { error, ru } = await faultOf(
      '{"format":"kz.kalqan.report-input/1",\n"entries":[{"measure":1}], "entries":[]}',
    );
    expect(error).toMatchObject({ code: "usage.inputKeyTwice", data: { key: "entries", line: 2, column: 28 } });
    expect(ru).toContain("«entries»");
  });

  it("off the schema is refused with the path to the fault, in both languages", async () => {
    const entry = { measure: 17, evidence: { form: "order", orders: [{ date: "2018-02-30" }] } };
    const { error, kk, ru } = await faultOf(JSON.stringify({ format: "kz.kalqan.report-input/1", entries: [entry] }));
    expect(error).toMatchObject({ code: "report.inputInvalid" });
    for (const sentence of [kk, ru]) expect(sentence).toContain("entries[0].evidence.orders[0].date");
    expect(kk).toContain("Себебі:");
    expect(ru).toContain("Причина:");
  });

  it("that is too large is not read", async () => {
    const { error } = await faultOf(new Uint8Array(16_000_001));
    expect(error).toMatchObject({ code: "usage.inputTooLarge" });
    // A device that never ends and tells no size.
    await expect(readReportInput("/dev/zero")).rejects.toMatchObject({ code: "usage.inputTooLarge" });
  });

  it("that is not there is named", async () => {
    const path = join(folder, "nowhere.json");
    await expect(readReportInput(path)).rejects.toMatchObject({ code: "file.notFound", data: { path } });
    await expect(readReportInput(folder)).rejects.toMatchObject({ code: "file.unreadable" });
  });
});
