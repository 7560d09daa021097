import type { RecognisedPackage } from "#shared/api/exchange-view.ts";
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
  home: "begin/home",
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

/** What the guide says of a file that was brought to the exchange screen, by what it is. */
export const guideOfBrought = {
  planEdition: "plan/editions",
  part: "parts/merge",
  reportForHead: "head/desk",
  report: "head/back",
  refusal: "head/back",
  receipt: "receipts/take",
  consolidated: "verify",
  other: "verify",
} as const satisfies Record<RecognisedPackage["kind"], GuideAddress>;

/** The place that an address names; null where its topic is none of ours. */
export function readGuideAddress(address: string): GuidePlace | null {
  const [topic = "", section] = address.split("/", 2);
  return isTopicId(topic) ? { topic, section: section ?? null } : null;
}

/**
 * What the guide says of the place of an element: of the nearest part that has a place in it, else of what the screen shows
 * now (`page`, by its head), else of the screen.
 */
export function guidePlaceOf(element: Element | null, screen: ScreenId, page: ParentNode | null = null): GuidePlace {
  const part = element?.closest("[data-guide]") ?? page?.querySelector("main header[data-guide]");
  const said = part?.getAttribute("data-guide") ?? guideOfScreen[screen];
  return readGuideAddress(said) ?? { topic: "begin", section: null };
}
