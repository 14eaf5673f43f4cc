-- What is asked or handed over. Secrets and what an address answered last stay out of the project's folder.

CREATE TABLE reading_host (
  project text NOT NULL REFERENCES project (slug),
  host text NOT NULL, -- with its port, where that is none of the usual
  neighbour bigint NOT NULL, -- 1: may lie in this machine's own network
  allowed_by text NOT NULL,
  allowed bigint NOT NULL,
  PRIMARY KEY (project, host)
);

CREATE TABLE reading_secret (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  host text NOT NULL, -- no other is told it
  secret text NOT NULL,
  PRIMARY KEY (project, source)
);

CREATE TABLE reading_asked (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  success bigint,
  failure bigint,
  words text NOT NULL, -- what failed then
  failures bigint NOT NULL, -- in a row
  next bigint NOT NULL,
  PRIMARY KEY (project, source)
);

-- What a link is about, where its page has several.
ALTER TABLE link ADD COLUMN about text;

-- A survey that was begun: what was asked then, and the fewest answers that are shown together. Nobody's name, nobody's time.
CREATE TABLE survey (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  asked text NOT NULL,
  least bigint NOT NULL,
  answers bigint NOT NULL,
  PRIMARY KEY (project, source)
);

-- How often each answer was given: since a lot was full on that day, or in the lot that is being filled, which has no day.
CREATE TABLE survey_answer (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  day text NOT NULL,
  answer bigint NOT NULL,
  given bigint NOT NULL,
  PRIMARY KEY (project, source, day, answer)
);

-- A file that was handed in, and what was counted in it. Looked at first; its values count once it is taken.
CREATE TABLE handed_in (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  id text NOT NULL,
  made bigint NOT NULL,
  made_by text NOT NULL,
  name text NOT NULL,
  sum text NOT NULL, -- of its bytes: the same file counts once
  bytes bigint NOT NULL,
  unit text NOT NULL, -- a bill's currency
  summary text NOT NULL,
  taken bigint,
  PRIMARY KEY (project, source, id)
);

CREATE TABLE handed_value (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  handed text NOT NULL,
  measure text NOT NULL,
  time text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (project, source, handed, measure, time)
);
