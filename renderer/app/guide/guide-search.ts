import { foldForSearch } from "#shared/language/folding.ts";
import { findWord, type SearchedText, wordsOf } from "#shared/language/search/find-word.ts";
import { type FoundForm, findForm } from "#shared/language/search/found-form.ts";
import { type GuideSection, type GuideTopic, textOf } from "./read-topic.ts";
import type { TopicId } from "./topics.ts";

/** A section in which every word was found. */
export interface GuideFinding {
  readonly topic: TopicId;
  readonly topicTitle: string;
  readonly section: GuideSection;
}

export interface GuideFindings {
  readonly sections: readonly GuideFinding[];
  /** The forms that were found, to be marked in the text. */
  readonly forms: readonly FoundForm[];
}

/** Null where nothing was asked. */
export type GuideSearch = (query: string) => GuideFindings | null;

/**
 * The search through the guide as it is shown, by its words in either language (shared/language/search): `others` is the
 * same guide in the other language. Sections whose heading or topic is named so come first.
 */
export function createGuideSearch(shown: readonly GuideTopic[], others: readonly GuideTopic[]): GuideSearch {
  const findings = shown.flatMap(({ id, title, sections }) =>
    sections.map((section, place) => ({ topic: id, topicTitle: title, section, isFirst: place === 0 })),
  );
  const twins = new Map(
    others.flatMap(({ id, title, sections }) => sections.map((one) => [`${id}/${one.id}`, { title, one }])),
  );
  const texts = findings.map((finding, id): SearchedText<number> => {
    const twin = twins.get(addressOf(finding));
    // The topic's name is that of its beginning: else all its sections would be found by it.
    const names = finding.isFirst ? `${finding.topicTitle} ${twin?.title ?? ""}` : "";
    const own = `${finding.section.title} ${textOf(finding.section.tokens)}`;
    return {
      id,
      text: foldForSearch(`${names} ${own} ${twin?.one.title ?? ""} ${textOf(twin?.one.tokens ?? [])}`),
    };
  });
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return null;
    const found = words.map((word) => findWord(texts, word));
    const forms = found.flatMap((one) => one.forms);
    const isNamed = ({ topicTitle, section }: GuideFinding): boolean => {
      const name = foldForSearch(`${section.title || topicTitle}`);
      return forms.some((form) => findForm(name, form, 0) >= 0);
    };
    const sections = findings.filter((_, id) => found.every(({ ids }) => ids.has(id)));
    return { sections: [...sections.filter(isNamed), ...sections.filter((one) => !isNamed(one))], forms };
  };
}

function addressOf({ topic, section }: GuideFinding): string {
  return `${topic}/${section.id}`;
}

/** So much is shown of a section around what was found. */
const excerptLength = 160;

/** The words of a section around the first place where a form was found; from its beginning where none was. */
export function excerptOf(section: GuideSection, forms: readonly FoundForm[]): string {
  const text = textOf(section.tokens).replace(/\s+/g, " ");
  // Folding changes no length of the letters that these texts are written in.
  const folded = foldForSearch(text);
  const places = forms.map((form) => findForm(folded, form, 0)).filter((place) => place >= 0);
  const wanted = Math.max(0, Math.min(...places, text.length) - excerptLength / 4);
  const from = places.length === 0 || wanted === 0 ? 0 : text.indexOf(" ", wanted) + 1;
  const piece = text.slice(from, from + excerptLength);
  return `${from > 0 ? "… " : ""}${piece}${from + excerptLength < text.length ? "…" : ""}`;
}
