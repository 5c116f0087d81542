/** Everybody, by family name; typing narrows it to whoever fits. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Avatar } from "@/components/avatar";
import { Button } from "@/components/button";
import { Empty } from "@/components/empty";
import { Failure } from "@/components/failure";
import { Loading } from "@/components/loading";
import { PageHead } from "@/components/page-head";
import { RowList } from "@/components/row-list";
import { SearchField } from "@/components/search-field";
import { formatDay } from "@/format/day";
import type { ClientHit } from "@/ipc/bindings";
import { useClientWord } from "@/ipc/session-context";
import { wordingOf } from "@/ipc/wording";
import { useByName, useFound } from "../api/use-clients";
import "./clients.css";
import { sixDigits, whyFound } from "./why-found";

export function ClientsScreen() {
  const go = useNavigate();
  const word = useClientWord();
  const [text, setText] = useState("");
  const byName = useByName();
  const found = useFound(text);
  const isAsked = text.trim() !== "";
  const asked = isAsked ? found : byName;
  const listed = byName.data?.pages.flatMap((page) => page.hits) ?? [];
  const rows = isAsked ? (found.data?.hits ?? []) : listed;
  const total = byName.data?.pages[0]?.total;
  const create = () => void go({ to: "/clients/new", search: { name: text.trim() } });

  return (
    <div className="page clients">
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
        autoFocus
      />
      {asked.isError && <Failure {...wordingOf(asked.error)} />}
      {asked.isPending && <Loading says={`Looking for ${word.many}`} rows={6} />}
      {asked.isSuccess && (
        <RowList
          label={word.Many}
          rows={rows}
          columns="minmax(0,2.2fr) minmax(0,1.4fr) 100px minmax(0,1.2fr)"
          heads={[word.One, "Born", "Number", "Phone"]}
          nameOf={(hit) => hit.name}
          cells={cells}
          onOpen={(hit) => void go({ to: `/clients/${hit.id}` })}
          empty={
            <Empty
              title={isAsked ? `Nobody here matches “${text.trim()}”` : `No ${word.many} yet`}
              says="Names, phones, birth dates and numbers are searched, with any spelling."
            >
              <Button kind="primary" icon="user-plus" onPress={create}>
                {isAsked ? `Create ${text.trim()}` : `New ${word.one}`}
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

function cells(hit: ClientHit) {
  return (
    <>
      <span className="row clip">
        <Avatar name={hit.name} size="sm" />
        <bdi className="medium">{hit.name}</bdi>
        <span className="meta faint">{whyFound(hit)}</span>
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
