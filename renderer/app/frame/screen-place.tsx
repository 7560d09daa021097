import { Activity, type RefObject, Suspense, useState } from "react";
import { LoadingState } from "../../components/loading-state.tsx";
import { ReturnAddress } from "../guide/return-address.tsx";
import { screens } from "../routes.ts";
import { formatRoute, type Route } from "../routing/route.ts";
import { useRoute } from "../routing/use-route.ts";
import { FaultBoundary } from "./fault-boundary.tsx";
import { useReturningFocus } from "./use-returning-focus.ts";

/** The screen of the address. Behind the guide the screen that it was opened from is kept with all that is typed in it. */
export function ScreenPlace({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const route = useRoute();
  const isGuide = route.screen === "help";
  const [kept, setKept] = useState(isGuide ? null : route);
  if (!isGuide && kept !== route) setKept(route);
  useReturningFocus(main, route);

  return (
    <>
      {kept !== null && (
        <Activity mode={isGuide ? "hidden" : "visible"}>
          <ShownScreen route={kept} />
        </Activity>
      )}
      {isGuide && (
        <ReturnAddress value={kept === null ? null : formatRoute(kept.screen, kept.path, kept.query)}>
          <ShownScreen route={route} />
        </ReturnAddress>
      )}
    </>
  );
}

function ShownScreen({ route: { screen, path, query } }: { readonly route: Route }) {
  const Component = screens[screen].component;
  return (
    <FaultBoundary resetKey={screen}>
      <Suspense key={screen} fallback={<LoadingState />}>
        <Component path={path} query={query} />
      </Suspense>
    </FaultBoundary>
  );
}
