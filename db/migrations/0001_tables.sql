CREATE SEQUENCE "public"."registration_queue_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"forum_id" uuid,
	"from_state" text,
	"to_state" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "barrier_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"page" text,
	"description" text NOT NULL,
	"name" text,
	"email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "content_page" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"forum_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"title" text NOT NULL,
	"description" text,
	"host" text
);
--> statement-breakpoint
CREATE TABLE "breakout" (
	"id" uuid PRIMARY KEY NOT NULL,
	"forum_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"topic" text,
	"host" text,
	"seats" integer
);
--> statement-breakpoint
CREATE TABLE "forum" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"series_id" uuid NOT NULL,
	"number" integer,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"plain_body" text,
	"audience" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"place" text,
	"municipality_ags" text,
	"venue_id" uuid,
	"organiser" text,
	"contact_name" text,
	"contact_email" text,
	"contact_phone" text,
	"source" text,
	"capacity" integer,
	"waitlist_enabled" boolean DEFAULT true NOT NULL,
	"waitlist_paused" boolean DEFAULT false NOT NULL,
	"approval_required" boolean DEFAULT false NOT NULL,
	"registration_opens_at" timestamp with time zone,
	"registration_closes_at" timestamp with time zone,
	"support_until" date,
	"catering_offered" boolean DEFAULT false NOT NULL,
	"childcare_offered" boolean DEFAULT false NOT NULL,
	"extra_questions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	"postponed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text,
	"documented_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('german', search_text)) STORED,
	CONSTRAINT "forum_slug_unique" UNIQUE("slug"),
	CONSTRAINT "forum_capacity_positive" CHECK ("forum"."capacity" is null or "forum"."capacity" >= 0),
	CONSTRAINT "forum_ends_after_start" CHECK ("forum"."ends_at" is null or "forum"."ends_at" > "forum"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "forum_district" (
	"forum_id" uuid NOT NULL,
	"district_ags" text NOT NULL,
	CONSTRAINT "forum_district_forum_id_district_ags_pk" PRIMARY KEY("forum_id","district_ags")
);
--> statement-breakpoint
CREATE TABLE "forum_word" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"street" text,
	"postcode" text,
	"town" text NOT NULL,
	"access" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"access_note" text,
	"arrival" text
);
--> statement-breakpoint
CREATE TABLE "demo_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"calendar" text
);
--> statement-breakpoint
CREATE TABLE "outbox_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template" text NOT NULL,
	"recipient" text NOT NULL,
	"registration_id" uuid,
	"subscription_id" uuid,
	"forum_id" uuid,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"send_after" timestamp with time zone NOT NULL,
	"claimed_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"skipped_at" timestamp with time zone,
	"skip_reason" text,
	CONSTRAINT "outbox_mail_dedupe_key_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_normalised" text NOT NULL,
	"district_ags" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "subscription_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "district" (
	"ags" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"label" text NOT NULL,
	"type" text NOT NULL,
	"regierungsbezirk" text NOT NULL,
	"seat" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"successor_ags" text,
	CONSTRAINT "district_ags_shape" CHECK (ags ~ '^[0-9]{5}$'),
	CONSTRAINT "district_validity" CHECK (valid_from is null or valid_to is null or valid_from < valid_to)
);
--> statement-breakpoint
CREATE TABLE "district_territory" (
	"district_ags" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"population" integer NOT NULL,
	"area_km2" double precision NOT NULL,
	"outline" text NOT NULL,
	"outline_mini" text NOT NULL,
	"mark_x" integer NOT NULL,
	"mark_y" integer NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	CONSTRAINT "district_territory_period" UNIQUE NULLS NOT DISTINCT("district_ags","valid_from"),
	CONSTRAINT "district_territory_validity" CHECK (valid_from is null or valid_to is null or valid_from < valid_to)
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"ags" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_official" text NOT NULL,
	"district_ags" text NOT NULL,
	"type" text NOT NULL,
	"population" integer NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"seat_postcode" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"successor_ags" text,
	CONSTRAINT "municipality_ags_shape" CHECK (ags ~ '^[0-9]{8}$'),
	CONSTRAINT "municipality_validity" CHECK (valid_from is null or valid_to is null or valid_from < valid_to)
);
--> statement-breakpoint
CREATE TABLE "postcode_area" (
	"postcode" text NOT NULL,
	"municipality_ags" text NOT NULL,
	CONSTRAINT "postcode_area_postcode_municipality_ags_pk" PRIMARY KEY("postcode","municipality_ags"),
	CONSTRAINT "postcode_shape" CHECK (postcode ~ '^[0-9]{5}$')
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"id" uuid PRIMARY KEY NOT NULL,
	"registration_id" uuid NOT NULL,
	"forum_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"email_normalised" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "handover_registration_id_unique" UNIQUE("registration_id"),
	CONSTRAINT "handover_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"forum_id" uuid NOT NULL,
	"state" text DEFAULT 'unconfirmed' NOT NULL,
	"group_id" uuid NOT NULL,
	"group_together" boolean DEFAULT false NOT NULL,
	"form_key" uuid,
	"form_position" integer DEFAULT 0 NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"title" text,
	"email" text NOT NULL,
	"email_normalised" text NOT NULL,
	"phone" text,
	"organisation" text NOT NULL,
	"position" text,
	"actor_type" text NOT NULL,
	"district_ags" text NOT NULL,
	"first_wish_id" uuid,
	"second_wish_id" uuid,
	"diet" text,
	"diet_note" text,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"needs" text,
	"offers" text,
	"topics" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"list_opt_in" boolean DEFAULT false NOT NULL,
	"invitations_opt_in" boolean DEFAULT false NOT NULL,
	"privacy_version" integer NOT NULL,
	"token_hash" text NOT NULL,
	"link_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hold_until" timestamp with time zone,
	"email_confirmed_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"queue_number" bigint,
	"attendance" text DEFAULT 'unknown' NOT NULL,
	CONSTRAINT "registration_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "registration_state_known" CHECK ("registration"."state" in ('unconfirmed','pending_approval','confirmed','waitlisted','offered','cancelled','rejected','expired'))
);
--> statement-breakpoint
CREATE TABLE "seat_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"registration_id" uuid NOT NULL,
	"forum_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "support_request" (
	"registration_id" uuid PRIMARY KEY NOT NULL,
	"forum_id" uuid NOT NULL,
	"kinds" jsonb NOT NULL,
	"note" text,
	"consented_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"subtitle" text,
	"summary" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"plain_body" text,
	"audience" text DEFAULT '' NOT NULL,
	"year" integer NOT NULL,
	"organiser" text NOT NULL,
	"partners" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "series_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout" ADD CONSTRAINT "breakout_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breakout" ADD CONSTRAINT "breakout_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum" ADD CONSTRAINT "forum_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum" ADD CONSTRAINT "forum_municipality_ags_municipality_ags_fk" FOREIGN KEY ("municipality_ags") REFERENCES "public"."municipality"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum" ADD CONSTRAINT "forum_venue_id_venue_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venue"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_district" ADD CONSTRAINT "forum_district_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_district" ADD CONSTRAINT "forum_district_district_ags_district_ags_fk" FOREIGN KEY ("district_ags") REFERENCES "public"."district"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscription"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_district_ags_district_ags_fk" FOREIGN KEY ("district_ags") REFERENCES "public"."district"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district" ADD CONSTRAINT "district_successor_ags_district_ags_fk" FOREIGN KEY ("successor_ags") REFERENCES "public"."district"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district_territory" ADD CONSTRAINT "district_territory_district_ags_district_ags_fk" FOREIGN KEY ("district_ags") REFERENCES "public"."district"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_district_ags_district_ags_fk" FOREIGN KEY ("district_ags") REFERENCES "public"."district"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_successor_ags_municipality_ags_fk" FOREIGN KEY ("successor_ags") REFERENCES "public"."municipality"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcode_area" ADD CONSTRAINT "postcode_area_municipality_ags_municipality_ags_fk" FOREIGN KEY ("municipality_ags") REFERENCES "public"."municipality"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_district_ags_district_ags_fk" FOREIGN KEY ("district_ags") REFERENCES "public"."district"("ags") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_first_wish_id_breakout_id_fk" FOREIGN KEY ("first_wish_id") REFERENCES "public"."breakout"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_second_wish_id_breakout_id_fk" FOREIGN KEY ("second_wish_id") REFERENCES "public"."breakout"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_offer" ADD CONSTRAINT "seat_offer_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_offer" ADD CONSTRAINT "seat_offer_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_request" ADD CONSTRAINT "support_request_forum_id_forum_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forum"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "audit_entry_forum" ON "audit_entry" USING btree ("forum_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "content_page_version" ON "content_page" USING btree ("slug","version");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_position" ON "agenda_item" USING btree ("forum_id","position");--> statement-breakpoint
