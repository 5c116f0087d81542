/** What a change of all keys reached; what it did not reach comes with what to do. */
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Failure } from "@/components/failure";
import type { Rekeyed } from "@/ipc/bindings";
import { leftInWords, reachedInWords } from "./keys-words";

type Props = { reached: Rekeyed; onRead: () => void };

export function Reached({ reached, onRead }: Props) {
  const left = leftInWords(reached);
  const read = (
    <Button size="sm" onPress={onRead}>
      Close this note
    </Button>
  );
  if (left.length > 0) {
    return (
      <Failure kind="warn" happened="Not every backup has new keys" safe={reachedInWords(reached)}>
        <ul className="keys-left">
          {left.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        {read}
      </Failure>
    );
  }
  return (
    <p className="row" role="status">
      <Badge mark="done">Changed</Badge>
      <span className="grow">{reachedInWords(reached)} Old keys open nothing here any more.</span>
      {read}
    </p>
  );
}
