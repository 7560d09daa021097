import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import "@mantine/spotlight/styles.layer.css";
import { IconBuildingBank, IconFileText, IconHelp, IconKeyboard, IconSearch } from "@tabler/icons-react";
import { useMemo } from "react";
import { type CommandId, commandIds } from "#shared/commands.ts";
import { isReporter } from "#shared/plan/body-validity.ts";
import { measuresOf } from "#shared/plan/responsibility.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { run } from "../commands/command-registry.ts";
import { keycapsOf } from "../commands/key-of-command.ts";
import { useAvailableCommands } from "../commands/use-command.ts";
import { guideHref } from "../guide/open-guide.ts";
import { useGuide } from "../guide/use-guide.ts";
import { useFormats } from "../language/use-formats.ts";
import { useTranslate } from "../language/use-translate.ts";
import { screens } from "../routes.ts";
import { screenIds } from "../routing/screen-ids.ts";
import { goTo } from "../routing/use-route.ts";
import { useScreens } from "../workplace/use-screens.ts";
import { useWorkplace } from "../workplace/workplace.tsx";
import classes from "./palette.module.css";
import { filterActions } from "./palette-filter.ts";

const icon = { size: 18, stroke: 1.5, "aria-hidden": true } as const;
const isCommandOfScreen: ReadonlySet<CommandId> = new Set(
  screenIds.flatMap((id) => (screens[id].command === null ? [] : [screens[id].command])),
);

/** Ctrl+K: measures, bodies, topics of the guide, screens and commands, found in either language and with either letters. */
export function Palette() {
  const t = useTranslate();
  const actions = useActions();
  return (
    <Spotlight
      actions={actions}
      filter={filterActions}
      shortcut={null}
      limit={60}
      scrollable
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      maxHeight="min(24rem, 60vh)"
      attributes={{ content: { "aria-label": t("app.palette.title") } }}
      classNames={{ action: classes.action, actionLabel: classes.label, actionDescription: classes.description }}
      nothingFound={t("app.palette.nothing")}
      searchProps={{
        "aria-label": t("app.palette.title"),
        placeholder: t("app.palette.placeholder"),
        leftSection: <IconSearch {...icon} />,
      }}
    />
  );
}

function useActions(): SpotlightActionGroupData[] {
  const t = useTranslate();
  const { pick, compare, language } = useFormats();
  const { plan, body, halfYear } = useWorkplace();
  const available = useAvailableCommands();
  const ids = useScreens();

  const measures = useMemo(() => {
    const mine = new Set(measuresOf(plan, body.code, halfYear).map(({ measure }) => measure.number));
    return plan.edition.measures.map(({ number, name }) => ({
      id: `measure-${number}`,
      label: `${number}. ${pick(name)}`,
      keywords: [name.kk, name.ru],
      leftSection: <IconFileText {...icon} />,
      onClick: () => (mine.has(number) ? goTo("report", [number]) : goTo("plan", [number])),
    }));
  }, [plan, body, halfYear, pick]);

  const bodies = useMemo(
    () =>
      plan.bodies
        .filter(isReporter)
        .map(({ code, name, abbreviation }) => ({
          id: `body-${code}`,
          label: pick(name),
          description: pick(abbreviation),
          keywords: [name.kk, name.ru, abbreviation.kk, abbreviation.ru],
          leftSection: <IconBuildingBank {...icon} />,
          onClick: () => goTo("plan", [], { q: pick(abbreviation) }),
        }))
        .sort((a, b) => compare(a.label, b.label)),
    [plan, pick, compare],
  );

  const guide = useGuide();
  const topics = useMemo(
    () =>
      (guide?.[language] ?? []).map(({ id, title, sections }) => ({
        id: `topic-${id}`,
        label: title,
        keywords: sections.map((section) => section.title),
        leftSection: <IconHelp {...icon} />,
        onClick: () => {
          window.location.hash = guideHref({ topic: id, section: null });
        },
      })),
    [guide, language],
  );

  return [
    {
      group: t("app.palette.screens"),
      actions: ids.map((id) => {
        const { icon: Icon, command } = screens[id];
        return {
          id: `screen-${id}`,
          label: t(`app.screens.${id}`),
          leftSection: <Icon {...icon} />,
          rightSection: command === null ? undefined : <KeyHint keys={keycapsOf(command)} />,
          onClick: () => goTo(id),
        };
      }),
    },
    {
      group: t("app.palette.commands"),
      actions: commandIds
        .filter((id) => available.has(id) && !isCommandOfScreen.has(id) && id !== "search")
        .map((id) => ({
          id: `command-${id}`,
          label: t(`shell.commands.${id}`),
          leftSection: <IconKeyboard {...icon} />,
          rightSection: <KeyHint keys={keycapsOf(id)} />,
          onClick: () => void run(id),
        })),
    },
    { group: t("app.palette.measures"), actions: measures },
    { group: t("app.palette.topics"), actions: topics },
    { group: t("app.palette.bodies"), actions: bodies },
  ];
}
