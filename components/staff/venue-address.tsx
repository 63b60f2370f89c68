type Venue = { name: string; street: string | null; postcode: string | null; town: string };

/** Name and address of a house. */
export function VenueAddress({ venue }: { venue: Venue }) {
  return (
    <p>
      <strong>{venue.name}</strong>
      <br />
      {venue.street ? (
        <>
          {venue.street}
          <br />
        </>
      ) : null}
      {[venue.postcode, venue.town].filter(Boolean).join(" ")}
    </p>
  );
}
