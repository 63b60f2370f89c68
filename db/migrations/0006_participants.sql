ALTER TABLE "registration" ADD COLUMN "source" text DEFAULT 'online' NOT NULL;--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "staff_note" text;--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "reopened_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "support_request" ADD COLUMN "state" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "support_request" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "support_request" ADD COLUMN "staff_note" text;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registration_forum_name" ON "registration" USING btree ("forum_id","last_name","first_name","id");--> statement-breakpoint
CREATE INDEX "support_request_forum" ON "support_request" USING btree ("forum_id");