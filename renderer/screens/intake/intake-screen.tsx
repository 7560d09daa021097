import type { ScreenProps } from "../../app/routes.ts";
import { IntakeOverview } from "./overview.tsx";
import { PackagePlace } from "./package/package-place.tsx";
import { ReceiptsPlace } from "./receipts/receipts-place.tsx";

/**
 * What ҚАӨМ takes in: the overview, a package (`#/intake/<sha256>`, a body's last by `#/intake?body=BGM`), and the answers to
 * all (`#/intake/receipts`).
 */
export function IntakeScreen({ path: [place], query }: ScreenProps) {
  if (place === undefined) return <IntakeOverview asked={query.body ?? null} />;
  if (place === "receipts") return <ReceiptsPlace />;
  return <PackagePlace sha256={place} />;
}
