import { randomUUID } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ReportDrawer, renderReportPdf, startReportDrawer } from "#backend/documents/index.ts";
import { comparePictures } from "#backend/intake/compare-pictures.ts";
import type { Plans } from "#backend/plan/index.ts";
import { program } from "#backend/program.ts";
import { findResources } from "#backend/resources.ts";
import { pictureDigest } from "#backend/verification/index.ts";
import type { ReportDocument } from "#shared/package/report-document.ts";
import { realPlan } from "#tests/support/documents/real-plan.ts";
import { entry, report } from "#tests/support/documents/sample-report.ts";

const fontsFolder = findResources().fonts;
const document = report({
  program: { name: program.name, version: program.version },
  languages: ["ru"],
  entries: [entry(12, { status: "done", text: { kk: "Жасалды.", ru: "Сделано: 148 человек." } })],
});
const draw = (given: ReportDocument) =>
  renderReportPdf({ document: given, plan: realPlan, language: "ru", fontsFolder });
const plans = {
  find: (edition: number) => (edition === 1 ? { plan: realPlan, digest: document.plan.digest } : null),
} as Pick<Plans, "find"> as Plans;
let drawer: ReportDrawer;
let picture: Uint8Array;

beforeAll(async () => {
  drawer = startReportDrawer(fontsFolder);
  picture = await draw(document);
});
afterAll(() => drawer.close());

/** What intake finds where a package has these data and this picture. */
async function compared(given: ReportDocument, pdf: Uint8Array): Promise<string[]> {
  const examined = { report: given, pictures: { ru: pictureDigest(pdf) } };
  const faults = await comparePictures({ plans }, examined, randomUUID(), drawer);
  return faults.map(({ name, kind }) => `${name} ${kind}`);
}

const text = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");
const bytes = (pdf: string) => Buffer.from(pdf, "latin1");

/** The same PDF with its streams packed at another level, table and places written anew. */
function repacked(pdf: Uint8Array): Uint8Array {
  const packed = text(pdf).replace(
    /\n\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream\nendobj\n/g,
    (_, _length, stream: string) => {
      const again = deflateSync(inflateSync(bytes(stream)), { level: 1 }).toString("latin1");
      return `\n/Length ${again.length}\n/Filter /FlateDecode\n>>\nstream\n${again}\nendstream\nendobj\n`;
    },
  );
  const start = packed.lastIndexOf("\nxref\n") + 1;
  const places = new Map<number, number>();
  for (const { index, 1: number } of packed.slice(0, start).matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
    places.set(Number(number), index);
  }
  const rows = [...places].sort(([a], [b]) => a - b).map(([, at]) => `${String(at).padStart(10, "0")} 00000 n \n`);
  const tail = packed.slice(packed.lastIndexOf("trailer\n")).replace(/startxref\n\d+/, `startxref\n${start}`);
  return bytes(`${packed.slice(0, start)}xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join("")}${tail}`);
}

describe("a report's picture in its package", () => {
  test("that its data make is the same, packed by another computer's compressor too", async () => {
    expect(await compared(document, picture)).toEqual([]);
    const other = repacked(picture);
    expect(Buffer.compare(other, picture)).not.toBe(0);
    expect(await compared(document, other)).toEqual([]);
  });

  test("that says something else is told", async () => {
    const said = {
      ...document,
      entries: [entry(12, { status: "done", text: { kk: "Жасалды.", ru: "Сделано: 149 человек." } })],
    };
    expect(await compared(document, await draw(said))).toEqual(["report.ru.pdf differs"]);
    expect(await compared(document, bytes("%PDF-1.7 of another program"))).toEqual(["report.ru.pdf differs"]);
  });

  test("by another version of the program is not held against this one's, unless it is the same", async () => {
    const older = { ...document, program: { ...document.program, version: "0.0.1" } };
    expect(await compared(older, await draw(older))).toEqual([]);
    expect(await compared(older, await draw({ ...older, unit: { kk: "А", ru: "Б" } }))).toEqual([
      "report.ru.pdf otherVersion",
    ]);
  });

  test("that cannot be drawn, since the plan has no such measure, is told", async () => {
    const astray = { ...document, entries: [{ ...entry(12, { status: "done" }), measure: 99 }] };
    expect(await compared(astray, picture)).toEqual(["report.ru.pdf notDrawn"]);
  });

  test("of an edition that is not held here, or of another content, is left to the rules of the plan", async () => {
    expect(await compared({ ...document, plan: { ...document.plan, edition: 2 } }, picture)).toEqual([]);
    expect(await compared({ ...document, plan: { ...document.plan, digest: "0".repeat(64) } }, picture)).toEqual([]);
  });
});

test("what was compared is not drawn again when it is judged anew", async () => {
  let drawn = 0;
  const counting = {
    ...drawer,
    draw: (request: Parameters<ReportDrawer["draw"]>[0]) => {
      drawn += 1;
      return drawer.draw(request);
    },
  };
  const examined = { report: document, pictures: { ru: null } };
  const first = randomUUID();
  for (const sha256 of [first, first, randomUUID()]) {
    expect(await comparePictures({ plans }, examined, sha256, counting)).toMatchObject([{ kind: "differs" }]);
  }
  expect(drawn).toBe(2);
});

describe("a picture in which more could be shown than is compared", () => {
  const changes: readonly (readonly [string, (pdf: string) => string])[] = [
    ["written on after its end", (pdf) => `${pdf}9 0 obj\n<<>>\nendobj\n`],
    ["with bytes between two objects", (pdf) => pdf.replace("\nendobj\n", "\nendobj\n% more\n")],
    ["with an object twice", (pdf) => pdf.replace(/(\n\d+ 0 obj\n<<\n\/Type \/ExtGState[\s\S]*?\nendobj)\n/, "$1$1\n")],
    ["whose table leads elsewhere", (pdf) => pdf.replace(/\n\d{10} 00000 n /, "\n0000000020 00000 n ")],
    ["whose table lies elsewhere", (pdf) => pdf.replace(/startxref\n\d+/, "startxref\n0")],
    ["with another root", (pdf) => pdf.replace(/\/Root \d+ 0 R/, "/Root 1 0 R")],
  ];
  test.each(changes)("%s is not the same", async (_, change) => {
    const changed = change(text(picture));
    expect(changed).not.toBe(text(picture));
    expect(await compared(document, bytes(changed))).toEqual(["report.ru.pdf differs"]);
  });
});
