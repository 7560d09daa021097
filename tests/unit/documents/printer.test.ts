import type { Content } from "pdfmake/interfaces";
import { expect, test } from "vitest";
import { print } from "#backend/documents/printer.ts";
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

test("nothing is fetched and no file but the fonts is read", async () => {
  await expect(setIn({ image: "https://example.com/a.png" })).rejects.toThrow();
  await expect(setIn({ image: "/etc/hostname" })).rejects.toThrow(/denied/);
});
