-- The words of all forums, each once: what a typing error is compared with. `search` is generated, so it is known only
-- after the row is written.
CREATE FUNCTION portal_learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO forum_word SELECT lexeme FROM unnest(NEW.search) WHERE lexeme ~ '^[[:alpha:]-]{3,60}$' ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER learn_words AFTER INSERT OR UPDATE OF search_text ON forum FOR EACH ROW EXECUTE FUNCTION portal_learn_words();
