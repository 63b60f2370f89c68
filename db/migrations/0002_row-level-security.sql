-- Who acts is told by db/actor.ts in settings that end with the transaction. A setting that was never made is null,
-- so every condition below is then false: without an actor there are no rows.
CREATE FUNCTION portal_setting(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('portal.' || name, true), '') $$;--> statement-breakpoint

GRANT USAGE ON SCHEMA public TO portal_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app;--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portal_app;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_app;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO portal_app;--> statement-breakpoint

-- FORCE: the owner is bound as well, so that an installation with a single login is no open door.
ALTER TABLE registration ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE registration FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON registration USING (
  portal_setting('actor') = 'system' OR forum_id::text = portal_setting('desk')
);--> statement-breakpoint
-- A personal link shows; changes are made at the desk, under the forum's lock.
CREATE POLICY read_by_link ON registration FOR SELECT USING (token_hash = portal_setting('token_hash'));--> statement-breakpoint

-- A row that belongs to a registration is seen by whoever sees that registration.
ALTER TABLE support_request ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE support_request FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON support_request USING (
  portal_setting('actor') = 'system' OR forum_id::text = portal_setting('desk')
);--> statement-breakpoint
CREATE POLICY read_by_registration ON support_request FOR SELECT USING (
  EXISTS (SELECT FROM registration r WHERE r.id = registration_id)
);--> statement-breakpoint

ALTER TABLE seat_offer ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE seat_offer FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON seat_offer USING (
  portal_setting('actor') = 'system' OR forum_id::text = portal_setting('desk')
);--> statement-breakpoint
CREATE POLICY read_by_registration ON seat_offer FOR SELECT USING (
  EXISTS (SELECT FROM registration r WHERE r.id = registration_id)
);--> statement-breakpoint

ALTER TABLE handover ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE handover FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON handover USING (
  portal_setting('actor') = 'system' OR forum_id::text = portal_setting('desk')
);--> statement-breakpoint
CREATE POLICY read_by_link ON handover FOR SELECT USING (
  token_hash = portal_setting('token_hash') OR EXISTS (SELECT FROM registration r WHERE r.id = registration_id)
);--> statement-breakpoint

ALTER TABLE outbox_mail ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE outbox_mail FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON outbox_mail USING (
  portal_setting('actor') = 'system' OR forum_id::text = portal_setting('desk')
);--> statement-breakpoint
-- Somebody who named an address can cause a mail to it, but not see what else it was sent.
CREATE POLICY write_to_own_address ON outbox_mail FOR INSERT WITH CHECK (
  recipient = portal_setting('address')
);--> statement-breakpoint

ALTER TABLE demo_mail ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE demo_mail FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_system ON demo_mail USING (portal_setting('actor') = 'system');--> statement-breakpoint
-- Who erases a person at the desk erases the copies of that person's mails as well.
CREATE POLICY find_by_mail ON demo_mail FOR SELECT USING (
  EXISTS (SELECT FROM outbox_mail o WHERE o.id = demo_mail.id)
);--> statement-breakpoint
CREATE POLICY erase_by_mail ON demo_mail FOR DELETE USING (
  EXISTS (SELECT FROM outbox_mail o WHERE o.id = demo_mail.id)
);--> statement-breakpoint

ALTER TABLE subscription ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE subscription FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON subscription USING (
  portal_setting('actor') = 'system'
  OR email_normalised = portal_setting('address')
  OR token_hash = portal_setting('token_hash')
);--> statement-breakpoint

ALTER TABLE barrier_report ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE barrier_report FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_by_system ON barrier_report USING (portal_setting('actor') = 'system');--> statement-breakpoint
CREATE POLICY report_by_anyone ON barrier_report FOR INSERT WITH CHECK (portal_setting('actor') IS NOT NULL);--> statement-breakpoint

-- Append-only: entries can be added by any actor, changed and deleted by none.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_by_system ON audit_entry FOR SELECT USING (portal_setting('actor') = 'system');--> statement-breakpoint
CREATE POLICY append ON audit_entry FOR INSERT WITH CHECK (portal_setting('actor') IS NOT NULL);--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM portal_app;--> statement-breakpoint
-- The one way out: by age. Runs as the owner of the table, whatever the caller may do, and refuses what is younger.
CREATE POLICY purge_by_age ON audit_entry FOR DELETE USING (at < now() - interval '1 month');--> statement-breakpoint
-- pg_temp last: it would else be searched first, and a temporary table of that name could run code as the owner.
CREATE FUNCTION portal_purge_audit(before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE purged integer;
BEGIN
  DELETE FROM public.audit_entry WHERE at < before;
  GET DIAGNOSTICS purged = ROW_COUNT;
  RETURN purged;
END $$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION portal_purge_audit(timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION portal_purge_audit(timestamptz) TO portal_app;--> statement-breakpoint

-- Places in numbers, for everyone: counts only, no rows leave these functions.
CREATE FUNCTION portal_taken(of_forum uuid, at timestamptz) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE actor text := portal_setting('actor'); places integer;
BEGIN
  PERFORM set_config('portal.actor', 'system', true);
  SELECT count(*) INTO places FROM registration
  WHERE forum_id = of_forum AND (state IN ('confirmed', 'offered') OR (state = 'unconfirmed' AND hold_until > at));
  PERFORM set_config('portal.actor', coalesce(actor, ''), true);
  RETURN places;
END $$;--> statement-breakpoint
CREATE FUNCTION portal_waiting(of_forum uuid) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE actor text := portal_setting('actor'); people integer;
BEGIN
  PERFORM set_config('portal.actor', 'system', true);
  SELECT count(*) INTO people FROM registration WHERE forum_id = of_forum AND state = 'waitlisted';
  PERFORM set_config('portal.actor', coalesce(actor, ''), true);
  RETURN people;
END $$;--> statement-breakpoint
-- How many wait with a lower number: a person's rank is one more.
CREATE FUNCTION portal_ahead(of_forum uuid, number bigint) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE actor text := portal_setting('actor'); people integer;
BEGIN
  PERFORM set_config('portal.actor', 'system', true);
  SELECT count(*) INTO people FROM registration
  WHERE forum_id = of_forum AND state = 'waitlisted' AND queue_number < number;
  PERFORM set_config('portal.actor', coalesce(actor, ''), true);
  RETURN people;
END $$;--> statement-breakpoint
-- Seats of a table asked for as first wish by people who take part.
CREATE FUNCTION portal_wishes(of_breakout uuid) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE actor text := portal_setting('actor'); wishes integer;
BEGIN
  PERFORM set_config('portal.actor', 'system', true);
  SELECT count(*) INTO wishes FROM registration
  WHERE first_wish_id = of_breakout AND state IN ('confirmed', 'offered', 'unconfirmed');
  PERFORM set_config('portal.actor', coalesce(actor, ''), true);
  RETURN wishes;
END $$;--> statement-breakpoint

-- Wakes the worker when there is something to send; the row is the truth, a lost signal costs seconds.
CREATE FUNCTION portal_outbox_signal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_notify('outbox', ''); RETURN NULL; END $$;--> statement-breakpoint
CREATE TRIGGER outbox_signal AFTER INSERT ON outbox_mail FOR EACH STATEMENT EXECUTE FUNCTION portal_outbox_signal();
