-- In which order events were kept, so that servers beside each other on one database read what the others took.

ALTER TABLE event ADD COLUMN arrival bigint NOT NULL DEFAULT 0; -- the project's number below, as it was when this was kept

CREATE INDEX event_arrival ON event (project, arrival, source, id);

CREATE TABLE event_count (
  project text NOT NULL PRIMARY KEY REFERENCES project (slug),
  arrivals bigint NOT NULL -- one more with each transaction; whoever counts holds the row until theirs is kept
);
