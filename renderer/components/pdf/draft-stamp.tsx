import classes from "./draft-stamp.module.css";

/** Written across a page: what it is not. As a picture, so that nobody selects it or hears it with the words of the page. */
export function DraftStamp({ words }: { readonly words: string }) {
  return (
    <svg className={classes.stamp} viewBox="0 0 595 842" aria-hidden="true" focusable="false">
      <text className={classes.words} x="297" y="421" transform="rotate(-32 297 421)">
        {words}
      </text>
    </svg>
  );
}
