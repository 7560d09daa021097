/** The topics of the guide in their order. Each is a file in docs/guide/kk and docs/guide/ru, `NN-<id>.md`. */
export const topicIds = [
  "begin",
  "fill",
  "letters",
  "annexes",
  "carry-over",
  "checks",
  "preview",
  "sign",
  "head",
  "export",
  "letter",
  "receipts",
  "corrections",
  "parts",
  "verify",
  "by-hand",
  "backups",
  "plan",
  "keys",
  "trouble",
  "not-here",
  "glossary",
  "intake",
  "register",
  "answers",
  "consolidation",
  "passphrase",
] as const;
export type TopicId = (typeof topicIds)[number];

/** True for a topic's name. */
export function isTopicId(text: string): text is TopicId {
  return (topicIds as readonly string[]).includes(text);
}

/** The topic of a file of the guide, `…/08-sign.md`; null for any other file. */
export function topicOfFile(path: string): TopicId | null {
  const name = /(?:^|\/)\d\d-([a-z-]+)\.md$/.exec(path)?.[1] ?? "";
  return isTopicId(name) ? name : null;
}
