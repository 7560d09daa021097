import { describe, expect, test } from "vitest";
import { headPackageFileName, partFileName, refusalFileName } from "#shared/package/file-name.ts";
import type { PartDocument } from "#shared/package/part-document.ts";
import { readDocument } from "#shared/package/read-document.ts";
import type { RefusalDocument } from "#shared/package/refusal-document.ts";
import { aReportDocument } from "#tests/support/package/report-document.ts";

const { plan, program, body, halfYear, entries, preparer, packageId } = aReportDocument();

const part: PartDocument = {
  format: "kz.kalqan.part/1",
  partId: "01890a5d-ac96-774b-bcce-b302099a8057",
  way: "returned",
  created: "2018-07-05T20:30:00.000Z",
  body: { code: body.code, name: body.name },
  from: { unit: { kk: "", ru: "" }, person: preparer },
  restrictedUse: false,
  note: "",
  annexes: [],
  ...{ program, plan, halfYear, entries },
};

const refusal: RefusalDocument = {
  format: "kz.kalqan.refusal/1",
  created: "2018-07-05T20:30:00.000Z",
  body: { code: body.code },
  version: 1,
  container: { size: 10, sha256: "a".repeat(64) },
  name: "Сынақ Марат",
  reason: "37-іс-шарада бұйрық нөмірі қате.",
  ...{ program, halfYear, packageId },
};

describe("part.json and refusal.json are read as strictly as report.json", () => {
  test("as they were written", () => {
    expect(readDocument("part", structuredClone(part)).document).toEqual(part);
    expect(readDocument("refusal", structuredClone(refusal)).document).toEqual(refusal);
  });

  test("later fields are named; what is off, newer or another document is refused", () => {
    expect(readDocument("part", { ...part, mood: "good" })).toMatchObject({ document: part, unknownFields: ["mood"] });
    const faults = [
      readDocument("part", { ...part, entries: [] }),
      readDocument("part", { ...part, format: "kz.kalqan.part/2" }),
      readDocument("part", refusal),
      readDocument("refusal", { ...refusal, reason: "" }),
    ].map((reading) => reading.faults[0]?.code);
    expect(faults).toEqual(["offSchema", "newerFormat", "otherFormat", "offSchema"]);
  });
});

test("their files say what they are, and the time in Almaty where a part may come back twice", () => {
  const report = { halfYear, body: body.code, version: 2, packageId };
  expect(headPackageFileName(report)).toBe("676_2018-H1_BGM_v2_for-head_099a8057.asice");
  expect(refusalFileName(report)).toBe("676_2018-H1_BGM_v2_refused_099a8057.asice");
  expect(partFileName({ ...part, way: "handedOver" })).toBe("676_2018-H1_BGM_part_099a8057.asice");
  expect(partFileName({ ...part, way: "forLead" })).toBe("676_2018-H1_BGM_part_for-lead_099a8057.asice");
  expect(partFileName(part)).toBe("676_2018-H1_BGM_part_returned_20180706-0230_099a8057.asice");
});
