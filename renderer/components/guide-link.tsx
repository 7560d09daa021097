import { Anchor } from "@mantine/core";
import { type GuideAddress, readGuideAddress } from "../app/guide/guide-place.ts";
import { guideHref } from "../app/guide/open-guide.ts";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./guide-link.module.css";

/** Leads to what the guide says of it. */
export function GuideLink({ to }: { readonly to: GuideAddress }) {
  const t = useTranslate();
  const place = readGuideAddress(to);
  return place === null ? null : (
    <Anchor className={classes.link} href={guideHref(place)}>
      {t("help.more")}
    </Anchor>
  );
}
