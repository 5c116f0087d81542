/** Any client and any act, by typing. Features put in what they find; arrow keys choose, Enter opens. */
import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { Avatar } from "@/components/avatar";
import { Empty } from "@/components/empty";
import { Icon } from "@/components/icon";
import { Kbd } from "@/components/kbd";
import type { PaletteHit } from "@/components/palette-section";
import { ShortcutKey } from "@/components/shortcut-key";
import { useClientWord } from "@/ipc/session-context";
import { usePaletteSections } from "./palette-sections";

type Props = { isOpen: boolean; onClose: () => void };

export function CommandPalette({ isOpen, onClose }: Props) {
  const word = useClientWord();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="scrim high"
      data-dialog-open=""
    >
      <Modal className="palette">
        <Dialog className="dialog" aria-label={`Find a ${word.one} or an action`}>
          <Ask onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Ask({ onClose }: { onClose: () => void }) {
  const word = useClientWord();
  const [query, setQuery] = useState("");
  const sections = usePaletteSections(query).filter((s) => s.hits.length > 0);
  const count = sections.find((s) => s.count)?.count;
  const nobody = sections.find((s) => s.nobody)?.nobody;
  function open(hit: PaletteHit) {
    onClose();
    hit.onOpen();
  }
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      {sections.map((section) =>
        section.hits.map(
          (hit) =>
            hit.keys && (
              <ShortcutKey
                key={`${section.heading} ${hit.id}`}
                keys={hit.keys}
                says={hit.name}
                onPress={() => open(hit)}
                overDialogs
              />
            ),
        ),
      )}
      <SearchField className="ask" aria-label={`Find a ${word.one} or an action`} autoFocus>
        <Icon name="search" size={20} />
        <Input
          placeholder="Name, phone, birth date or number"
          onKeyDown={(e) => e.key === "Escape" && onClose()}
        />
        {count && <span className="meta nowrap">{count}</span>}
        <Kbd keys="Esc" />
      </SearchField>
      {nobody && (
        <Empty
          title={nobody}
          says="Names, phones, birth dates and numbers were searched, with any spelling."
        />
      )}
      <ListBox
        className="found"
        aria-label="Found"
        renderEmptyState={() => (
          <Empty
            title={query ? `Nothing here matches “${query}”` : "Type to find"}
            says="Names in any spelling, phones, birth dates and numbers are searched."
          />
        )}
      >
        {sections.map((section) => (
          <ListBoxSection key={section.heading} id={section.heading}>
            <Header className="label">{section.heading}</Header>
            {section.hits.map((hit) => (
              <ListBoxItem
                key={hit.id}
                id={`${section.heading} ${hit.id}`}
                textValue={hit.name}
                className={`hit${hit.lead === "person" ? " tall" : ""}`}
                onAction={() => open(hit)}
              >
                <Hit hit={hit} />
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <footer className="help meta">
        <span>
          <Kbd keys="↑" />
          <Kbd keys="↓" /> choose
        </span>
        <span>
          <Kbd keys="Enter" /> open
        </span>
        <span className="end">Any spelling. Also phone, birth date or number</span>
      </footer>
    </Autocomplete>
  );
}

function Hit({ hit }: { hit: PaletteHit }) {
  const { lead } = hit;
  return (
    <>
      {lead === "person" ? (
        <Avatar name={hit.name} />
      ) : (
        <span className="lead">
          <Icon name={lead} size={18} />
        </span>
      )}
      <span className="grow">
        <span className="row base">
          <span className={lead === "person" ? "name" : ""}>
            <bdi>{hit.name}</bdi>
          </span>
          {hit.aside && <span className="meta faint">{hit.aside}</span>}
        </span>
        {hit.detail && <span className="meta">{hit.detail}</span>}
      </span>
      {hit.marks}
      <span className="caps">
        {hit.keys && <Kbd keys={hit.keys} />}
        <span className="enter">
          <Kbd keys="Enter" />
        </span>
      </span>
    </>
  );
}
