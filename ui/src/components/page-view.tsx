/** The very pages that will print, drawn from the same file. Each page is a picture with its words as description. */
import { memo } from "react";

type Props = {
  /** One SVG per page. */
  pages: readonly string[];
  /** What the paper is: "Consent to microneedling". */
  title: string;
  zoom?: "fit" | "width" | "labels";
};

/** Pages are large: they are drawn anew only when they change, not with every letter typed beside them. */
export const PageView = memo(function PageView({ pages, title, zoom = "fit" }: Props) {
  return (
    <div
      className={`pages ${zoom}`}
      role="group"
      aria-label={`${title}, ${pages.length} ${pages.length === 1 ? "page" : "pages"}`}
      tabIndex={0}
    >
      {pages.map((page, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
        <figure key={at}>
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`}
            alt={`${title}, page ${at + 1} of ${pages.length}`}
          />
        </figure>
      ))}
    </div>
  );
});
