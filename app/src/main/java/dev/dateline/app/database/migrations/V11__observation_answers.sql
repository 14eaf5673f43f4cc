-- What was found out about a long series of observations: when it last changed, and what was asked of it since. Thrown away in the same
-- transaction in which the observations change; without it everything is as it was, only slower.

CREATE TABLE observation_answers (
  project text NOT NULL REFERENCES project (slug),
  metric text NOT NULL,
  changed bigint NOT NULL, -- the last revision that changed its observations
  zone text, -- of the project, when they were found out
  answers bytea,
  PRIMARY KEY (project, metric)
);

INSERT INTO observation_answers (project, metric, changed)
SELECT project, metric, max(revision) FROM (
  SELECT project, metric, since AS revision FROM observation
  UNION ALL
  SELECT project, metric, until FROM observation WHERE until IS NOT NULL
) AS every
GROUP BY project, metric;
