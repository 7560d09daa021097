import { type RefObject, Suspense, useLayoutEffect, useRef } from "react";
import { LoadingState } from "../../components/loading-state.tsx";
import { screens } from "../routes.ts";
import { useRoute } from "../routing/use-route.ts";
import { FaultBoundary } from "./fault-boundary.tsx";

/** The screen of the address. With another page of the program the focus goes to its place and it begins at its top. */
export function ScreenPlace({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const { screen, path, query } = useRoute();
  // The report's screen keeps its place from measure to measure: it moves the focus within itself.
  const page = screen === "report" ? screen : [screen, ...path].join("/");
  const shown = useRef(page);

  // Before the effects of the screen itself, which may put the focus on a field that was asked for.
  useLayoutEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
  }, [page, main]);

  const Component = screens[screen].component;
  return (
    <FaultBoundary resetKey={screen}>
      <Suspense key={screen} fallback={<LoadingState />}>
        <Component path={path} query={query} />
      </Suspense>
    </FaultBoundary>
  );
}
