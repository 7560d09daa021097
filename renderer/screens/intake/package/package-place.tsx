import { Anchor } from "@mantine/core";
import { useCall } from "../../../app/contract/use-call.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { PackagePage } from "./package-page.tsx";

/** The package that the address names. */
export function PackagePlace({ sha256 }: { readonly sha256: string }) {
  const t = useTranslate();
  const opened = useCall("receipts", "open", { package: sha256 });
  if (opened.data !== undefined) return <PackagePage key={sha256} opened={opened.data} />;
  return (
    <>
      <PageHeader
        title={t("answering.page.title")}
        above={<Anchor href={formatRoute("intake")}>{t("app.screens.intake")}</Anchor>}
      />
      {opened.isPending && <LoadingState shape="form" />}
      {opened.isError && <ErrorState error={opened.error} retry={() => void opened.refetch()} />}
    </>
  );
}
