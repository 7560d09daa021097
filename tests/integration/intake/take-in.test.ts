import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { decisionsOf, openMinistry, reasonsOf } from "#tests/support/intake/ministry.ts";

test("a package is verified, kept and counted once; the same drive again brings nothing new", async () => {
  const ministry = await openMinistry();
  const path = await (await ministry.reporter("BGM")).send(ministry.drive);
  const [taken] = await ministry.takeIn([ministry.drive]);
  expect(taken).toMatchObject({
    file: path,
    verdict: "TOTAL-PASSED",
    body: "BGM",
    period: "2018-H1",
    version: 1,
    decision: "imported",
    late: { bySigning: 0, byIntake: 2 },
    error: null,
  });
  const kept = await readFile(join(ministry.dataDir, "packages", `${taken?.sha256}.asice`));
  expect(kept.equals(await readFile(path))).toBe(true);
  await rename(path, join(ministry.drive, "renamed.asice"));
  expect(decisionsOf(await ministry.takeIn([ministry.drive]))).toEqual(["BGM v1 duplicate"]);
  const { entries } = await ministry.backend.api.journal.list({ before: null, limit: 100 });
  expect(entries.filter(({ action }) => action === "package.received")).toHaveLength(1);
});

test("one bad package never stops the rest: broken ones are kept apart with reasons, other files are only named", async () => {
  const ministry = await openMinistry();
  const good = await (await ministry.reporter("BGM")).send(ministry.drive);
  const bytes = await readFile(good);
  const at = bytes.indexOf("report.kk.pdf") + 400;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await mkdir(join(ministry.drive, "0 first"));
  await writeFile(join(ministry.drive, "0 first", "changed.asice"), bytes);
  await writeFile(join(ministry.drive, "0 first", "cut.asice"), bytes.subarray(0, bytes.length / 2));
  await writeFile(join(ministry.drive, "letter.txt"), "Ілеспе хат");
  const taken = await ministry.takeIn([ministry.drive]);
  expect(decisionsOf(taken)).toEqual(["? v? apart", "? v? apart", "BGM v1 imported", "? v? apart"]);
  expect(taken.map(({ verdict }) => verdict)).toEqual(["TOTAL-FAILED", "TOTAL-FAILED", "TOTAL-PASSED", null]);
  expect(taken.map(reasonsOf)).toEqual([["intake.failed"], ["intake.failed"], [], ["intake.notPackage"]]);
  const places = taken.map(({ sha256 }) => sha256 !== null && existsSync(placeOf(ministry.dataDir, sha256)));
  expect(places).toEqual([true, true, true, false]);
});

test("a newer version takes the place of the one it corrects, in whatever order they come", async () => {
  const ministry = await openMinistry();
  const [bgm, iim] = [await ministry.reporter("BGM"), await ministry.reporter("IIM")];
  const first = await bgm.send(ministry.drive);
  await bgm.correct();
  const second = await bgm.send(ministry.drive);
  expect(decisionsOf(await ministry.takeIn([first]))).toEqual(["BGM v1 imported"]);
  expect(decisionsOf(await ministry.takeIn([second]))).toEqual(["BGM v2 imported"]);
  expect(decisionsOf(await ministry.takeIn([first]))).toEqual(["BGM v1 duplicate"]);
  const older = await iim.send(ministry.drive);
  await iim.correct();
  const [newest] = await ministry.takeIn([await iim.send(ministry.drive)]);
  expect(newest?.decision).toBe("imported");
  expect(reasonsOf(newest as NonNullable<typeof newest>)).toEqual(["intake.versionBeforeMissing"]);
  const [late] = await ministry.takeIn([older]);
  expect(late).toMatchObject({ version: 1, decision: "superseded" });
});

test("two first versions of one body contradict each other: the second waits for a decision, the first still counts", async () => {
  const ministry = await openMinistry();
  const one = await ministry.reporter("BGM");
  const other = await ministry.reporter("BGM");
  const first = await one.send(ministry.drive);
  const second = await other.send(ministry.drive, { signAs: one });
  expect(decisionsOf(await ministry.takeIn([first, second]))).toEqual(["BGM v1 imported", "BGM v1 rival"]);
});

