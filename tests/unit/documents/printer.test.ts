import type { Content } from "pdfmake/interfaces";
import { expect, test } from "vitest";
import { print } from "#backend/documents/printer.ts";
import { runsOf } from "#backend/documents/typefaces.ts";
import { fontsFolder, readPdf } from "#tests/support/documents/pdf-tools.ts";

const letters = "ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І ₸ № « » – — ё Ё";

function setIn(content: Content): Promise<Uint8Array> {
  return print(
    { content, title: "Т", author: "А", subject: "С", created: new Date("2018-07-04T00:00:00Z") },
    fontsFolder,
  );
}

test.each([
  ["regular", {}],
  ["bold", { bold: true }],
  ["italic", { italics: true }],
  ["bold italic", { bold: true, italics: true }],
])("the %s face has every Kazakh letter in both cases, and its text can be found", async (_, style) => {
  const { text, fonts } = await readPdf(await setIn({ text: letters, ...style }));
  expect(text).toBe(letters);
  expect(fonts).toHaveLength(1);
});

test("signs and emoji that the document's typeface lacks are printed and can be found, wherever they stand", async () => {
  const signs = "✓ ✔ ☐ ☑ ➢ ❖ 👍 🙂 ✅ ❌ 📎";
  const { text, fonts } = await readPdf(
    await setIn([
      `Тізім: ${signs}`,
      { text: [`Мәтінде ${signs} `, { text: "сөз ✓", bold: true }] },
      { table: { body: [["ұяшық ➢", { text: "екінші 👍", italics: true }]] } },
      { ul: ["тармақ ☑"] },
      { section: ["бөлім"], footer: () => ({ text: "төменде ✅" }) } as Content,
    ]),
  );
  const words = ["Тізім: ", "Мәтінде "].map((before) => `${before}${signs}`);
  for (const found of [...words, "сөз ✓", "ұяшық ➢", "екінші 👍", "тармақ ☑", "төменде ✅"]) {
    expect(text).toContain(found);
  }
  expect(fonts.length).toBeGreaterThanOrEqual(3);
});

test("a sign changes the typeface of itself alone, not of the space beside it", () => {
  expect(runsOf("іс ✓ 🙂 бітті")).toEqual([
    { text: "іс " },
    { text: "✓", font: "NotoSansSymbols2" },
    { text: " " },
    { text: "🙂", font: "NotoEmoji" },
    { text: " бітті" },
  ]);
});

test("what no typeface has is printed as its code, never as an empty box", async () => {
  const { text } = await readPdf(await setIn({ text: "Келісім (中文) жасалды" }));
  expect(text).toBe("Келісім ([U+4E2D][U+6587]) жасалды");
});

test("nothing is fetched and no file but the fonts is read", async () => {
  await expect(setIn({ image: "https://example.com/a.png" })).rejects.toThrow();
  await expect(setIn({ image: "/etc/hostname" })).rejects.toThrow(/denied/);
});
