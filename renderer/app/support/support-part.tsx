import { Title } from "@mantine/core";
import { useId } from "react";
import type { SupportSection } from "#shared/diagnostics/support-file.ts";
import { FactList } from "../../components/fact-list.tsx";
import classes from "./support-dialog.module.css";

/** One part of the support file, as it will stand in it. */
export function SupportPart({ section }: { readonly section: SupportSection }) {
  const { title, facts, nothing, lines } = section;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of what is read; a fieldset is one of fields.
    <div className={classes.part} role="group" aria-labelledby={id}>
      <Title order={3} id={id} className={classes.title}>
        {title}
      </Title>
      {nothing !== null && <p className={classes.nothing}>{nothing}</p>}
      {facts.length > 0 && <FactList facts={facts} />}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        <pre className={classes.lines} tabIndex={0}>
          {lines.join("\n")}
        </pre>
      )}
    </div>
  );
}
