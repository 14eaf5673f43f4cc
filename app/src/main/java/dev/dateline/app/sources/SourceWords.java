package dev.dateline.app.sources;

import dev.dateline.app.metrics.SourceSystem;

/** What the kinds of source are called, and where one is looked after. */
public final class SourceWords {

    private SourceWords() {}

    public static String of(SourceSystem.Type kind) {
        return switch (kind) {
            case GIT -> "Git repository";
            case GITHUB -> "GitHub webhooks";
            case GITLAB -> "GitLab webhooks";
            case CDEVENTS -> "CDEvents";
            case STANDARD_WEBHOOKS -> "Standard Webhooks";
            case CSV -> "Plain JSON or CSV lines";
            case HTTP -> "Address that is asked";
            case FOCUS -> "Cloud bill (FOCUS)";
            case SURVEY -> "Survey";
            case SARIF -> "Findings (SARIF)";
            case JUNIT -> "Test results (JUnit)";
            case CYCLONEDX -> "Bill of materials (CycloneDX)";
            case SCORECARD -> "OpenSSF Scorecard";
        };
    }

    /** What it tells, for whoever chooses. */
    public static String told(SourceSystem.Type kind) {
        return switch (kind) {
            case GIT -> "releases, lead times, reverts; read from a clone address or a path";
            case GITHUB, GITLAB -> "deployments, changes and incidents as they happen";
            case CDEVENTS -> "the same from any pipeline that speaks CDEvents";
            case STANDARD_WEBHOOKS, CSV -> "the same from anything else that can send a request";
            case HTTP -> "a number in JSON or Prometheus text, on a schedule";
            case FOCUS -> "operating cost per service and team";
            case SURVEY -> "one question on a scale, answered anonymously";
            case SARIF, JUNIT, CYCLONEDX, SCORECARD -> "counts over time from the files a pipeline makes";
        };
    }

    /** The address within the project. */
    public static String path(SourceSystem source) {
        return "/sources/" + source.id()
                + switch (source.kind()) {
                    case GITHUB, GITLAB, CDEVENTS, STANDARD_WEBHOOKS, CSV -> "/events";
                    case GIT -> "/repository";
                    case HTTP -> "/readings";
                    case SURVEY -> "/survey";
                    case FOCUS, SARIF, JUNIT, CYCLONEDX, SCORECARD -> "/files";
                };
    }

    static boolean needsAddress(SourceSystem.Type kind) {
        return kind == SourceSystem.Type.GIT || kind == SourceSystem.Type.HTTP;
    }
}
