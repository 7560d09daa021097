import { useCall } from "../../app/contract/use-call.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./editions.module.css";
import { KeptAsideList } from "./kept-aside.tsx";
import { TouchedList } from "./touched-list.tsx";

/** Above a draft that went over to another edition: what that touched, and what of it was kept aside. */
export function MovedNotice({ reportId }: { readonly reportId: string }) {
  const t = useTranslate();
  const { plan } = useWorkplace();
  const moves = useCall("editions", "moves", { reportId });
  const [move] = moves.data ?? [];
  if (move === undefined) return null;
  const { to, touched } = move;
  return (
    <Section title={t("editions.moved.title", { edition: to })}>
      <details>
        <summary>{t("editions.moved.show", { count: touched.length })}</summary>
        <div className={classes.stack}>
          <TouchedList touched={touched} plan={plan} />
          <KeptAsideList kept={(moves.data ?? []).flatMap((one) => one.kept)} />
        </div>
      </details>
    </Section>
  );
}
