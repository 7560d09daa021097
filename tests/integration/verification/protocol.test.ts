import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRevocationList } from "#cli/demo/authority/revocation-list.ts";
import { runJson } from "#tests/support/cli/run-kalqan.ts";
import { wordsBeyondMargins } from "#tests/support/documents/margins.ts";
import { readPdf } from "#tests/support/documents/pdf-tools.ts";
import { exportedPackage, type Office, officeDay, openOffice } from "#tests/support/exchange/office.ts";
import { bodyBin, head } from "#tests/support/signing/people.ts";

/*
 * What was found about a package, on paper: the protocol must say what the verification says, all of it, in both languages.
 */
let folder: string;
let office: Office;
let path: string;
let listFile: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kalqan-protocol-"));
  office = await openOffice(folder);
  path = await exportedPackage(office, "both");
  listFile = join(folder, "issuer.crl");
  const thisUpdate = new Date(officeDay.getTime() - 3 * 86_400_000);
  const nextUpdate = new Date(officeDay.getTime() + 86_400_000);
  writeFileSync(listFile, await makeRevocationList(office.authority.issuer, { thisUpdate, nextUpdate, revoked: [] }));
});

afterAll(async () => {
  await office.backend.close();
  rmSync(folder, { recursive: true, force: true });
});

type Request = Parameters<Office["backend"]["api"]["verification"]["protocol"]>[0];

async function protocol(changes: Partial<Request> = {}) {
  const given = { path, trust: [office.rootFile], revocationLists: [listFile], at: null, language: "ru" as const };
  const bytes = await office.backend.api.verification.protocol({ ...given, ...changes }).result;
  return { bytes, ...(await readPdf(bytes)) };
}

