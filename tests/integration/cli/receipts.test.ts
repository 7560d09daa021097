import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { callKalqan } from "#tests/support/cli/in-process.ts";
import { runKalqan } from "#tests/support/cli/run-kalqan.ts";
import { openMinistry } from "#tests/support/intake/ministry.ts";
import {
  generalRemark,
  ministryBin,
  ministryPassword,
  remarkOn,
  writeMinistryKey,
} from "#tests/support/receipts/officer.ts";

/** A gateway's data folder that no window has ever opened, with the packages of two bodies taken in. */
async function gateway() {
  const ministry = await openMinistry();
  const reporters = [await ministry.reporter("MSM"), await ministry.reporter("EM")];
  await ministry.takeIn(await Promise.all(reporters.map((body) => body.send(ministry.drive))));
  await ministry.backend.close();
  // The key is good on the machine's own day: the command line signs by its clock.
  ministry.clock.now = new Date();
  const keyFile = await writeMinistryKey(ministry);
  const passwordFile = join(ministry.root, "password.txt");
  writeFileSync(passwordFile, ministryPassword);
  const out = join(ministry.root, "out");
  mkdirSync(out);
  const of = ["--data", ministry.dataDir, "--period", "2018-H1"];
  const run = async (command: string, ...argv: string[]) => {
    const { exitCode, stdout } = await callKalqan(["receipts", command, ...of, ...argv, "--json"]);
    return { exitCode, json: JSON.parse(stdout) };
  };
  const file = (name: string, content: unknown): string => {
    writeFileSync(join(ministry.root, name), JSON.stringify(content));
    return join(ministry.root, name);
  };
  const key = ["--p12", keyFile, "--password-file", passwordFile];
  return { ministry, run, file, key, out, of };
}

test("a gateway answers a half-year without a window: return one, accept what is clean, sign, export", async () => {
  const { run, file, key, out, of } = await gateway();
  const listed = await run("list");
  expect(listed.json.answers.map((one: { body: string; standing: string }) => [one.body, one.standing])).toEqual([
    ["EM", "undecided"],
    ["MSM", "undecided"],
  ]);
  const remarks = file("remarks.json", { generalRemark, remarks: [remarkOn(21)] });
  const returned = await run("return", "--body", "EM", "--remarks", remarks);
  expect(returned).toMatchObject({ exitCode: 0, json: { returned: { body: "EM", decision: "returned", remarks: 2 } } });
  const accepted = await run("accept", "--clean");
  expect(accepted).toMatchObject({ exitCode: 0, json: { accepted: [{ body: "MSM" }], undecided: [] } });

  expect(await run("sign", ...key)).toMatchObject({ exitCode: 3, json: { error: { code: "usage.issuerMissing" } } });
  const issuer = ["--issuer", "QAOM", "--officer", "Қабылдаушы Сынақ"];
  const wrongBin = await run("sign", ...key, ...issuer, "--bin", "180140000995");
  expect(wrongBin).toMatchObject({ exitCode: 1, json: { error: { code: "usage.binDiffers" } } });
  const signed = await run("sign", ...key, "--bin", ministryBin, "--batch");
  expect(signed).toMatchObject({
    exitCode: 0,
    json: { receipts: [{ answers: [{ body: "EM", standing: "signed" }, { body: "MSM" }] }], refused: [] },
  });
  expect((await run("sign", ...key)).json).toEqual({ receipts: [], refused: [] });

  const exported = await run("export", "--out", out);
  expect(exported.json.receipts).toHaveLength(2);
  expect(readdirSync(out).map((name) => name.replace(/_[0-9a-f]{8}\./u, "."))).toEqual([
    "676_2018-H1_EM_v1_receipt.asice",
    "676_2018-H1_MSM_v1_receipt.asice",
  ]);
  expect((await run("export", "--out", out)).json.receipts).toEqual([]);
  expect((await run("export", "--out", out, "--again", "--body", "EM")).json.receipts).toHaveLength(1);

  for (const [lang, words] of [
    ["kk", "Түбіртек берілді"],
    ["ru", "Квитанция выдана"],
  ] as const) {
    const { exitCode, stdout } = await callKalqan(["receipts", "list", ...of, "--lang", lang], { columns: 100 });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(words)]);
  }
});

describe("receipts", () => {
  test("refuses remarks off the schema or astray, one that is answered already, and what is not there", async () => {
    const { run, file, key } = await gateway();
    const refusals = [
      [
        ["return", "--body", "EM", "--remarks", file("a.json", { remarks: [{ measure: 21 }] })],
        3,
        "receipt.remarksInvalid",
      ],
      [
        ["return", "--body", "EM", "--remarks", file("b.json", { remarks: [remarkOn(999)] })],
        3,
        "receipt.remarkAstray",
      ],
      [["return", "--body", "EM", "--remarks", file("c.json", {})], 1, "receipt.silent"],
      [["accept", "--body", "DSM"], 3, "usage.noPackage"],
      [["list", "--body", "NOBODY"], 3, "plan.unknownBody"],
      [["accept"], 3, "usage.bodyOrClean"],
      [["accept", "--body", "EM", "--clean"], 3, "usage.bodyOrClean"],
      [["sign"], 3, "usage.optionMissing"],
    ] as const;
    for (const [[command, ...argv], exitCode, code] of refusals) {
      expect(await run(command, ...argv), code).toMatchObject({ exitCode, json: { error: { code } } });
    }
    expect((await run("accept", "--body", "EM")).exitCode).toBe(0);
    const issuer = ["--issuer", "QAOM", "--officer", "Қабылдаушы Сынақ"];
    expect((await run("sign", ...key, ...issuer)).json.receipts).toHaveLength(1);
    const again = file("d.json", { generalRemark });
    expect(await run("return", "--body", "EM", "--remarks", again)).toMatchObject({
      exitCode: 1,
      json: { error: { code: "receipt.answered" } },
    });
    expect((await run("return", "--body", "EM", "--remarks", again, "--anew")).json.returned).toMatchObject({
      standing: "decided",
      receipt: { decision: "accepted" },
    });
  });

  test("asks which of its commands is meant", async () => {
    const { exitCode, stderr } = await runKalqan(["receipts"]);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("receipts list")]);
  });
});
