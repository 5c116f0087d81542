/** One folder backups go to. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Failure } from "@/components/failure";
import type { Place } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useRemovePlace } from "../api/use-backups";
import { count, holds, madeAt } from "./backup-words";

type Props = { place: Place; zone: string; mayManage: boolean };

export function PlaceRow({ place, zone, mayManage }: Props) {
  const remove = useRemovePlace();
  const [isAsked, setAsked] = useState(false);
  return (
    <tr>
      <th scope="row">
        <bdi className="code place-path">{place.path}</bdi>
      </th>
      <td>
        <Badge mark={place.reachable ? "done" : "missed"}>{place.reachable ? "There" : "Not there"}</Badge>
        {place.damaged > 0 && <Badge mark="block">{count(place.damaged, "damaged backup")}</Badge>}
      </td>
      <td>
        {place.newest ? (
          <>
            {madeAt(place.newest, zone)}
            <span className="meta under">{holds(place.newest)}</span>
          </>
        ) : (
          <span className="meta">{place.reachable ? "None yet" : "Plug the drive in"}</span>
        )}
      </td>
      <td className="num">{place.backups}</td>
      <td className="num">
        {mayManage && (
          <Button kind="link" aria-label={`Remove ${place.path}`} onPress={() => setAsked(true)}>
            Remove
          </Button>
        )}
        <Dialog
          isOpen={isAsked}
          onKeep={() => setAsked(false)}
          kind={{ mark: "warn", says: "One place less" }}
          title="Stop backing up to this folder"
          note="Writes one audit entry"
          act={
            <Button
              kind="primary"
              isPending={remove.isPending}
              working="Removing"
              onPress={() => remove.mutate(place.path)}
            >
              Stop backing up here
            </Button>
          }
        >
          <p>
            <bdi className="code place-path">{place.path}</bdi>
          </p>
          <p>The backups in it stay as they are. Delete them yourself if nobody shall have them.</p>
          {remove.isError && <Failure {...wordingOf(remove.error)} />}
        </Dialog>
      </td>
    </tr>
  );
}
