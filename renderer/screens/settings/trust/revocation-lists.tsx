import { Title } from "@mantine/core";
import type { TrustView } from "#shared/api/trust-view.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Badge } from "../../../components/badge.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { SettingItems } from "../setting-item.tsx";
import classes from "./trust.module.css";
import { TrustItem } from "./trust-item.tsx";

/** The lists of revoked certificates, the newest first, each with its age. */
export function RevocationLists({ lists }: { readonly lists: TrustView["lists"] }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const removing = useAct("trust", "remove");
  return (
    <div className={classes.part}>
      <Title order={3}>{t("settingsScreen.trustLists")}</Title>
      <p className={classes.note}>
        {t(lists.length === 0 ? "settingsScreen.trustNoLists" : "settingsScreen.trustListsText")}
      </p>
      {removing.error !== null && <ErrorState error={removing.error} />}
      <SettingItems>
        {lists.map(({ sha256, issuer, thisUpdate, days, entries, isOld, isDelta, isDamaged }) => (
          <TrustItem
            key={sha256}
            name={issuer}
            marks={
              <>
                <Badge meaning={isOld ? "due" : "done"}>
                  {t(isOld ? "settingsScreen.trustListOld" : "settingsScreen.trustListFresh")}
                </Badge>
                {isDelta && <Badge meaning="hand">{t("settingsScreen.trustListDelta")}</Badge>}
                {isDamaged && <Badge meaning="error">{t("settingsScreen.trustDamaged")}</Badge>}
              </>
            }
            facts={[
              t("settingsScreen.trustListMade", { at: dateTime(thisUpdate) }),
              t("settingsScreen.trustListAge", { count: days }),
              t("settingsScreen.trustListEntries", { count: entries }),
            ].join(" · ")}
            sha256={null}
            removal={{
              question: t("settingsScreen.trustRemoveListQuestion"),
              text: t("settingsScreen.trustRemoveListText"),
              onConfirm: () => removing.mutate({ sha256 }),
            }}
          />
        ))}
      </SettingItems>
    </div>
  );
}
