-- Which repositories were read, so that they are read on after a restart; what they said stands in the observations.

CREATE TABLE repository_reading (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  at bigint NOT NULL,
  problem text NOT NULL, -- empty: none
  PRIMARY KEY (project, source)
);
