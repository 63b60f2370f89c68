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
