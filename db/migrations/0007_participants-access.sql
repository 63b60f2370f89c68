-- Of the places taken, how many by people of which district and kind: contingents are counted with it. Counts only.
CREATE FUNCTION portal_taken_by_kind(of_forum uuid, at timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE actor text := portal_setting('actor'); kinds jsonb;
BEGIN
  PERFORM set_config('portal.actor', 'system', true);
  SELECT coalesce(jsonb_agg(k), '[]') INTO kinds FROM (
    SELECT district_ags AS "districtAgs", actor_type AS "actorType", count(*)::int AS people FROM registration
    WHERE forum_id = of_forum AND (state IN ('confirmed', 'offered') OR (state = 'unconfirmed' AND hold_until > at))
    GROUP BY 1, 2) k;
  PERFORM set_config('portal.actor', coalesce(actor, ''), true);
  RETURN kinds;
END $$;
