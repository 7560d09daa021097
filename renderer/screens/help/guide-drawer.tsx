import { Drawer, NativeSelect } from "@mantine/core";
import type { MouseEvent } from "react";
import { useCommand } from "../../app/commands/use-command.ts";
import { openGuideOver } from "../../app/guide/guide-over.ts";
import type { GuidePlace } from "../../app/guide/guide-place.ts";
import { isTopicId } from "../../app/guide/topics.ts";
import { useGuide } from "../../app/guide/use-guide.ts";
import { useLanguage } from "../../app/language/language-context.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import { parseRoute } from "../../app/routing/route.ts";
import { LoadingState } from "../../components/loading-state.tsx";
import { useFocusBack } from "../../components/use-focus-back.ts";
import classes from "./guide-drawer.module.css";
import { Topic } from "./topic.tsx";

/** The guide over a dialog or the first start: what lies below stays as it is, links lead on within the drawer. */
export function GuideDrawer({ place }: { readonly place: GuidePlace }) {
  const t = useTranslate();
  const { language } = useLanguage();
  const guide = useGuide();
  const topics = guide?.[language] ?? [];
  const topic = topics.find(({ id }) => id === place.topic) ?? topics[0];
  const close = (): void => openGuideOver(null);
  useFocusBack();
  useCommand("help", close);
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="42rem"
      title={t("app.screens.help")}
      closeButtonProps={{ "aria-label": t("app.common.close") }}
    >
      {topic === undefined ? (
        <LoadingState />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed; Enter on them is a click.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
        <div className={classes.reader} onClick={follow}>
          <NativeSelect
            label={t("help.contents")}
            value={topic.id}
            data={topics.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={({ currentTarget: { value } }) => {
              if (isTopicId(value)) openGuideOver({ topic: value, section: null });
            }}
          />
          <Topic key={topic.id} topics={topics} topic={topic} section={place.section} forms={[]} />
        </div>
      )}
    </Drawer>
  );
}

/** A link of the guide opens here; the page's own address stays. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#/help/']") : null;
  if (link === null) return;
  event.preventDefault();
  const { path, query } = parseRoute(link.getAttribute("href") ?? "");
  const [topic = ""] = path;
  if (isTopicId(topic)) openGuideOver({ topic, section: query.section ?? null });
}
