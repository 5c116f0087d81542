/** Everybody, by family name; typing narrows it to whoever fits. */
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Kbd } from "@/components/kbd";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { RowList } from "@/components/row-list";
import { SearchField } from "@/components/search-field";
import { formatDay } from "@/format/day";
import type { ClientHit, ClientStanding } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useByName, useFound, useFoundNow } from "../api/use-clients";
import { useStandings } from "../api/use-standings";
import { AlertTags } from "./alert-tags";
import { carryName } from "./carried-name";
import "./clients.css";
import { nameTyped } from "./empty-fields";
import { sixDigits, whyFound } from "./why-found";

export function ClientsScreen() {
  const go = useNavigate();
  const word = useClientWord();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const byName = useByName();
  const found = useFound(text);
  const isAsked = text.trim() !== "";
  const asked = isAsked ? found : byName;
  const listed = byName.data?.pages.flatMap((page) => page.hits) ?? [];
  const rows = isAsked ? (found.data?.hits ?? []) : listed;
  const standings = useStandings(isAsked ? rows : noRows);
  const total = byName.data?.pages[0]?.total;
  const open = (hit: ClientHit) => void go({ to: `/clients/${hit.id}` });
  const foundNow = useFoundNow();
  async function openBest() {
    if (!isAsked) return;
    const [hit] = await foundNow(text);
    if (hit) open(hit);
    else create();
  }
  function create() {
    carryName(text);
    void go({ to: "/clients/new" });
  }

  return (
    <div className="page clients" ref={list}>
      <PageHead title={word.Many} sub={total === undefined ? "" : `${total}`}>
        <Button icon="user-plus" keys="Mod+Shift+N" onPress={create}>
          New {word.one}
        </Button>
      </PageHead>
      <SearchField
        label={`Find a ${word.one}`}
        placeholder="Name in any spelling, phone, birth date or number"
        value={text}
        onChange={setText}
        onSubmit={() => void openBest().catch(() => undefined)}
        onDown={() => list.current?.querySelector<HTMLElement>(".rows-in-sight")?.focus()}
        autoFocus
      />
      {asked.isError && <Failure {...wordingOf(asked.error)} />}
      {asked.isPending && <Loading says={`Looking for ${word.many}`} rows={6} />}
      {asked.isSuccess && (
        <RowList
          label={word.Many}
          rows={rows}
          columns={isAsked ? FOUND : LISTED}
          heads={[word.One, "Born", "Number", "Phone", ...(isAsked ? ["Next"] : [])]}
          nameOf={(hit) => hit.name}
          cells={(hit) =>
            isAsked ? foundCells(hit, standings.get(hit.id), hit === rows[0]) : listedCells(hit)
          }
          besides={standings}
          onOpen={open}
          empty={
            <Empty
              title={isAsked ? `Nobody here matches “${text.trim()}”` : `No ${word.many} yet`}
              says="Names, phones, birth dates and numbers are searched, with any spelling."
            >
              <Button
                kind="primary"
                icon="user-plus"
                {...(isAsked ? { keys: "Enter" } : {})}
                onPress={create}
              >
                {isAsked ? `Create ${nameTyped(text) || word.one}` : `New ${word.one}`}
              </Button>
            </Empty>
          }
        />
      )}
      {!isAsked && byName.hasNextPage && (
        <Button
          kind="link"
          isPending={byName.isFetchingNextPage}
          working="Fetching"
          onPress={() => void byName.fetchNextPage()}
        >
          Show 100 more of {total}
        </Button>
      )}
    </div>
  );
}

const LISTED = "minmax(0,2.2fr) minmax(0,1.4fr) 100px minmax(0,1.2fr)";
const FOUND = "minmax(0,2fr) minmax(0,1.3fr) 76px minmax(0,1.2fr) minmax(0,2.2fr)";
const noRows: readonly ClientHit[] = [];

/** Found: what to beware of and what comes next too. The best find says that Enter opens it. */
function foundCells(hit: ClientHit, standing: ClientStanding | undefined, isBest: boolean) {
  return (
    <>
      {listedCells(hit)}
      <span className="row clip">
        <span className="grow clip stack">
          <span className="clip">{standing?.next}</span>
          {standing && standing.alerts.length > 0 && (
            <span className="row clip">
              <AlertTags standing={standing} />
            </span>
          )}
          {standing?.last_seen && standing.alerts.length === 0 && (
            <span className="meta faint">Last seen {formatDay(standing.last_seen)}</span>
          )}
        </span>
        {isBest && <Kbd keys="Enter" />}
      </span>
    </>
  );
}

function listedCells(hit: ClientHit) {
  return (
    <>
      <span className="row clip">
        <Avatar name={hit.name} size="sm" />
        <bdi className="medium">{hit.name}</bdi>
        <bdi className="meta faint">{whyFound(hit)}</bdi>
      </span>
      <span>
        {hit.born ? formatDay(hit.born) : "Not known"}
        {hit.age !== null && <b className="age">{hit.age} y</b>}
      </span>
      <span className="code">{sixDigits(hit.number)}</span>
      <span className="clip">{hit.phone}</span>
    </>
  );
}
