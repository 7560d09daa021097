import { type RefObject, Suspense, useLayoutEffect, useRef } from "react";
import { LoadingState } from "../../components/loading-state.tsx";
import { screens } from "../routes.ts";
import { useRoute } from "../routing/use-route.ts";
import { FaultBoundary } from "./fault-boundary.tsx";

/** The screen of the address. With another screen the focus goes to its place and it begins at its top. */
export function ScreenPlace({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const { screen, path, query } = useRoute();
  const shown = useRef(screen);

  // Before the effects of the screen itself, which may put the focus on a field that was asked for.
  useLayoutEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [screen, main]);

  const Component = screens[screen].component;
  return (
    <FaultBoundary resetKey={screen}>
      <Suspense key={screen} fallback={<LoadingState />}>
        <Component path={path} query={query} />
      </Suspense>
    </FaultBoundary>
  );
}
