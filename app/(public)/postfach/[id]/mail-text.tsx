/** Splits a text so that every second piece is an address. */
const address = /(https?:\/\/[^\s<>"]+)/;

/** The text part as a mail program shows it: as it stands, with links to follow. */
export function MailText({ text }: { text: string }) {
  const pieces = text.split(address).map((piece, index) => ({ piece, isLink: index % 2 === 1, key: `${index}` }));
  return (
    <div className="mail-text">
      {pieces.map(({ piece, isLink, key }) =>
        isLink ? (
          <a key={key} href={piece}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </div>
  );
}
