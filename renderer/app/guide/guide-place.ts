import type { ScreenId } from "../routing/screen-ids.ts";
import { isTopicId, type TopicId } from "./topics.ts";

/** A topic, or a section of one: what an element says in `data-guide`. */
export type GuideAddress = TopicId | `${TopicId}/${string}`;

export interface GuidePlace {
  readonly topic: TopicId;
  /** Null: the topic from its beginning. */
  readonly section: string | null;
}

/** What the guide says of each screen. */
export const guideOfScreen: Readonly<Record<ScreenId, GuideAddress>> = {
  home: "begin",
  plan: "plan",
  report: "fill",
  checks: "checks",
  preview: "preview",
  sign: "sign",
  export: "export",
  receipts: "receipts",
  exchange: "parts",
  verify: "verify",
  intake: "intake",
  register: "register",
  consolidation: "consolidation",
  editions: "plan/issue",
  journal: "trouble/journal",
  backups: "backups",
  settings: "begin/settings",
  help: "begin",
  about: "begin",
};

/** The place that an address names; null where its topic is none of ours. */
export function readGuideAddress(address: string): GuidePlace | null {
  const [topic = "", section] = address.split("/", 2);
  return isTopicId(topic) ? { topic, section: section ?? null } : null;
}

/** What the guide says of the place of an element: of the nearest part that has a place in it, else of the screen. */
export function guidePlaceOf(element: Element | null, screen: ScreenId): GuidePlace {
  const said = element?.closest("[data-guide]")?.getAttribute("data-guide") ?? guideOfScreen[screen];
  return readGuideAddress(said) ?? { topic: "begin", section: null };
}
