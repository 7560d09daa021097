import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { openMinistry } from "#tests/support/intake/ministry.ts";

test("the officer's words are held against what the journal says was last written of them", async () => {
  const ministry = await openMinistry();
  const { receipts, consolidation, doctor } = ministry.backend.api;
  await ministry.backend.api.settings.set({ mode: "qaom", body: "QAOM" });
  const bgm = await ministry.reporter("BGM");
  const [taken] = await ministry.takeIn([await bgm.send(ministry.drive)]);
  const draft = { generalRemark: { kk: "Толықтырыңыз.", ru: "Дополните." }, remarks: [] };
  await receipts.saveDraft({ package: taken?.sha256 ?? "", draft, expectedRevision: null });
  const { id, measures } = await consolidation.open({ halfYear: "2018-H1" });
  const measure = measures[0]?.measure ?? 0;
  const words = { kk: "Жұмыс жүргізілді.", ru: "Работа велась." };
  const writing = { summary: words, jointText: words };
  await consolidation.save({ consolidationId: id, measure, writing, expectedRevision: null });

  const errors = async () =>
    (await doctor.run({}).result).filter(({ severity }) => severity === "error").map(({ code }) => code);
  expect(await errors()).toEqual([]);
  const sqlite = new Sqlite(join(ministry.dataDir, "kalqan.db"));
  sqlite.exec("UPDATE drafted_answer SET general_ru = 'Допишите.'");
  expect(await errors()).toEqual(["answerDamaged"]);
  sqlite.exec("UPDATE drafted_answer SET general_ru = 'Дополните.'");
  expect(await errors()).toEqual([]);
  sqlite.exec(`UPDATE consolidation_measure SET joint_kk = 'Жұмыс жүргізілген.' WHERE measure = ${measure}`);
  sqlite.close();
  expect(await errors()).toEqual(["writingDamaged"]);
});
