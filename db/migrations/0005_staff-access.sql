-- Staff sees what belongs to the forums in charge. Read from the membership rows of this moment, not from what the app
-- says: a role that was taken away is gone with the next statement.
CREATE FUNCTION portal_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT portal_setting('account')::uuid WHERE portal_setting('actor') = 'staff' $$;--> statement-breakpoint
CREATE FUNCTION portal_is_agency() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT FROM membership WHERE account_id = portal_account() AND role = 'agency') $$;--> statement-breakpoint
-- A set, asked once per statement: policies compare with it instead of asking row by row.
CREATE FUNCTION portal_my_forums() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT d.forum_id FROM membership m JOIN forum_district d ON d.district_ags = m.district_ags
  WHERE m.account_id = portal_account()
  UNION
  SELECT f.id FROM membership m JOIN forum f ON f.municipality_ags = m.municipality_ags
  WHERE m.account_id = portal_account()
  UNION
  SELECT f.id FROM forum f WHERE portal_is_agency()
$$;--> statement-breakpoint

-- At the desk of a forum, staff must be in charge of it as well.
CREATE FUNCTION portal_at_desk(of_forum uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT of_forum::text = portal_setting('desk')
    AND (portal_setting('actor') <> 'staff' OR of_forum IN (SELECT portal_my_forums()))
$$;--> statement-breakpoint
ALTER POLICY by_actor ON registration USING (portal_setting('actor') = 'system' OR portal_at_desk(forum_id));--> statement-breakpoint
ALTER POLICY by_actor ON support_request USING (portal_setting('actor') = 'system' OR portal_at_desk(forum_id));--> statement-breakpoint
ALTER POLICY by_actor ON seat_offer USING (portal_setting('actor') = 'system' OR portal_at_desk(forum_id));--> statement-breakpoint
ALTER POLICY by_actor ON handover USING (portal_setting('actor') = 'system' OR portal_at_desk(forum_id));--> statement-breakpoint
ALTER POLICY by_actor ON outbox_mail USING (portal_setting('actor') = 'system' OR portal_at_desk(forum_id));--> statement-breakpoint
-- Without the desk: reading only. Changes are made under the forum's lock.
CREATE POLICY read_in_charge ON registration FOR SELECT USING (forum_id IN (SELECT portal_my_forums()));--> statement-breakpoint
CREATE POLICY read_in_charge ON outbox_mail FOR SELECT USING (forum_id IN (SELECT portal_my_forums()));--> statement-breakpoint
CREATE POLICY read_in_charge ON audit_entry FOR SELECT USING (forum_id IN (SELECT portal_my_forums()));--> statement-breakpoint
-- Support, offers and handovers follow their registration (read_by_registration in 0002).

-- Staff knows itself and whom it shares a scope with; the agency knows and is known by all.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE account FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON account USING (portal_setting('actor') = 'system' OR portal_is_agency());--> statement-breakpoint
CREATE POLICY own ON account FOR UPDATE USING (id = portal_account());--> statement-breakpoint
CREATE POLICY colleagues ON account FOR SELECT USING (
  id = portal_account()
  OR id IN (
    SELECT theirs.account_id FROM membership mine JOIN membership theirs
      ON theirs.role = 'agency' OR theirs.district_ags = mine.district_ags OR theirs.municipality_ags = mine.municipality_ags
    WHERE mine.account_id = portal_account()
  )
);--> statement-breakpoint

ALTER TABLE account_session ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE account_session FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON account_session USING (portal_setting('actor') = 'system' OR account_id = portal_account());--> statement-breakpoint

ALTER TABLE sign_in_link ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE sign_in_link FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_system ON sign_in_link USING (portal_setting('actor') = 'system');--> statement-breakpoint

ALTER TABLE access_request ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE access_request FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON access_request USING (portal_setting('actor') = 'system' OR portal_is_agency());--> statement-breakpoint
CREATE POLICY ask_by_anyone ON access_request FOR INSERT WITH CHECK (portal_setting('actor') IS NOT NULL);--> statement-breakpoint

ALTER TABLE review_comment ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE review_comment FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON review_comment USING (
  portal_setting('actor') = 'system' OR forum_id IN (SELECT portal_my_forums())
);--> statement-breakpoint
ALTER TABLE pending_change ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE pending_change FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON pending_change USING (
  portal_setting('actor') = 'system' OR forum_id IN (SELECT portal_my_forums())
);--> statement-breakpoint

-- Rights are given by the agency only.
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE membership FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY known_to_all ON membership FOR SELECT USING (true);--> statement-breakpoint
CREATE POLICY given_by_system ON membership FOR INSERT WITH CHECK (portal_setting('actor') = 'system');--> statement-breakpoint
CREATE POLICY taken_by_system ON membership FOR DELETE USING (portal_setting('actor') = 'system');
--> statement-breakpoint

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
--> statement-breakpoint

-- Second factors are their owner's own business: not even the agency sees them.
ALTER TABLE authenticator_app ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE authenticator_app FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON authenticator_app USING (
  portal_setting('actor') = 'system' OR account_id = portal_account()
);--> statement-breakpoint
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON recovery_code USING (portal_setting('actor') = 'system' OR account_id = portal_account());--> statement-breakpoint
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE passkey FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON passkey USING (portal_setting('actor') = 'system' OR account_id = portal_account());
--> statement-breakpoint

ALTER TABLE bulk_mail ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE bulk_mail FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON bulk_mail USING (
  portal_setting('actor') = 'system' OR forum_id IN (SELECT portal_my_forums())
);--> statement-breakpoint

-- Forums are read by all, as the app decides what of them is public: a condition on reading would keep the search from
-- using its index. Only writing is locked, and only for staff: coordinators write what is theirs.
CREATE FUNCTION portal_writes_forum(of_forum uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT portal_account() IS NULL
    OR of_forum IN (SELECT portal_my_forums())
    OR EXISTS (SELECT FROM forum f WHERE f.id = of_forum AND f.created_by = portal_account())
$$;--> statement-breakpoint
DO $$
DECLARE name text; key text;
BEGIN
  FOREACH name IN ARRAY ARRAY['forum', 'forum_district', 'agenda_item', 'breakout'] LOOP
    key := CASE name WHEN 'forum' THEN 'id' ELSE 'forum_id' END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY read_by_all ON %I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY added_in_charge ON %I FOR INSERT WITH CHECK (%s)', name,
      CASE name WHEN 'forum' THEN 'portal_account() IS NULL OR created_by = portal_account()' ELSE 'portal_writes_forum(forum_id)' END);
    EXECUTE format('CREATE POLICY changed_in_charge ON %I FOR UPDATE USING (portal_writes_forum(%I))', name, key);
    EXECUTE format('CREATE POLICY deleted_in_charge ON %I FOR DELETE USING (portal_writes_forum(%I))', name, key);
  END LOOP;
END $$;
