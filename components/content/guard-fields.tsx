/** What tells people from programs without asking them anything: the stamp of the form, and a field nobody sees. */
export function GuardFields({ stamp }: { stamp: string }) {
  return (
    <>
      <input type="hidden" name="stamp" value={stamp} />
      <div className="trap" aria-hidden="true">
        <label>
          Bitte leer lassen <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
