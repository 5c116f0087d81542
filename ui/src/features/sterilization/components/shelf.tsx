/** The shelf: packs in stock, held back or missing; what expires first stands first. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { RowList } from "@/components/row-list";
import { SearchField } from "@/components/search-field";
import { formatDayShort } from "@/format/day";
import type { ShelfPack } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { useShelf } from "../api/use-packs";
import { lifeOf, onShelf, type ShelfFilter } from "./shelf-view";
import { counted, packStates } from "./words";

const filters: { value: ShelfFilter; label: string }[] = [
  { value: "all", label: "All" },
  { value: "expiring", label: "Expiring" },
  { value: "quarantined", label: "In quarantine" },
  { value: "missing", label: "Missing" },
];

export function ShelfView() {
  const shelf = useShelf();
  const [filter, setFilter] = useState<ShelfFilter>("all");
  const [search, setSearch] = useState("");
  const go = useNavigate();
  if (shelf.isPending) return <Loading says="Reading the shelf" rows={6} />;
  if (shelf.isError) {
    return (
      <Failure {...wordingOf(shelf.error)}>
        <Button onPress={() => void shelf.refetch()}>Try again</Button>
      </Failure>
    );
  }
  if (shelf.data.length === 0) {
    return <Empty title="Nothing on the shelf" says="Packs come here once their load is released." />;
  }
  const shown = onShelf(shelf.data, filter, search);
  return (
    <div className="view-stack">
      <div className="row shelf-filter">
        <div className="shelf-search">
          <SearchField
            label="Search the shelf"
            placeholder="Code, set or load"
            value={search}
            onChange={setSearch}
          />
        </div>
        <Choice
          label="Show"
          labelHidden
          keepSpace={false}
          options={filters}
          value={filter}
          onChange={setFilter}
        />
        <span className="meta end" role="status">
          {counted(shown.length, "pack")}
        </span>
      </div>
      <div className="region shelf-list" data-region="">
        <RowList
          label="Packs on the shelf"
          rows={shown.map((one) => ({ ...one, id: one.pack.id }))}
          columns="170px minmax(0, 2fr) 160px 140px 130px"
          heads={["Code", "Pack", "Use by", "Load", "State"]}
          rowHeight={48}
          nameOf={({ pack }) => `${pack.code} ${pack.name}`}
          cells={(one) => <Cells one={one} />}
          onOpen={({ id }) => void go({ to: "/sterilization/packs/$id", params: { id } })}
          empty={<p className="none meta">No pack fits. Choose All or empty the search.</p>}
        />
      </div>
    </div>
  );
}

function Cells({ one }: { one: ShelfPack }) {
  const { pack } = one;
  const state = packStates[pack.state];
  const life = lifeOf(one.days_left);
  const isLoud = pack.state === "in_stock" && life.mark !== "done";
  return (
    <>
      <span className="code">{pack.code}</span>
      <span className="clip">
        <bdi>{pack.name}</bdi>
      </span>
      <span>
        {pack.expires ? formatDayShort(pack.expires) : "No last day"}
        {isLoud && (
          <span className={`meta c-${life.mark === "block" ? "stop" : "warn"} life`}>{life.says}</span>
        )}
      </span>
      <span className="code meta">{one.load_no}</span>
      <Badge mark={isLoud ? life.mark : state.mark}>
        {life.mark === "block" && pack.state === "in_stock" ? "Expired" : state.says}
      </Badge>
    </>
  );
}