CREATE INDEX "breakout_forum" ON "breakout" USING btree ("forum_id","position");--> statement-breakpoint
CREATE INDEX "forum_starts_at" ON "forum" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "forum_series" ON "forum" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "forum_search" ON "forum" USING gin ("search");--> statement-breakpoint
CREATE INDEX "forum_district_ags" ON "forum_district" USING btree ("district_ags");--> statement-breakpoint
CREATE INDEX "forum_word_trgm" ON "forum_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "outbox_mail_due" ON "outbox_mail" USING btree ("send_after") WHERE sent_at is null and failed_at is null and skipped_at is null;--> statement-breakpoint
CREATE INDEX "outbox_mail_registration" ON "outbox_mail" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "outbox_mail_subscription" ON "outbox_mail" USING btree ("subscription_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_once" ON "subscription" USING btree ("email_normalised","district_ags");--> statement-breakpoint
CREATE INDEX "subscription_district" ON "subscription" USING btree ("district_ags");--> statement-breakpoint
CREATE INDEX "municipality_district" ON "municipality" USING btree ("district_ags");--> statement-breakpoint
CREATE INDEX "handover_expires" ON "handover" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_one_live_per_address" ON "registration" USING btree ("forum_id","email_normalised") WHERE "registration"."state" in ('unconfirmed','pending_approval','confirmed','waitlisted','offered');--> statement-breakpoint
CREATE UNIQUE INDEX "registration_form_key" ON "registration" USING btree ("form_key","form_position");--> statement-breakpoint
CREATE INDEX "registration_forum_state" ON "registration" USING btree ("forum_id","state","queue_number");--> statement-breakpoint
CREATE INDEX "registration_group" ON "registration" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "registration_first_wish" ON "registration" USING btree ("first_wish_id");--> statement-breakpoint
CREATE INDEX "registration_unconfirmed" ON "registration" USING btree ("created_at") WHERE "registration"."state" = 'unconfirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "seat_offer_one_open" ON "seat_offer" USING btree ("registration_id") WHERE "seat_offer"."state" = 'open';--> statement-breakpoint
CREATE INDEX "seat_offer_open" ON "seat_offer" USING btree ("expires_at") WHERE "seat_offer"."state" = 'open';--> statement-breakpoint
CREATE INDEX "seat_offer_forum" ON "seat_offer" USING btree ("forum_id");--> statement-breakpoint
CREATE INDEX "seat_offer_registration" ON "seat_offer" USING btree ("registration_id");