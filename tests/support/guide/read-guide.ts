import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "#shared/language/language.ts";
import { type GuideTopic, readTopic } from "../../../renderer/app/guide/read-topic.ts";
import { type TopicId, topicOfFile } from "../../../renderer/app/guide/topics.ts";
import { wordsOfLanguage } from "../../../renderer/app/guide/words-of-language.ts";

/** Where the guide lies. */
export const guideFolder = fileURLToPath(new URL("../../../docs/guide/", import.meta.url));

export interface GuideFile {
  /** `08-sign.md` */
  readonly name: string;
  readonly topic: TopicId | null;
  readonly markdown: string;
}

/** The files of a language in their order. */
export function guideFiles(language: Language): GuideFile[] {
  return globSync("*.md", { cwd: `${guideFolder}${language}` })
    .sort()
    .map((name) => ({
      name,
      topic: topicOfFile(name),
      markdown: readFileSync(`${guideFolder}${language}/${name}`, "utf8"),
    }));
}

/** The guide of a language as the program shows it. */
export function readGuide(language: Language): GuideTopic[] {
  const words = wordsOfLanguage(language);
  return guideFiles(language).flatMap(({ topic, markdown }) =>
    topic === null ? [] : [readTopic(topic, markdown, words)],
  );
}
