import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { toErrorRecord } from "../../app/contract/error-record.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useDataFolder } from "../../app/start/use-data-folder.ts";
import { openSupport } from "../../app/support/support-over.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { FactList } from "../../components/fact-list.tsx";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./about.module.css";

/** What this program is, which one exactly, where its data lie, and what its Russian texts are. */
export function AboutScreen() {
  const t = useTranslate();
  const { plan } = useWorkplace();
  const folder = useDataFolder()?.folder.path ?? "";
  const about = useQuery({
    queryKey: ["shell", "about"],
    queryFn: () => window.kalqan.shell.about(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { number, date: day } = plan.edition.resolution;
  return (
    <div className={classes.column}>
      <PageHeader title={t("app.screens.about")} subtitle={t("about.subtitle")} />
      <Section
        title={t("about.program")}
        actions={
          <Button variant="default" size="sm" onClick={openSupport}>
            {t("support.open")}
          </Button>
        }
      >
        {about.isPending && <LoadingState shape="table" />}
        {about.isError && <ErrorState error={toErrorRecord(about.error)} retry={() => void about.refetch()} />}
        {about.data !== undefined && (
          <FactList
            facts={[
              { name: t("about.version"), value: about.data.version },
              // Each only where it is what runs: the stand-in is no Electron.
              ...(about.data.electron === "" ? [] : [{ name: t("about.electron"), value: about.data.electron }]),
              ...(about.data.chromium === "" ? [] : [{ name: t("about.chromium"), value: about.data.chromium }]),
              { name: t("about.node"), value: about.data.node },
              { name: t("about.licence"), value: t("about.licenceText") },
              { name: t("about.fonts"), value: t("about.fontsText") },
              {
                name: t("about.dataFolder"),
                value: (
                  <span className={classes.folder}>
                    {folder}
                    <Button
                      variant="default"
                      size="xs"
                      onClick={() => void window.kalqan.shell.showInFolder(folder).catch(() => undefined)}
                    >
                      {t("app.common.showInFolder")}
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t("about.plan")}>
        <FactList
          facts={[
            { name: t("about.resolution"), value: t("about.resolutionText", { date: day, number }) },
            { name: t("about.edition"), value: String(plan.edition.edition) },
            ...(plan.edition.russianUnofficial
              ? [{ name: t("about.translation"), value: t("about.translationText") }]
              : []),
          ]}
        />
      </Section>
    </div>
  );
}
