import type { Language } from "#shared/language/language.ts";
import { topicOfFile } from "./topics.ts";

/** The guide as it is written, one chunk a language, loaded when it is first opened. */
const files = {
  kk: import.meta.glob<string>("../../../docs/guide/kk/*.md", { query: "?raw", import: "default" }),
  ru: import.meta.glob<string>("../../../docs/guide/ru/*.md", { query: "?raw", import: "default" }),
};

const pictures = import.meta.glob<string>("../../../docs/guide/pictures/**/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The Markdown of each topic of a language. */
export async function loadGuide(language: Language): Promise<ReadonlyMap<string, string>> {
  const loaded = await Promise.all(
    Object.entries(files[language]).map(async ([path, load]) => [topicOfFile(path) ?? path, await load()] as const),
  );
  return new Map(loaded);
}

/** Where the program serves a picture that the guide names `../pictures/kk/sign.png`; null where there is none. */
export function pictureAddress(name: string): string | null {
  return pictures[name.replace(/^\.\./, "../../../docs/guide")] ?? null;
}
