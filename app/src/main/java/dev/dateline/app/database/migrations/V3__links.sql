-- A link that shows one page of one project to whoever has it; only the sum of its secret is kept.

CREATE TABLE link (
  sum text NOT NULL PRIMARY KEY,
  id text NOT NULL UNIQUE,
  project text NOT NULL REFERENCES project (slug),
  page text NOT NULL,
  note text NOT NULL, -- for whom it is
  made_by text NOT NULL, -- as history calls them
  made bigint NOT NULL,
  ends bigint,
  used bigint,
  withdrawn bigint
);

CREATE INDEX link_by_project ON link (project, made);
