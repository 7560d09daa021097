import { Modal } from "@mantine/core";
import type { Register } from "#shared/api/intake-view.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { PackageCard } from "./package-card.tsx";

interface BodyPackagesProps {
  readonly row: Register["bodies"][number] | null;
  readonly onClose: () => void;
}

/** All that came from a body for the half-year, the newest version first. */
export function BodyPackages({ row, onClose }: BodyPackagesProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const body = plan.bodies.find(({ code }) => code === row?.body);
  return (
    <Modal
      opened={row !== null}
      onClose={onClose}
      size="lg"
      title={body === undefined ? (row?.body ?? "") : pick(body.name)}
      closeButtonProps={{ "aria-label": t("app.common.close") }}
    >
      {row?.packages.map((received) => (
        <PackageCard key={received.sha256} received={received} />
      ))}
    </Modal>
  );
}
