/** Files that lie in the scan folder of this computer and could not be taken: named where somebody looks for them. */
import { Severity } from "@/components/severity";
import { ruleWording } from "@/ipc/wording";
import { useLeftScans } from "../api/use-scans";
import "./scans.css";

export function LeftScans() {
  const left = useLeftScans();
  if (!left.data || left.data.length === 0) return null;
  return (
    <section className="scan-left" aria-labelledby="scan-left">
      <h2 id="scan-left" className="strong">
        Not taken from the scan folder
      </h2>
      <p className="meta">They lie there untouched. Scan the page again, or take them out of the folder.</p>
      <ul className="scan-outcomes">
        {left.data.map(({ file, rule }) => (
          <li key={file}>
            <Severity name="warn" />
            <span>
              <bdi className="code">{file}</bdi>: {ruleWording(rule, "arrived")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
