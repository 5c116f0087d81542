/** Every recall: open ones first, and what a recall is while there is none. */
import { useNavigate } from "@tanstack/react-router";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { Region } from "@/components/region";
import { RowList } from "@/components/row-list";
import { formatMoment } from "@/format/moment";
import { useClientWord, useSession } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useRecalls } from "../api/use-recalls";
import { kindWords } from "./recall-words";
import "./recalls.css";

export function RecallsScreen() {
  const recalls = useRecalls();
  const word = useClientWord();
  const go = useNavigate();
  const zone = useSession().profile.fields.time_zone;
  const open = recalls.data?.filter((one) => one.closed_at === null).length ?? 0;
  return (
    <div className="page recalls">
      <PageHead title="Recalls" sub={recalls.data && (open > 0 ? `${open} open` : "None is open")} />
      {recalls.isPending && <Loading says="Reading the recalls" rows={4} />}
      {recalls.isError && (
        <Failure {...wordingOf(recalls.error)}>
          <Button icon="undo" onPress={() => void recalls.refetch()}>
            Try again
          </Button>
        </Failure>
      )}
      {recalls.data?.length === 0 && (
        <Empty
          title="Nothing was ever recalled"
          says={
            <span className="what-it-is">
              A recall finds every pack and every {word.one} that something unsafe may have touched. It begins
              by itself when a spore test fails, when a released load is called back, or when a lot is
              recalled in Stock.
            </span>
          }
        >
          <Button icon="sterilize" onPress={() => void go({ to: "/sterilization" })}>
            Open Sterilization
          </Button>
          <Button icon="stock" onPress={() => void go({ to: "/stock" })}>
            Open Stock
          </Button>
        </Empty>
      )}
      {recalls.data && recalls.data.length > 0 && (
        <Region title="All recalls" note="Open ones first" className="recall-list" isPane>
          <RowList
            label="Recalls"
            rows={recalls.data}
            columns="120px minmax(0, 2fr) minmax(0, 3fr) minmax(0, 2fr) 150px"
            heads={["Number", "What happened", "About", "Opened", "State"]}
            nameOf={(one) => `${one.no}, ${kindWords[one.kind]}, ${one.about}`}
            onOpen={(one) => void go({ to: `/recalls/${one.id}` })}
            cells={(one) => (
              <>
                <span className="code">{one.no}</span>
                <span className="medium">{kindWords[one.kind]}</span>
                <span>{one.about}</span>
                <span className="meta">
                  {formatMoment(one.opened_at, zone)}, <bdi>{one.opened_by_name}</bdi>
                </span>
                {one.closed_at === null ? (
                  <Badge mark="block">Open</Badge>
                ) : (
                  <Badge mark="done">Signed off</Badge>
                )}
              </>
            )}
          />
        </Region>
      )}
    </div>
  );
}
