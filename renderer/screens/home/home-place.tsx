import type { ScreenProps } from "../../app/routes.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { HomeScreen } from "./home-screen.tsx";
import { QaomHome } from "./qaom/qaom-home.tsx";

/** Where one begins: a body at its report; ҚАӨМ at all reports, and from there at its own (`#/home/own`). */
export function HomePlace(props: ScreenProps) {
  const { settings } = useWorkplace();
  const isOverview = settings.mode === "qaom" && props.path[0] !== "own";
  return isOverview ? <QaomHome /> : <HomeScreen {...props} />;
}
