/** What the rules say about this treatment, strictest first. */
import { Badge } from "@/components/badge";
import { Finding } from "@/components/finding";
import type { Finding as WireFinding } from "@/ipc/bindings";

type Props = { findings: readonly WireFinding[] };

export function FindingsPanel({ findings }: Props) {
  const open = (severity: string) => findings.filter((f) => f.severity === severity && !f.decided).length;
  const read = findings.filter((f) => f.decided).length;
  return (
    <>
      <header className="findings-head">
        <h2>Findings</h2>
        <span className="row end">
          {open("block") > 0 && <Badge mark="block">{open("block")} blocked</Badge>}
          {open("override") > 0 && <Badge mark="override">{open("override")} stopped</Badge>}
          {open("warn") > 0 && <Badge mark="warn">{open("warn")} to read</Badge>}
          {read > 0 && <Badge mark="done">{read} decided</Badge>}
        </span>
      </header>
      {findings.length === 0 && <p className="quiet-line meta">Nothing stands against this treatment</p>}
      {findings.map((f) => (
        <Finding
          key={f.key}
          level={f.decided ? "done" : f.severity}
          title={f.title}
          what={f.what}
          why={f.why}
          source={f.source}
          whoLifts={f.decided ? undefined : f.who_lifts}
          by={f.decided?.by_name}
          {...(f.decided?.reason ? { word: "Lifted" } : {})}
        />
      ))}
    </>
  );
}
