/** Parts of the form to read, in the client's hands: large type, nothing else on the screen. */
import type { ConsentPart } from "@/ipc/bindings";
import { RunText } from "./run-text";

export function Reading({ parts }: { parts: readonly ConsentPart[] }) {
  return parts.map((part) => (
    <section key={part.key} className="read-part">
      <h2 className="title">
        {part.number && <span className="part-number">{part.number}</span>}
        {part.heading}
      </h2>
      {part.texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
        <p key={at}>
          <RunText text={text} />
        </p>
      ))}
    </section>
  ));
}
