-- What systems send: where each sends it to, what it proves itself with, and everything it ever sent, as it was sent.

CREATE TABLE event_sender (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  address text NOT NULL UNIQUE, -- the last part of where it sends to; not to be guessed
  secret text NOT NULL, -- both ends must know it; empty: it need not prove itself
  made bigint NOT NULL,
  PRIMARY KEY (project, source)
);

CREATE TABLE event (
  project text NOT NULL REFERENCES project (slug),
  source text NOT NULL,
  id text NOT NULL, -- a sum of the sender's own key, so that a second delivery is the same row
  kind text NOT NULL,
  reason text NOT NULL, -- why it does not count; empty: it does
  received bigint NOT NULL,
  facts text NOT NULL, -- what it was taken for
  headers text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (project, source, id)
);

CREATE INDEX event_kind ON event (project, source, kind, reason);
CREATE INDEX event_received ON event (project, source, received);
