/** A kept picture: small as a button, in full in a dialog. */
import { Dialog } from "./dialog";
import { Loading } from "./loading";
import "./picture-dialog.css";

type SmallProps = { name: string; src: string; onShow: () => void };

export function SmallPicture({ name, src, onShow }: SmallProps) {
  return (
    <button type="button" className="picture-small" onClick={onShow}>
      <img src={src} alt={`${name}, show in full`} />
    </button>
  );
}

type Props = {
  name: string;
  /** Its address, once it was read. */
  src: string | undefined;
  /** Said instead of the picture when it could not be read. */
  failure?: React.ReactNode;
  onClose: () => void;
};

export function PictureDialog({ name, src, failure, onClose }: Props) {
  return (
    <Dialog isOpen onKeep={onClose} title={name} keepLabel="Close" width="wide" isDismissable>
      {failure}
      {!failure && !src && <Loading says="Opening the picture" />}
      {src && <img className="picture-full" src={src} alt={name} />}
    </Dialog>
  );
}
