CREATE TABLE "forum_word" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP INDEX "forum_search_trgm";--> statement-breakpoint
CREATE INDEX "forum_word_trgm" ON "forum_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
-- `search` is generated, so it is known only after the row is written.
CREATE FUNCTION portal_learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO forum_word SELECT lexeme FROM unnest(NEW.search) WHERE lexeme ~ '^[[:alpha:]-]{3,60}$' ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER learn_words AFTER INSERT OR UPDATE OF search_text ON forum FOR EACH ROW EXECUTE FUNCTION portal_learn_words();--> statement-breakpoint
INSERT INTO forum_word SELECT DISTINCT lexeme FROM forum, unnest(search) WHERE lexeme ~ '^[[:alpha:]-]{3,60}$' ON CONFLICT DO NOTHING;
