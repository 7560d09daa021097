import { useQuery } from "@tanstack/react-query";
import { type Language, languages } from "#shared/language/language.ts";
import { loadGuide } from "./guide-files.ts";
import { type GuideTopic, readTopic } from "./read-topic.ts";
import { topicIds } from "./topics.ts";
import { wordsOfLanguage } from "./words-of-language.ts";

export type Guide = Readonly<Record<Language, readonly GuideTopic[]>>;

/** The whole guide in both languages; undefined while it is being read from the disk. */
export function useGuide(): Guide | undefined {
  const { data } = useQuery({ queryKey: ["guide"], queryFn: readGuide, staleTime: Number.POSITIVE_INFINITY });
  return data;
}

async function readGuide(): Promise<Guide> {
  const [kk, ru] = await Promise.all(languages.map(readLanguage));
  return { kk: kk ?? [], ru: ru ?? [] };
}

async function readLanguage(language: Language): Promise<GuideTopic[]> {
  const files = await loadGuide(language);
  const words = wordsOfLanguage(language);
  return topicIds.flatMap((id) => {
    const markdown = files.get(id);
    return markdown === undefined ? [] : [readTopic(id, markdown, words)];
  });
}
