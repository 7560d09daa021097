import { expect, it } from "vitest";
import type { ExportedView } from "#shared/api/exchange-view.ts";
import { exportedBeside } from "../../../../renderer/screens/export/beside.ts";

function exported(id: number, changes: Partial<ExportedView> = {}): ExportedView {
  return {
    id,
    reportId: `r${id}`,
    body: "BGM",
    halfYear: "2018-H1",
    version: id,
    at: `2018-07-0${id}T05:00:00.000Z`,
    target: "E:\\",
    fileName: `676_v${id}.asice`,
    sha256: String(id).repeat(64),
    verified: true,
    drive: { label: "FLASH", serial: "1A2B" },
    letter: null,
    check: null,
    decision: null,
    ...changes,
  };
}

it("a letter would list the other packages of the half-year on the same drive, whatever its letter, each once", () => {
  const first = exported(1);
  const second = exported(2, { target: "F:\\" });
  const again = exported(3, { sha256: second.sha256 });
  const others = [
    exported(4, { halfYear: "2017-H2" }),
    exported(5, { drive: { label: "FLASH", serial: "FFFF" } }),
    exported(6, { drive: null, target: "E:\\" }),
    exported(7, { sha256: first.sha256 }),
    exported(8, { body: "ADM" }),
  ];
  expect(exportedBeside(first, [again, second, ...others, first])).toEqual([again]);
});

it("folders and drives without a number are told apart by their path", () => {
  const inFolder = { drive: null, target: "C:\\Есептер" };
  const nameless = { drive: { label: "", serial: "" } };
  expect(exportedBeside(exported(1, inFolder), [exported(2, inFolder), exported(3)]).map(({ id }) => id)).toEqual([2]);
  expect(exportedBeside(exported(1, nameless), [exported(2, { ...nameless, target: "F:\\" })])).toEqual([]);
});