test("a BIN that nobody has confirmed lets a package wait; confirmed, the same package is judged anew", async () => {
  const ministry = await openMinistry();
  await (await ministry.reporter("BGM")).send(ministry.drive);
  const [waiting] = await ministry.takeIn([ministry.drive], { confirmBins: false });
  expect(waiting?.decision).toBe("waiting");
  expect(reasonsOf(waiting as NonNullable<typeof waiting>)).toEqual(["intake.binUnknown"]);
  expect(decisionsOf(await ministry.takeIn([ministry.drive], { confirmBins: false }))).toEqual(["BGM v1 duplicate"]);
  expect(decisionsOf(await ministry.takeIn([ministry.drive]))).toEqual(["BGM v1 imported"]);
  const { entries } = await ministry.backend.api.journal.list({ before: null, limit: 100 });
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["package.received", "package.judgedAnew", "bodyBin.confirmed"]),
  );
});

test("BINs that are new are compared and confirmed together, without the drive: what waited for them is judged anew", async () => {
  const ministry = await openMinistry();
  const [dsm, em] = [await ministry.reporter("DSM"), await ministry.reporter("EM")];
  const stranger = await ministry.reporter("DSM");
  const paths = [await dsm.send(ministry.drive), await em.send(ministry.drive)];
  const taken = await ministry.takeIn([...paths, await stranger.send(ministry.drive)], { confirmBins: false });
  expect(taken.map(({ decision }) => decision)).toEqual(["waiting", "waiting", "waiting"]);
  await rm(ministry.drive, { recursive: true });
  const { trust, intake, journal } = ministry.backend.api;
  const examined = await trust.examine({ path: ministry.rootFile }).result;
  await trust.import({ path: ministry.rootFile, sha256: examined.map(({ material }) => material.sha256) }).result;
  const packages = taken.flatMap(({ sha256 }) => sha256 ?? []);
  const compared = [dsm, em].map(({ code, bin }) => ({ body: code, bin }));
  const judged = await intake.judgeAnew({ packages, compared }).result;
  expect(decisionsOf(judged)).toEqual(["DSM v1 imported", "EM v1 imported", "DSM v1 apart"]);
  expect(judged.map(({ file }) => file)).toEqual(taken.map(({ file }) => basename(file)));
  expect(judged[2]?.problems.map(({ code }) => code)).toContain("intake.otherBin");
  const { entries } = await journal.list({ before: null, limit: 20 });
  expect(entries.filter(({ action }) => action === "bodyBin.confirmed")).toHaveLength(2);
  const unknown = intake.judgeAnew({ packages: ["0".repeat(64)], compared: [] });
  await expect(unknown.result).rejects.toMatchObject({ code: "intake.packageUnknown" });
});

test("a report signed with another body's key is kept apart once the body's BIN is known", async () => {
  const ministry = await openMinistry();
  const [bgm, iim] = [await ministry.reporter("BGM"), await ministry.reporter("IIM")];
  await ministry.takeIn([await iim.send(ministry.drive)]);
  const forged = await ministry.reporter("IIM");
  const [taken] = await ministry.takeIn([await forged.send(ministry.drive, { signAs: bgm })]);
  expect(taken?.decision).toBe("apart");
  expect(taken?.problems.map(({ code }) => code)).toContain("intake.otherBin");
});

test("without the root nothing is known to be genuine: it waits, and counts once the root is given", async () => {
  const ministry = await openMinistry();
  await (await ministry.reporter("BGM")).send(ministry.drive);
  const [waiting] = await ministry.takeIn([ministry.drive], { trusted: false });
  expect(waiting).toMatchObject({
    verdict: "INDETERMINATE",
    subIndication: "NO_CERTIFICATE_CHAIN_FOUND",
    decision: "waiting",
  });
  expect(decisionsOf(await ministry.takeIn([ministry.drive]))).toEqual(["BGM v1 imported"]);
});

test("a report on a half-year that has not begun is kept apart", async () => {
  const ministry = await openMinistry();
  await (await ministry.reporter("BGM")).send(ministry.drive);
  ministry.clock.now = new Date("2017-12-20T05:00:00Z");
  const [taken] = await ministry.takeIn([ministry.drive]);
  expect(taken?.decision).toBe("apart");
});

test("the same bytes under two names count once; a folder that is not there is said before anything is done", async () => {
  const ministry = await openMinistry();
  const path = await (await ministry.reporter("BGM")).send(ministry.drive);
  await copyFile(path, join(ministry.drive, "copy.asice"));
  expect(decisionsOf(await ministry.takeIn([ministry.drive]))).toEqual(["BGM v1 imported", "BGM v1 duplicate"]);
  await expect(ministry.takeIn([join(ministry.drive, "nothing")])).rejects.toMatchObject({ code: "file.notFound" });
});

