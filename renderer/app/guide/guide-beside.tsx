import { lazy, Suspense } from "react";
import { useGuideOver } from "./guide-over.ts";

const GuideDrawer = lazy(async () => ({
  default: (await import("../../screens/help/guide-drawer.tsx")).GuideDrawer,
}));

/** The guide beside what is shown, while it is open there. */
export function GuideBeside() {
  const place = useGuideOver();
  return (
    place !== null && (
      <Suspense>
        <GuideDrawer place={place} />
      </Suspense>
    )
  );
}
