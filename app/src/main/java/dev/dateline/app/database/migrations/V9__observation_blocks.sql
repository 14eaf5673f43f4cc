-- What stands in the table of observations, packed: so many rows in a row as columns, for a series that is read whole. Written and thrown away
-- in the same transaction as the rows it is made of; without it everything is as it was, only slower.

CREATE TABLE observation_block (
  project text NOT NULL REFERENCES project (slug),
  metric text NOT NULL,
  since bigint NOT NULL, -- its first row
  line bigint NOT NULL,
  last_since bigint NOT NULL, -- its last row
  last_line bigint NOT NULL,
  made bigint NOT NULL, -- at this revision; every row that was there then is there still
  columns bytea NOT NULL,
  PRIMARY KEY (project, metric, since, line)
);
