import type { CommandId } from "#shared/commands.ts";
import { keycapsOf } from "../commands/key-of-command.ts";
import { useTranslate } from "../language/use-translate.ts";
import { type Screen, screens } from "../routes.ts";
import { formatRoute } from "../routing/route.ts";
import type { ScreenId } from "../routing/screen-ids.ts";
import { useRoute } from "../routing/use-route.ts";
import { useScreens } from "../workplace/use-screens.ts";
import classes from "./navigation.module.css";
import { ReportErrors } from "./report-errors.tsx";

const groups: readonly Screen["group"][] = ["work", "record", "program"];

interface NavigationProps {
  readonly onGo?: () => void;
}

/** Where one can go, in three groups; below the report the steps that it takes. */
export function Navigation({ onGo }: NavigationProps) {
  const ids = useScreens();
  return groups.map((group) => (
    <ul key={group} className={classes.group}>
      {ids
        .filter((id) => screens[id].group === group || (group === "work" && screens[id].group === "report"))
        .map((id) => (
          <NavigationLink key={id} id={id} onGo={onGo} />
        ))}
    </ul>
  ));
}

function NavigationLink({ id, onGo }: { readonly id: ScreenId; readonly onGo: (() => void) | undefined }) {
  const t = useTranslate();
  const route = useRoute();
  const { icon: Icon, group, command } = screens[id];
  return (
    <li>
      <a
        className={classes.link}
        data-step={group === "report" || undefined}
        href={formatRoute(id)}
        aria-current={route.screen === id ? "page" : undefined}
        onClick={onGo}
        title={command === null ? undefined : keyTitle(t(`app.screens.${id}`), command)}
      >
        <Icon className={classes.icon} size={18} stroke={1.5} aria-hidden="true" />
        <span className={classes.name}>{t(`app.screens.${id}`)}</span>
        {id === "checks" && <ReportErrors />}
      </a>
    </li>
  );
}

function keyTitle(name: string, command: CommandId): string {
  return `${name} (${keycapsOf(command).join("+")})`;
}
