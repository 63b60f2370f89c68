ALTER TABLE bulk_mail ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE bulk_mail FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY by_actor ON bulk_mail USING (
  portal_setting('actor') = 'system' OR forum_id IN (SELECT portal_my_forums())
);
