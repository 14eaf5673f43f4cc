-- Times are microseconds since 1970, days and records are text: both databases read this file alike.

CREATE TABLE project (
  slug text NOT NULL PRIMARY KEY,
  revision bigint NOT NULL,
  notice text -- what every reader must know of it
);

-- One action of a person is one revision. What is typed in one go carries the revision it began with.
CREATE TABLE action (
  project text NOT NULL REFERENCES project (slug),
  revision bigint NOT NULL,
  began bigint NOT NULL,
  at bigint NOT NULL,
  who text NOT NULL,
  what text NOT NULL,
  undoes bigint,
  PRIMARY KEY (project, revision)
);

CREATE INDEX action_by_time ON action (project, at);

-- A record as it stands in its file; without a body it is gone. Rows are only ever added.
CREATE TABLE version (
  project text NOT NULL REFERENCES project (slug),
  kind text NOT NULL,
  id text NOT NULL,
  revision bigint NOT NULL,
  place bigint NOT NULL,
  body text,
  PRIMARY KEY (project, kind, id, revision)
);

CREATE INDEX version_by_revision ON version (project, revision);

-- Observations by the revision that brought them and the one that took them away.
CREATE TABLE observation (
  project text NOT NULL REFERENCES project (slug),
  metric text NOT NULL,
  since bigint NOT NULL,
  line bigint NOT NULL,
  until bigint,
  at bigint NOT NULL,
  number double precision NOT NULL,
  time text NOT NULL,
  value text NOT NULL,
  source text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (project, metric, since, line)
);