test("stopped in the middle, what was decided stays; the same run again goes on without doubling anything", async () => {
  const ministry = await openMinistry();
  await (await ministry.reporter("BGM")).send(ministry.drive);
  await (await ministry.reporter("IIM")).send(ministry.drive);
  const request = { paths: [ministry.drive], trust: [ministry.rootFile], revocationLists: [], confirmBins: true };
  const job = ministry.backend.api.intake.takeIn(request, ({ done }) => done === 1 && job.cancel());
  await expect(job.result).rejects.toMatchObject({ code: "internal.cancelled" });
  expect(decisionsOf(await ministry.takeIn([ministry.drive]))).toEqual(["BGM v1 duplicate", "IIM v1 imported"]);
});

test("the officer decides on a rival with a reason: it counts in the place of the other, and the journal says why", async () => {
  const ministry = await openMinistry();
  const one = await ministry.reporter("BGM");
  const other = await ministry.reporter("BGM");
  await ministry.takeIn([await one.send(ministry.drive)]);
  const [rival] = await ministry.takeIn([await other.send(ministry.drive, { signAs: one })]);
  const { intake, journal } = ministry.backend.api;
  const sha256 = rival?.sha256 ?? "";
  await expect(intake.decide({ sha256, decision: "imported", reason: " " })).rejects.toMatchObject({
    code: "intake.reasonMissing",
  });
  await intake.decide({ sha256, decision: "imported", reason: "Орган хатпен растады" });
  const { bodies } = await intake.register({ halfYear: "2018-H1" });
  const packages = bodies.find(({ body }) => body === "BGM")?.packages ?? [];
  expect(packages.map((received) => [received.sha256 === sha256, received.decision]).sort()).toEqual([
    [false, "superseded"],
    [true, "imported"],
  ]);
  const { entries } = await journal.list({ before: null, limit: 10 });
  expect(entries.find(({ action }) => action === "package.decided")?.data).toMatchObject({
    decision: "imported",
    reason: "Орган хатпен растады",
  });
  await expect(intake.decide({ sha256, decision: "apart", reason: "Қате" })).rejects.toMatchObject({
    code: "intake.notOpen",
  });
});

test("the register names every body that must report, with what came from it; what is nobody's stands apart", async () => {
  const ministry = await openMinistry();
  await (await ministry.reporter("BGM")).send(ministry.drive);
  await writeFile(join(ministry.drive, "cut.asice"), "PK");
  await ministry.takeIn([ministry.drive], { confirmBins: false });
  const { intake, signing } = ministry.backend.api;
  const register = await intake.register({ halfYear: "2018-H1" });
  const came = register.bodies.filter(({ packages }) => packages.length > 0);
  expect(came.map(({ body }) => body)).toEqual(["BGM"]);
  expect(register.bodies.map(({ body }) => body)).toEqual(expect.arrayContaining(["QAOM", "IIM", "ASTANA"]));
  expect(register.nameless.map(({ fileName }) => fileName)).toEqual(["cut.asice"]);
  // Whoever lets a package count answers for the BIN that was new.
  const [waiting] = came[0]?.packages ?? [];
  await intake.decide({ sha256: waiting?.sha256 ?? "", decision: "imported", reason: "БСН салыстырылды" });
  await expect(signing.confirmBin({ body: "BGM", bin: "000000000000" })).rejects.toMatchObject({
    code: "signing.binKnown",
  });
});

test("what was taken in is part of the data: doctor finds it damaged, a backup holds it", async () => {
  const ministry = await openMinistry();
  await (await ministry.reporter("BGM")).send(ministry.drive);
  const [taken] = await ministry.takeIn([ministry.drive]);
  const place = placeOf(ministry.dataDir, taken?.sha256 ?? "");
  const { api } = ministry.backend;
  await api.backup.create({ folder: null }).result;
  expect(existsSync(join(ministry.dataDir, "backups", "packages", `${taken?.sha256}.asice`))).toBe(true);
  const bytes = await readFile(place);
  await writeFile(place, bytes.fill(0, 100, 110));
  const findings = await api.doctor.run({}).result;
  expect(findings.map(({ code }) => code)).toContain("receivedDamaged");
});

function placeOf(dataDir: string, sha256: string): string {
  return join(dataDir, "packages", `${sha256}.asice`);
}
