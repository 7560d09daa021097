import { expect, test } from "vitest";
import { openMinistry } from "#tests/support/intake/ministry.ts";

const halfYear = "2018-H1";
const words = { kk: "Жартыжылдықта жұмыс жүргізілді.", ru: "В полугодии велась работа." };

test("a draft keeps up with what comes in, and shows by measure what came since the officer last looked", async () => {
  const ministry = await openMinistry();
  const [bgm, iim] = [await ministry.reporter("BGM"), await ministry.reporter("IIM")];
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  const { consolidation } = ministry.backend.api;
  const first = await consolidation.open({ halfYear });
  expect(first).toMatchObject({
    state: "draft",
    version: 1,
    issuer: "QAOM",
    due: { date: "2018-07-25", daysLeft: 13 },
  });
  expect(first.packages.map(({ body }) => body)).toEqual(["BGM"]);
  expect(first.missing).toContain("IIM");
  // What БҒМ leads has its joint text by БҒМ, and БҒМ stands first there.
  const led = first.measures.filter(({ lead }) => lead === "BGM");
  expect(led.length).toBeGreaterThan(0);
  for (const { bodies, jointText } of led) expect([bodies[0]?.body, jointText?.by]).toEqual(["BGM", "BGM"]);
  expect(first.measures.flatMap(({ changes }) => changes)).toEqual([]);

  await ministry.takeIn([await iim.send(ministry.drive)]);
  await bgm.correct();
  await ministry.takeIn([await bgm.send(ministry.drive)]);
  const later = await consolidation.open({ halfYear });
  expect(later.id).toBe(first.id);
  expect(later.packages.map(({ body, version }) => `${body} v${version}`).sort()).toEqual(["BGM v2", "IIM v1"]);
  const changes = later.measures.flatMap((one) => one.changes.map((change) => ({ measure: one.measure, ...change })));
  const kinds = new Set(changes.map(({ body, kind, contentChanged }) => `${body} ${kind} ${contentChanged}`));
  expect(kinds).toEqual(new Set(["BGM newerVersion false", "IIM newPackage true"]));
  const { measure = 0 } = changes.find(({ body }) => body === "IIM") ?? {};

  const looked = await consolidation.looked({ consolidationId: first.id, measures: [measure] });
  expect(looked.measures.find((one) => one.measure === measure)?.changes).toEqual([]);
  expect(looked.measures.flatMap((one) => one.changes).length).toBeGreaterThan(0);
  const all = await consolidation.looked({ consolidationId: first.id, measures: null });
  expect(all.measures.flatMap((one) => one.changes)).toEqual([]);
});

test("what ҚАӨМ writes is saved as typed: with its revision, its steps back, and the joint text where there is no lead", async () => {
  const ministry = await openMinistry();
  const { consolidation, journal } = ministry.backend.api;
  const { id: consolidationId, measures } = await consolidation.open({ halfYear });
  const free = measures.find(({ lead }) => lead === null)?.measure ?? 0;
  const led = measures.find(({ lead }) => lead !== null)?.measure ?? 0;
  const writing = { summary: { ...words, kk: `${words.kk}\r\n` }, jointText: words };
  const request = { consolidationId, measure: free, writing, expectedRevision: 0, undoSteps: '{"steps":[1]}' };
  const { revision, checks } = await consolidation.save(request);
  expect(revision).toBe(1);
  expect(checks.some(({ code, measure }) => code === "measure.nothing" && measure === free)).toBe(false);
  expect(checks.some(({ code, measure }) => code === "measure.nothing" && measure === led)).toBe(true);
  expect(await consolidation.undoSteps({ consolidationId, measure: free })).toEqual({
    revision: 1,
    steps: '{"steps":[1]}',
  });
  await expect(
    consolidation.save({ ...request, writing: { ...writing, jointText: { kk: "Б", ru: "Б" } } }),
  ).rejects.toMatchObject({ code: "consolidation.changedElsewhere" });
  await consolidation.save({ ...request, measure: led, expectedRevision: null, undoSteps: undefined });
  expect(await consolidation.undoSteps({ consolidationId, measure: led })).toBeNull();
  const view = await consolidation.get({ consolidationId });
  expect(view.measures.find((one) => one.measure === free)).toMatchObject({
    summary: { kk: `${words.kk}\n`, ru: words.ru },
    jointText: { by: "QAOM", text: words },
    revision: 1,
  });
  // The lead writes the joint text; what ҚАӨМ has written there does not count.
  expect(view.measures.find((one) => one.measure === led)).toMatchObject({
    jointText: null,
    summary: { ru: words.ru },
  });
  const { entries } = await journal.list({ before: null, limit: 10 });
  expect(entries.map(({ action }) => action).slice(0, 3)).toEqual([
    "consolidation.saved",
    "consolidation.saved",
    "consolidation.created",
  ]);
  // The same once more says nothing new.
  expect((await consolidation.save({ ...request, expectedRevision: 1, undoSteps: undefined })).revision).toBe(1);
});

test("what waits or contradicts is named and not counted; errors name what is not there", async () => {
  const ministry = await openMinistry();
  const [one, other, iim] = [
    await ministry.reporter("BGM"),
    await ministry.reporter("BGM"),
    await ministry.reporter("IIM"),
  ];
  await ministry.takeIn([await one.send(ministry.drive)]);
  await ministry.takeIn([await other.send(ministry.drive, { signAs: one })]);
  await ministry.takeIn([await iim.send(ministry.drive)], { confirmBins: false });
  const { consolidation } = ministry.backend.api;
  const view = await consolidation.open({ halfYear });
  expect(view.packages.map(({ body }) => body)).toEqual(["BGM"]);
  expect(view.open.map(({ body, decision }) => `${body} ${decision}`)).toEqual(["BGM rival", "IIM waiting"]);
  expect(view.checks.map(({ code }) => code)).toEqual(expect.arrayContaining(["package.rival", "package.waiting"]));
  await expect(consolidation.get({ consolidationId: "?" })).rejects.toMatchObject({ code: "consolidation.unknown" });
  await expect(consolidation.open({ halfYear: "2030-H1" })).rejects.toMatchObject({ code: "calendar.unknownHalfYear" });
});
