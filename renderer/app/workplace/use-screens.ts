import { screens } from "../routes.ts";
import { type ScreenId, screenIds } from "../routing/screen-ids.ts";
import { useWorkplace } from "./workplace.tsx";

/** The screens of the work mode, in the order of the navigation. */
export function useScreens(): ScreenId[] {
  const { mode } = useWorkplace().settings;
  return screenIds.filter((id) => (screens[id].mode ?? mode) === mode);
}