describe("of a sound package", () => {
  test("says which file, its digest, the verdict, when, on what grounds, and that it is not signed itself", async () => {
    const { text, info } = await protocol();
    const bytes = readFileSync(path);
    for (const words of [
      "Протокол проверки электронной цифровой подписи",
      basename(path),
      createHash("sha256").update(bytes).digest("hex"),
      "Пакет отчёта Қалқан",
      "Министерство образования и науки Республики Казахстан (BGM)",
      "I полугодие 2018 года",
      "Действительно (TOTAL-PASSED)",
      "5 июля 2018 года, 12:00",
      "сам он электронной подписью не подписан",
      "ETSI EN 319 102-1",
      "Стр. 1 из",
    ]) {
      expect(text).toContain(words);
    }
    expect(info["Page size"]).toContain("A4");
  });

  test("names every signer as the certificate does", async () => {
    const { text } = await protocol();
    for (const words of [
      "Подпись 1: META-INF/signature001.p7s",
      "Подпись 2: META-INF/signature002.p7s",
      `${head.surname} ${head.name}`.toUpperCase(),
      `ИИН ${head.iin}`,
      `БИН ${bodyBin}`,
      "10 января 2018 года, 10:00 – 10 января 2020 года, 10:00",
      "ECDSA-P256 SHA-256",
      "META-INF/ASiCManifest002.xml",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("lists every file with its digest and the signatures that cover it", async () => {
    const { results } = (await runJson(["verify", path, "--trust", office.rootFile, "--at", "2018-07-05"])).json as {
      results: { files: { name: string; sha256: string }[] }[];
    };
    const { text } = await protocol();
    const found = results[0]?.files ?? [];
    expect(found.length).toBeGreaterThan(15);
    for (const { sha256 } of found) expect(text).toContain(sha256);
    expect(text).toMatch(/report\.json\s[\d,]+\sКБ\s1, 2|report\.json [0-9a-f]{64}/u);
  });

  test("tells the lists of revoked certificates with their age, and the roots by fingerprint", async () => {
    const { text } = await protocol();
    expect(text).toContain("2 июля 2018 года 6 июля 2018 года 3");
    const root = createHash("sha256").update(office.authority.root.der).digest("hex");
    expect(text).toContain(root);
    expect((await protocol({ revocationLists: [] })).text).toContain("Списков не задано");
  });

  test("in Kazakh, in Russian, or in both after one another under one run of page numbers", async () => {
    const kazakh = await protocol({ language: "kk" });
    expect(kazakh.text).toContain("Жарамды (TOTAL-PASSED)");
    expect(kazakh.text).toContain("оған электрондық қолтаңба қойылмаған");
    expect(kazakh.text).not.toContain("Протокол проверки");
    const both = await protocol({ language: "both" });
    expect(both.text).toContain("Электрондық цифрлық қолтаңбаны тексеру хаттамасы");
    expect(both.text).toContain("Протокол проверки электронной цифровой подписи");
    expect(both.pages.at(-1)).toContain(`Стр. ${both.pages.length} из ${both.pages.length}`);
    for (const reading of [kazakh, both]) expect(wordsBeyondMargins(reading)).toEqual([]);
  });

  test("is the same to the byte for the same verification", async () => {
    const [one, other] = [await protocol(), await protocol()];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

describe("of another", () => {
  test("changed on its way: why, in words, and nothing of what it says of itself", async () => {
    const changed = join(folder, "changed.asice");
    const bytes = readFileSync(path);
    const place = bytes.indexOf("report.kk.pdf") + 200;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    writeFileSync(changed, bytes);
    const { text } = await protocol({ path: changed });
    expect(text).toContain("Недействительно (TOTAL-FAILED / FORMAT_FAILURE)");
    expect(text).toContain("Содержимое файла «report.kk.pdf» отличается от подписанного");
    expect(text).not.toContain("полугодие");
  });

  test("by an unknown authority: undecided, and each sentence once with the signatures it speaks of", async () => {
    const { text } = await protocol({ trust: [], language: "kk" });
    expect(text).toContain("Анықталмады (INDETERMINATE / NO_CERTIFICATE_CHAIN_FOUND)");
    expect(text.split("сенімді орталықтардың біріне апармайды").length - 1).toBe(1);
    expect(text).toContain("(№ 1, 2 қолтаңба)");
  });

  test("no container at all", async () => {
    const { text } = await protocol({ path: office.rootFile });
    expect(text).toContain("Недействительно (TOTAL-FAILED / FORMAT_FAILURE)");
    expect(text).toContain("Проверенных подписей нет");
    expect(text).toContain("Это не архив ZIP");
  });
});

test("a content goes with one path, as the contract has it", async () => {
  const request = { paths: [path, path], trust: [], revocationLists: [], at: null, content: path };
  await expect(office.backend.api.verification.verify(request).result).rejects.toMatchObject({
    code: "contract.invalidRequest",
  });
  const { result } = office.backend.api.verification.verify({ ...request, paths: [path], trust: [office.rootFile] });
  const [verification] = await result;
  expect(verification?.report).toMatchObject({ body: { code: "BGM" }, halfYear: "2018-H1", version: 1 });
  expect(verification?.problems.map(({ code }) => code)).toContain("signature.contentIgnored");
});

describe("from the command line", () => {
  const verify = (...more: string[]) =>
    runJson(["verify", path, "--trust", office.rootFile, "--at", "2018-07-05", ...more]);

  test("writes it beside the verdict, in both languages unless one is asked for", async () => {
    const target = join(folder, "protocol.pdf");
    const { exitCode, json } = await verify("--protocol", target);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ protocol: target, results: [{ verdict: "TOTAL-PASSED" }] });
    const { text } = await readPdf(readFileSync(target));
    expect(text).toContain("Қай уақытқа қатысты тексерілді");
    expect(text).toContain("Проверено по состоянию на 6 июля 2018 года, 00:59");
    const russian = join(folder, "russian.pdf");
    await verify("--protocol", russian, "--lang", "ru");
    expect((await readPdf(readFileSync(russian))).text).not.toContain("хаттамасы");
  });

  test("writes over nothing, and leaves nothing where it fails", async () => {
    const taken = join(folder, "taken.pdf");
    writeFileSync(taken, "mine");
    expect(await verify("--protocol", taken)).toMatchObject({ exitCode: 3, json: { error: { code: "file.exists" } } });
    expect(readFileSync(taken, "utf8")).toBe("mine");
    const nowhere = join(folder, "nowhere");
    expect((await verify("--protocol", join(nowhere, "protocol.pdf"))).exitCode).toBe(3);
    expect(existsSync(nowhere)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.each(["--protocol", "--content"])("%s goes with one file", async (option) => {
    expect(await verify(path, option, join(folder, "several.pdf"))).toMatchObject({
      exitCode: 3,
      json: { error: { code: "usage.oneFile" } },
    });
  });
});
