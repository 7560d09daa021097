import { Button } from "@mantine/core";
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Language } from "#shared/language/language.ts";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import { useCommand } from "../../app/commands/use-command.ts";
import { createGuideSearch } from "../../app/guide/guide-search.ts";
import { useReturnAddress } from "../../app/guide/return-address.tsx";
import { isTopicId, type TopicId } from "../../app/guide/topics.ts";
import { type Guide, useGuide } from "../../app/guide/use-guide.ts";
import { useLanguage } from "../../app/language/language-context.tsx";
import { useTranslate } from "../../app/language/use-translate.ts";
import type { ScreenProps } from "../../app/routes.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { replaceRoute } from "../../app/routing/use-route.ts";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Contents } from "./contents.tsx";
import { Findings } from "./findings.tsx";
import { GuideSearchField } from "./guide-search-field.tsx";
import classes from "./help-screen.module.css";
import { Topic } from "./topic.tsx";

/** `#/help/sign?section=password`: the guide at a section; `?q=` what is looked for in it. */
export function HelpScreen({ path, query }: ScreenProps) {
  const t = useTranslate();
  const back = useReturnAddress() ?? formatRoute("home");
  const guide = useGuide();
  const [asked = ""] = path;
  useCommand("help", () => {
    window.location.hash = back;
  });
  return (
    <div className={classes.screen}>
      <PageHeader
        title={t("app.screens.help")}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden="true" />}
              onClick={() => void window.kalqan.shell.print().catch(() => undefined)}
            >
              {t("help.print")}
            </Button>
            <Button component="a" href={back} leftSection={<IconArrowLeft size={16} aria-hidden="true" />}>
              {t("help.back")}
            </Button>
          </>
        }
      />
      {guide === undefined ? (
        <LoadingState />
      ) : (
        <Reader guide={guide} topic={isTopicId(asked) ? asked : "begin"} section={query.section} q={query.q ?? ""} />
      )}
    </div>
  );
}

interface ReaderProps {
  readonly guide: Guide;
  readonly topic: TopicId;
  readonly section: string | undefined;
  readonly q: string;
}

/** The contents at the left; at the right the topic, or what was found. */
function Reader({ guide, topic, section, q }: ReaderProps) {
  const { language } = useLanguage();
  const search = useMemo(() => createGuideSearch(guide[language], guide[otherThan[language]]), [guide, language]);
  const found = useMemo(() => search(q), [search, q]);
  const shown = guide[language].find(({ id }) => id === topic) ?? guide[language][0];
  const isSearching = found !== null && section === undefined;
  return (
    <div className={classes.reader}>
      <div className={classes.aside}>
        <GuideSearchField
          value={q}
          onChange={(next) => replaceRoute("help", [topic], next === "" ? {} : { q: next })}
        />
        <Contents topics={guide[language]} current={isSearching ? null : topic} />
      </div>
      {isSearching ? (
        <Findings found={found} q={q} />
      ) : (
        shown !== undefined && (
          <Topic
            topics={guide[language]}
            topic={shown}
            section={section === "" ? null : (section ?? null)}
            forms={found?.forms ?? noForms}
          />
        )
      )}
    </div>
  );
}

const noForms: readonly FoundForm[] = [];
const otherThan: Readonly<Record<Language, Language>> = { kk: "ru", ru: "kk" };
